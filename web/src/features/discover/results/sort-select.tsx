import { Button, NativeSelect } from '@mantine/core'
import { fieldLabel } from '../../../fields/field-words.ts'
import { type SortField, sortFields } from '../../../fields/profile-fields.ts'
import { RELEVANCE, type Sort } from '../discover-params.ts'
import { filterGroups } from '../filters/filter-groups.ts'
import type { SearchState } from '../use-discover-search.ts'
import { sortParams, usualSort } from './sort-params.ts'
import classes from './sort-select.module.css'

const GROUPS = filterGroups
  .map(({ title, fields }) => ({
    group: title,
    items: fields
      .filter((field): field is SortField => sortFields.includes(field as SortField))
      .map((value) => ({ value, label: fieldLabel(value) })),
  }))
  .filter(({ items }) => items.length > 0)

/** By which metric the creators are sorted, any of them, and which end comes first. */
export function SortSelect({ state: { search, change } }: { state: SearchState }) {
  const { sort = usualSort(search), dir = 'desc' } = search
  const words =
    sort === 'lastPostAt'
      ? { desc: 'Newest first', asc: 'Oldest first' }
      : { desc: 'Highest first', asc: 'Lowest first' }
  return (
    <div className={classes.sort}>
      <NativeSelect
        aria-label="Sort by"
        className={classes.field}
        data={search.q === undefined ? GROUPS : [{ value: RELEVANCE, label: 'Closeness of the name' }, ...GROUPS]}
        value={sort}
        onChange={(event) => change(sortParams(search, event.currentTarget.value as Sort, dir))}
      />
      <Button
        variant="default"
        className={classes.direction}
        aria-label={`${words[dir]}. Turn the order round`}
        title={words[dir]}
        onClick={() => change(sortParams(search, sort, dir === 'desc' ? 'asc' : 'desc'))}
      >
        <span aria-hidden="true">{dir === 'desc' ? '↓' : '↑'}</span>
      </Button>
    </div>
  )
}
