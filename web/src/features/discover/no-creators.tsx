import { Button, Text } from '@mantine/core'
import { StateBlock } from '../../ui/page-states.tsx'
import { activeFilters, withoutFilters } from './active-filters.ts'
import classes from './no-creators.module.css'
import type { SearchState } from './use-discover-search.ts'

/** Nobody passes the filters: which they are, and how to take them away one by one. */
export function NoCreators({ state }: { state: SearchState }) {
  const filters = activeFilters(state.search)
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
        {filters.map(({ key, label, without }) => (
          <li key={key}>
            <Button variant="default" size="xs" dir="auto" onClick={() => state.change(without)}>
              Remove {label}
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
