import { Button, Text } from '@mantine/core'
import { useSearchCounts } from '../../../api/use-search-counts.ts'
import { formatExact } from '../../../ui/format.ts'
import { StateBlock } from '../../../ui/page-states.tsx'
import { activeFilters, withoutFilters } from '../filters/active-filters.ts'
import { toCreatorSearch } from '../filters/discover-filters.ts'
import type { SearchState } from '../use-discover-search.ts'
import classes from './no-creators.module.css'

/** Nobody passes the filters: which they are, and how many creators there would be without each of them. */
export default function NoCreators({ state, asOf }: { state: SearchState; asOf: string | null }) {
  const filters = activeFilters(state.search)
  const wider = filters.map(({ without }) => toCreatorSearch({ ...state.search, ...without }, asOf))
  const counts = useSearchCounts(wider)
  if (filters.length === 0) {
    return (
      <StateBlock title="No creators yet">
        <Text c="dimmed" maw={480}>
          The data set has no creator on this platform. Load data with <code>creatorscope ingest</code> or{' '}
          <code>creatorscope demo</code>.
        </Text>
      </StateBlock>
    )
  }
  return (
    <StateBlock title={filters.length === 1 ? 'No creator passes this filter' : 'No creator passes all these filters'}>
      <Text c="dimmed">Remove one to widen the search:</Text>
      <ul className={classes.list} aria-label="Filters to remove">
        {filters.map(({ key, label, without }, index) => (
          <li key={key}>
            <Button variant="default" size="xs" dir="auto" onClick={() => state.change(without)}>
              Remove {label}
              {counts[index] !== undefined &&
                ` (${formatExact(counts[index])} ${counts[index] === 1 ? 'creator' : 'creators'})`}
            </Button>
          </li>
        ))}
      </ul>
      {filters.length > 1 && (
        <Button variant="subtle" size="xs" onClick={() => state.set(withoutFilters(state.search))}>
          Remove all filters
        </Button>
      )}
    </StateBlock>
  )
}
