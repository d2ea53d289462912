import { Button, Loader, Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { Creator, Evidence } from '../../../api/creator.ts'
import { ApiProblem } from '../../../api/problem.ts'
import type { useCreatorSearch } from '../../../api/use-creator-search.ts'
import { ErrorState, PreparingState } from '../../../ui/page-states.tsx'
import type { SearchState } from '../use-discover-search.ts'
import type { Selection } from '../use-selection.ts'
import { CreatorCards } from './creator-cards.tsx'
import { CreatorTable } from './creator-table.tsx'
import classes from './results.module.css'
import { ResultsSkeleton } from './results-skeleton.tsx'
import { WideningAdvice } from './widening-advice.tsx'

const NoCreators = lazy(() => import('./no-creators.tsx'))

interface ResultsProps {
  state: SearchState
  creators: ReturnType<typeof useCreatorSearch>
  rows: Creator[]
  selection: Selection
  evidence: ReadonlyMap<string, Evidence> | null
  asCards: boolean
}

/** The rows in whichever state they are: coming, there (dimmed while newer ones come), none, or failed. */
export function Results({ state, creators, rows, selection, evidence, asCards }: ResultsProps) {
  const preparing = creators.failureReason instanceof ApiProblem && creators.failureReason.isPreparing
  if (preparing && rows.length === 0) return <PreparingState />
  if (creators.isPending) return <ResultsSkeleton asCards={asCards} />
  if (creators.isError && !creators.isFetchNextPageError) {
    return <ErrorState error={creators.error} onRetry={() => void creators.refetch()} />
  }
  const first = creators.data?.pages[0]
  if (rows.length === 0 && first) {
    return (
      <Suspense>
        <NoCreators state={state} answer={first} />
      </Suspense>
    )
  }
  const List = asCards ? CreatorCards : CreatorTable
  return (
    <div className={classes.list} data-stale={creators.isPlaceholderData || undefined} aria-busy={creators.isFetching}>
      <List
        state={state}
        rows={rows}
        selection={selection}
        evidence={evidence}
        total={first?.count ?? null}
        onNearEnd={() => {
          if (creators.hasNextPage && !creators.isFetching && !creators.isFetchNextPageError)
            void creators.fetchNextPage()
        }}
      />
      <MoreStatus creators={creators} />
      {first && first.advice.length > 0 && (
        <aside className={classes.few} aria-label="Few creators">
          <p>Few creators pass. This would find more:</p>
          <WideningAdvice state={state} answer={first} />
        </aside>
      )}
    </div>
  )
}

function MoreStatus({ creators }: { creators: ResultsProps['creators'] }) {
  if (creators.isFetchNextPageError) {
    const renewed = creators.error instanceof ApiProblem && creators.error.code === 'CURSOR_EXPIRED'
    return (
      <div className={classes.more} role="alert">
        <Text size="sm">
          {renewed
            ? 'Newer data was published while this list was open.'
            : `More creators could not be loaded: ${creators.error?.message}`}
        </Text>
        <Button
          size="xs"
          variant="default"
          onClick={() => void (renewed ? creators.refetch() : creators.fetchNextPage())}
        >
          {renewed ? 'Load the new list' : 'Try again'}
        </Button>
      </div>
    )
  }
  if (!creators.hasNextPage) return <p className={classes.more}>End of the list</p>
  return (
    <div className={classes.more}>
      <Loader size="xs" type="dots" aria-hidden="true" />
      Loading more creators
    </div>
  )
}
