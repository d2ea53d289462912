import { Skeleton, Title, VisuallyHidden } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { useCreatorSearch } from '../../api/use-creator-search.ts'
import { useFilterOptions } from '../../api/use-filter-options.ts'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { PHONE } from '../../ui/media.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { toCreatorSearch } from './discover-filters.ts'
import classes from './discover-page.module.css'
import { FilterChips } from './filter-chips.tsx'
import { PlatformSwitch } from './platform-switch.tsx'
import { Results } from './results.tsx'
import { countText, ResultsBar } from './results-bar.tsx'
import { useDiscoverSearch } from './use-discover-search.ts'

/** Rows come first: the selects of the filters are a third of this page's code. */
const FilterPanel = lazy(() => import('./filter-panel.tsx').then((module) => ({ default: module.FilterPanel })))
const FilterSheet = lazy(() => import('./filter-sheet.tsx'))

/** Finds creators by filters: a table on wide screens, cards on a phone. Everything that is chosen stands in the address. */
export function DiscoverPage() {
  usePageTitle('Discover')
  const state = useDiscoverSearch()
  const options = useFilterOptions(state.search.platform ?? 'ALL')
  // "In the last N days" counts back from the data's own time, so such a search waits for it.
  const waiting = state.search.postedWithin !== undefined && options.isPending
  const creators = useCreatorSearch(toCreatorSearch(state.search, options.data?.as_of ?? null), !waiting)
  const isPhone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false })
  const [sheetOpen, sheet] = useDisclosure(false)
  const panel = { state, options: options.data?.options }

  return (
    <>
      <header className={classes.top}>
        <Title order={1} size="h3">
          Discover creators
        </Title>
        <PlatformSwitch state={state} />
      </header>
      <IgnoredNotice ignored={state.search.ignored} onDismiss={() => state.change({})} />
      <div className={classes.columns}>
        {!isPhone && (
          <aside className={classes.panel} aria-label="Filters">
            <Suspense fallback={<Skeleton height={640} />}>
              <FilterPanel {...panel} />
            </Suspense>
          </aside>
        )}
        {isPhone && sheetOpen && (
          <Suspense>
            <FilterSheet {...panel} onClose={sheet.close} count={countText(creators)} />
          </Suspense>
        )}
        <section className={classes.results} aria-labelledby="results-heading">
          <VisuallyHidden>
            <h2 id="results-heading">Results</h2>
          </VisuallyHidden>
          <ResultsBar state={state} creators={creators} onOpenFilters={isPhone ? sheet.open : undefined} />
          <FilterChips state={state} />
          <Results state={state} creators={creators} isPhone={isPhone} />
        </section>
      </div>
    </>
  )
}
