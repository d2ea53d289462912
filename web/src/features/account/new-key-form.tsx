import { Button, Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useCreateKey } from '../../api/use-account.ts'
import type { Scope } from '../../api/use-session.ts'
import classes from './account-page.module.css'

const LIVES = [
  { value: '90', label: '90 days' },
  { value: '365', label: 'a year' },
  { value: '', label: 'no end' },
]
const WORDS: Record<Scope, string> = {
  read: 'Read',
  write: 'Write',
  export: 'Export files',
  admin: 'Manage keys',
}

/** Makes a key: what it is for, what it may, how long it lives. */
export function NewKeyForm({ scopes, onMade }: { scopes: readonly Scope[]; onMade: (secret: string | null) => void }) {
  const create = useCreateKey()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<Scope[]>(['read'])
  const [life, setLife] = useState('90')
  return (
    <form
      className={classes.form}
      aria-label="New key"
      onSubmit={(event) => {
        event.preventDefault()
        const expiresInDays = life === '' ? undefined : Number(life)
        create.mutate(
          { name: name.trim(), scopes: chosen, expiresInDays },
          {
            onSuccess: ({ secret }) => {
              onMade(secret)
              setName('')
            },
          },
        )
      }}
    >
      <TextInput
        label="What it is for"
        placeholder="Reporting"
        maxLength={100}
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox.Group label="What it may" value={chosen} onChange={(values) => setChosen(values as Scope[])}>
        <Group gap="md" mih={36}>
          {scopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={WORDS[scope]} />
          ))}
        </Group>
      </Checkbox.Group>
      <NativeSelect
        label="It ends after"
        data={LIVES}
        value={life}
        onChange={(event) => setLife(event.currentTarget.value)}
      />
      <Button type="submit" loading={create.isPending} disabled={name.trim() === '' || chosen.length === 0}>
        Make a key
      </Button>
      {create.isError && (
        <Text role="alert" size="sm">
          The key was not made: {create.error.message}
        </Text>
      )}
    </form>
  )
}
