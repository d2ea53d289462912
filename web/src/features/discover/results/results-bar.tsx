import { Button, SegmentedControl, Text } from '@mantine/core'
import type { useCreatorSearch } from '../../../api/use-creator-search.ts'
import { AsOf } from '../../../ui/as-of.tsx'
import { formatExact } from '../../../ui/format.ts'
import { FilterIcon } from '../../../ui/icons.tsx'
import { activeFilters } from '../filters/active-filters.ts'
import type { SearchState } from '../use-discover-search.ts'
import { ColumnMenu } from './column-menu.tsx'
import classes from './results-bar.module.css'
import { SortSelect } from './sort-select.tsx'

interface ResultsBarProps {
  state: SearchState
  creators: ReturnType<typeof useCreatorSearch>
  /** Given on a phone, where the filters are a sheet. */
  onOpenFilters: (() => void) | undefined
  isPhone: boolean
}

/** How many creators there are, of which data, in which order. The count is a live region. */
export function ResultsBar({ state, creators, onOpenFilters, isPhone }: ResultsBarProps) {
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
      {active > 0 && (
        <Button
          variant={search.evidence ? 'light' : 'default'}
          aria-pressed={search.evidence ?? false}
          title="Tell of each creator by how much it passed the filters, and which posts match"
          onClick={() => change({ evidence: search.evidence ? undefined : true })}
        >
          Why these?
        </Button>
      )}
      <SortSelect state={state} />
      {!isPhone && <ColumnMenu state={state} />}
      {!isPhone && (
        <SegmentedControl
          aria-label="Show as"
          size="sm"
          value={search.view ?? 'table'}
          onChange={(value) => change({ view: value === 'cards' ? 'cards' : undefined })}
          data={[
            { value: 'table', label: 'Table' },
            { value: 'cards', label: 'Cards' },
          ]}
        />
      )}
    </div>
  )
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
