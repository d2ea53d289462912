import { Loader, TextInput, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Collection, CreatorKey } from '../../../api/collections.ts'
import { useAddCreators, useCollections } from '../../../api/use-collections.ts'
import { formatExact } from '../../../ui/format.ts'
import { type FromModule, surfacedBy } from '../../../ui/surfaced-by.ts'
import { NewCollection } from '../list/new-collection.tsx'
import classes from './collection-choice.module.css'

/** Fewer than this need no field to find one. */
const FINDABLE = 8
/** Creators that the server takes at once. */
const AT_ONCE = 1_000

interface CollectionChoiceProps {
  creators: readonly CreatorKey[]
  from: FromModule | undefined
}

/** The collections by name; a click adds the creators and says what came of it. */
export default function CollectionChoice({ creators, from }: CollectionChoiceProps) {
  const answer = useCollections()
  const [wanted, setWanted] = useState('')
  const add = useAddCreators()
  const [into, setInto] = useState<Collection | null>(null)
  const put = (collection: Collection) => {
    setInto(collection)
    add.mutate({ id: collection.id, creators: creators.slice(0, AT_ONCE), surfacedBy: surfacedBy(from) })
  }
  if (add.data && into) return <Added answer={add.data} collection={into} />
  const text = wanted.trim().toLocaleLowerCase()
  const found = answer.data?.filter(({ name }) => name.toLocaleLowerCase().includes(text))
  return (
    <div className={classes.choice}>
      {answer.isPending && <Loader size="sm" type="dots" aria-label="Loading the collections" />}
      {(answer.error ?? add.error) && (
        <p role="alert" className={classes.problem}>
          {(add.error ?? answer.error)?.message}
        </p>
      )}
      {(answer.data?.length ?? 0) > FINDABLE && (
        <TextInput
          type="search"
          size="xs"
          aria-label="Find a collection"
          placeholder="Find a collection"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {found && found.length > 0 && (
        <ul className={classes.list} aria-label="Collections">
          {found.map((collection) => (
            <li key={collection.id}>
              <UnstyledButton className={classes.one} disabled={add.isPending} onClick={() => put(collection)}>
                <span dir="auto" className={classes.name}>
                  {collection.name}
                </span>
                <span className={classes.count}>
                  {formatExact(collection.creators)}
                  <span className={classes.hidden}> creators</span>
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      <NewCollection onCreated={put} />
    </div>
  )
}

interface AddedProps {
  answer: { added: number; alreadyThere: number; notFound: unknown[] }
  collection: Collection
}

function Added({ answer: { added, alreadyThere, notFound }, collection }: AddedProps) {
  const parts = [
    added === 1 ? '1 creator added' : `${formatExact(added)} creators added`,
    ...(alreadyThere > 0 ? [`${formatExact(alreadyThere)} there already`] : []),
    ...(notFound.length > 0 ? [`${formatExact(notFound.length)} not in the data any more`] : []),
  ]
  return (
    <p role="status" className={classes.added}>
      {parts.join(', ')}:{' '}
      <Link to="/collections/$id" params={{ id: collection.id }} search={{}} dir="auto">
        {collection.name}
      </Link>
    </p>
  )
}
