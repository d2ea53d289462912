import { Button, Pill } from '@mantine/core'
import { useListNames } from '../../../api/use-list-names.ts'
import type { SearchState } from '../use-discover-search.ts'
import { activeFilters, hasLists, withoutFilters } from './active-filters.ts'
import classes from './filter-chips.module.css'

/** The filters that are set, each with a button that takes it away. */
export function FilterChips({ state }: { state: SearchState }) {
  const { names, isKnown } = useListNames(hasLists(state.search))
  const filters = activeFilters(state.search, isKnown ? names : undefined)
  if (filters.length === 0) return null
  return (
    <ul className={classes.chips} aria-label="Active filters">
      {filters.map(({ key, label, without }) => (
        <li key={key}>
          <Pill
            withRemoveButton
            size="md"
            className={classes.chip}
            dir="auto"
            onRemove={() => state.change(without)}
            removeButtonProps={{ 'aria-label': `Remove filter ${label}`, tabIndex: 0, 'aria-hidden': false }}
          >
            {label}
          </Pill>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <Button size="compact-xs" variant="subtle" onClick={() => state.set(withoutFilters(state.search))}>
            Clear all
          </Button>
        </li>
      )}
    </ul>
  )
}
