import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Collection } from '../../../api/collections.ts'
import { useCreateCollection } from '../../../api/use-collections.ts'
import classes from './new-collection.module.css'

/** A field for the name of a new collection. */
export function NewCollection({ onCreated }: { onCreated: (collection: Collection) => void }) {
  const [name, setName] = useState('')
  const create = useCreateCollection()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    create.mutate(name.trim(), {
      onSuccess: (collection) => {
        setName('')
        onCreated(collection)
      },
    })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        aria-label="Name of the new collection"
        placeholder="Name of a new collection"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={create.error?.message}
        maxLength={200}
        dir="auto"
        className={classes.name}
      />
      <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
        Create
      </Button>
    </form>
  )
}
