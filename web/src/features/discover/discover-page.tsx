import { Skeleton, Title, VisuallyHidden } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useMemo } from 'react'
import type { Evidence, SearchAnswer } from '../../api/creator.ts'
import { useCreatorSearch } from '../../api/use-creator-search.ts'
import { useFilterOptions } from '../../api/use-filter-options.ts'
import { useListNames } from '../../api/use-list-names.ts'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { PHONE } from '../../ui/media.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import classes from './discover-page.module.css'
import { hasLists } from './filters/active-filters.ts'
import { needsAsOf, toCreatorSearch } from './filters/discover-filters.ts'
import { FilterChips } from './filters/filter-chips.tsx'
import { GoneNotice } from './filters/gone-notice.tsx'
import { withoutGone } from './filters/gone-values.ts'
import { PlatformSwitch } from './filters/platform-switch.tsx'
import { Results } from './results/results.tsx'
import { countText, ResultsBar } from './results/results-bar.tsx'
import { SavedSearches } from './saved/saved-searches.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useDiscoverSearch } from './use-discover-search.ts'
import { creatorKey, useSelection } from './use-selection.ts'

/** Rows come first: the selects of the filters are a third of this page's code. */
const FilterPanel = lazy(() => import('./filters/filter-panel.tsx').then((module) => ({ default: module.FilterPanel })))
const FilterSheet = lazy(() => import('./filters/filter-sheet.tsx'))

/** Finds creators by filters: a table on wide screens, cards on a phone. Everything that is chosen stands in the address. */
export function DiscoverPage() {
  usePageTitle('Discover')
  const state = useDiscoverSearch()
  const options = useFilterOptions(state.search.platform ?? 'ALL')
  // "In the last N days" counts back from the data's own time, so such a search waits for it.
  const lists = useListNames(hasLists(state.search))
  const waiting = (needsAsOf(state.search) && options.isPending) || lists.isPending
  const ids = useMemo(() => (lists.isKnown ? new Set(lists.names.keys()) : undefined), [lists.isKnown, lists.names])
  const { search: searched, gone } = withoutGone(state.search, ids, options.data?.options)
  const creators = useCreatorSearch(toCreatorSearch(searched, options.data?.as_of ?? null), !waiting)
  const isPhone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false })
  const [sheetOpen, sheet] = useDisclosure(false)
  const panel = { state, searched, waiting, options: options.data?.options, asOf: options.data?.as_of ?? null }
  const rows = useMemo(() => creators.data?.pages.flatMap((page) => page.profiles) ?? [], [creators.data])
  const evidence = useMemo(() => evidenceOf(creators.data?.pages), [creators.data])
  const selection = useSelection(state, rows)

  return (
    <>
      <header className={classes.top}>
        <Title order={1} size="h3">
          Discover creators
        </Title>
        <div className={classes.actions}>
          <SavedSearches state={state} searched={searched} asOf={options.data?.as_of ?? null} />
          <PlatformSwitch state={state} />
        </div>
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
          <ResultsBar
            state={state}
            creators={creators}
            onOpenFilters={isPhone ? sheet.open : undefined}
            isPhone={isPhone}
          />
          <FilterChips state={state} />
          <GoneNotice gone={gone} />
          <Results
            state={state}
            creators={creators}
            rows={rows}
            selection={selection}
            evidence={evidence}
            asCards={isPhone || state.search.view === 'cards'}
          />
          <SelectionBar state={state} />
        </section>
      </div>
    </>
  )
}

/** What each creator tells of why it is in the result, by its key; null when it was not asked for. */
function evidenceOf(pages: SearchAnswer[] | undefined): ReadonlyMap<string, Evidence> | null {
  if (pages?.[0]?.evidence === undefined) return null
  return new Map(pages.flatMap((page) => page.evidence ?? []).map((one) => [creatorKey(one), one]))
}
