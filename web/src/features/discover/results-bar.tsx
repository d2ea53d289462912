import { Button, NativeSelect, Text } from '@mantine/core'
import type { useCreatorSearch } from '../../api/use-creator-search.ts'
import { AsOf } from '../../ui/as-of.tsx'
import { formatExact } from '../../ui/format.ts'
import { FilterIcon } from '../../ui/icons.tsx'
import { activeFilters } from './active-filters.ts'
import { SORT_FIELDS, type SortField } from './discover-params.ts'
import classes from './results-bar.module.css'
import type { SearchState } from './use-discover-search.ts'

const SORT_LABELS: Record<SortField, string> = {
  followers: 'Followers',
  engagementRate: 'Engagement rate',
  followersGrowth30dPct: '30-day growth',
  lastPostAt: 'Last post',
  avgViews: 'Average views',
  posts30d: 'Posts in 30 days',
}

const SORTS = SORT_FIELDS.flatMap((field) => [
  { value: `${field} desc`, label: `${SORT_LABELS[field]}, ${field === 'lastPostAt' ? 'newest' : 'highest'} first` },
  { value: `${field} asc`, label: `${SORT_LABELS[field]}, ${field === 'lastPostAt' ? 'oldest' : 'lowest'} first` },
])

interface ResultsBarProps {
  state: SearchState
  creators: ReturnType<typeof useCreatorSearch>
  /** Given on a phone, where the filters are a sheet. */
  onOpenFilters: (() => void) | undefined
}

/** How many creators there are, of which data, in which order. The count is a live region. */
export function ResultsBar({ state, creators, onOpenFilters }: ResultsBarProps) {
  const { search, change } = state
  const first = creators.data?.pages[0]
  const active = activeFilters(search).length
  return (
    <div className={classes.bar}>
      <div className={classes.count}>
        <p
          role="status"
          aria-live="polite"
          className={classes.total}
          data-stale={creators.isPlaceholderData || undefined}
        >
          {statusText(creators)}
        </p>
        {first && <AsOf answer={first} />}
        {first && search.platform === undefined && (
          <Text size="xs" c="dimmed">
            Instagram and YouTube take turns, each in this order
          </Text>
        )}
      </div>
      {onOpenFilters && (
        <Button variant="default" leftSection={<FilterIcon />} onClick={onOpenFilters}>
          Filters{active > 0 ? ` (${active})` : ''}
        </Button>
      )}
      <NativeSelect
        aria-label="Sort by"
        className={classes.sort}
        data={SORTS}
        value={`${search.sort ?? 'followers'} ${search.dir ?? 'desc'}`}
        onChange={(event) => {
          const [field, dir] = event.currentTarget.value.split(' ') as [SortField, 'asc' | 'desc']
          change(sortParams(field, dir))
        }}
      />
    </div>
  )
}

/** The params of an order; the default order leaves no trace in the address. */
export function sortParams(field: SortField, dir: 'asc' | 'desc') {
  return { sort: field === 'followers' ? undefined : field, dir: dir === 'desc' ? undefined : dir }
}

function statusText(creators: ResultsBarProps['creators']): string {
  if (creators.isPending) return 'Searching…'
  return creators.data ? countText(creators) : 'Nothing loaded'
}

/** `1,234 creators`, or just `creators` while the count is not known. */
export function countText({ data }: ResultsBarProps['creators']): string {
  const count = data?.pages[0]?.count ?? null
  if (count === null) return 'creators'
  return `${formatExact(count)} ${count === 1 ? 'creator' : 'creators'}`
}
