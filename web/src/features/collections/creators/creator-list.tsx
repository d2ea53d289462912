import { Button, CloseButton, Skeleton, Text, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Collection, nameOfKey, readKey } from '../../../api/collections.ts'
import { useCollectionCreators, useRemoveCreators } from '../../../api/use-collection-creators.ts'
import { AsOf } from '../../../ui/as-of.tsx'
import { PHONE } from '../../../ui/media.ts'
import { ErrorState, StateBlock } from '../../../ui/page-states.tsx'
import { CreatorCards } from './creator-cards.tsx'
import classes from './creator-list.module.css'
import { CreatorTable } from './creator-table.tsx'
import { useReorder } from './use-reorder.ts'

/** The creators of a collection in its order: a table, or cards on a phone and where they are wanted. */
export function CreatorList({ collection, asCards }: { collection: Collection; asCards: boolean }) {
  const answer = useCollectionCreators(collection.id)
  const isPhone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const rows = answer.data?.pages.flatMap(({ creators }) => creators) ?? []
  const order = useReorder(collection.id, rows, answer.hasNextPage ? () => void answer.fetchNextPage() : undefined)
  const first = answer.data?.pages[0]
  if (answer.isError && !first) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  if (!first) return <Skeleton height={480} radius={8} aria-hidden="true" />
  if (rows.length === 0) return <NoCreators />
  const List = asCards || isPhone ? CreatorCards : CreatorTable
  const toggle = (name: string) => {
    const next = new Set(chosen)
    if (!next.delete(name)) next.add(name)
    setChosen(next)
  }
  return (
    <section aria-labelledby="creators-heading">
      <VisuallyHidden>
        <h2 id="creators-heading">Creators</h2>
        <p role="status">{order.told}</p>
      </VisuallyHidden>
      <List collectionId={collection.id} rows={rows} order={order} chosen={chosen} onToggle={toggle} />
      {answer.hasNextPage && (
        <Button
          mt="xs"
          variant="default"
          loading={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          Show more creators
        </Button>
      )}
      <div className={classes.foot}>
        <AsOf answer={first} />
      </div>
      <ChosenBar
        collectionId={collection.id}
        chosen={rows.map(nameOfKey).filter((name) => chosen.has(name))}
        onDone={() => setChosen(new Set())}
      />
    </section>
  )
}

function NoCreators() {
  return (
    <StateBlock title="No creator in it yet">
      <Text c="dimmed" maw={480}>
        Choose creators on <Link to="/discover">Discover</Link> and add them, or import handles: one a line, or a CSV
        file.
      </Text>
    </StateBlock>
  )
}

interface ChosenBarProps {
  collectionId: string
  chosen: string[]
  onDone: () => void
}

/** What can be done with the chosen creators; there while some are chosen. */
function ChosenBar({ collectionId, chosen, onDone }: ChosenBarProps) {
  const remove = useRemoveCreators(collectionId)
  if (chosen.length === 0) return null
  return (
    <section className={classes.bar} aria-label="Chosen creators">
      <p className={classes.count} role="status">
        {chosen.length} chosen
      </p>
      <Button
        size="xs"
        variant="default"
        loading={remove.isPending}
        onClick={() => remove.mutate(chosen.map(readKey), { onSuccess: onDone })}
      >
        Remove from the collection
      </Button>
      {remove.error && (
        <span role="alert" className={classes.problem}>
          {remove.error.message}
        </span>
      )}
      <CloseButton size="sm" aria-label="Give up the choice" onClick={onDone} />
    </section>
  )
}
