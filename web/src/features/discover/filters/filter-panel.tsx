import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FacetField, FilterOptions } from '../../../api/creator.ts'
import { useFacets } from '../../../api/use-facets.ts'
import { fieldLabel } from '../../../fields/field-words.ts'
import {
  type FieldName,
  type FlagField,
  flagFields,
  type MemberField,
  memberFields,
  type RangeField,
  rangeFields,
  type SetField,
  type ShareField,
  setFields,
  shareFields,
  type TimeField,
  timeFields,
  type WordsField,
} from '../../../fields/profile-fields.ts'
import type { DiscoverSearch } from '../discover-params.ts'
import type { SearchState } from '../use-discover-search.ts'
import { activeFilters } from './active-filters.ts'
import { DaysFilter } from './days-filter.tsx'
import { toCreatorSearch } from './discover-filters.ts'
import { type FilterGroup, filterGroups } from './filter-groups.ts'
import classes from './filter-panel.module.css'
import { FlagFilter } from './flag-filter.tsx'
import { ListFilter } from './list-filter.tsx'
import { RangeFilter } from './range-filter.tsx'
import { SetFilter } from './set-filter.tsx'
import { ShareFilter } from './share-filter.tsx'
import { WordsFilter } from './words-filter.tsx'

interface FilterPanelProps {
  state: SearchState
  /** What is searched: the address without what is gone. */
  searched: DiscoverSearch
  /** Whether it is not known yet what is gone. */
  waiting: boolean
  /** What the data set has; undefined until it is known. */
  options: FilterOptions | undefined
  asOf: string | null
}

const OPEN_AT_FIRST = ['Profile', 'Size']

/**
 * Every filter of Discover, made from the fields that the server publishes, in sections. Only the values of open sections
 * are counted.
 */
export function FilterPanel({ state, searched, waiting, options, asOf }: FilterPanelProps) {
  const [wanted, setWanted] = useState('')
  const active = new Set(activeFilters(state.search).map(({ field }) => field))
  const [opened, setOpened] = useState(
    () =>
      new Set([
        ...OPEN_AT_FIRST,
        ...filterGroups.filter(({ fields }) => fields.some((field) => active.has(field))).map(({ title }) => title),
      ]),
  )
  const text = wanted.trim().toLocaleLowerCase()
  const groups = text === '' ? filterGroups : matching(text)
  const isOpen = (title: string) => text !== '' || opened.has(title)
  const facets = groups
    .filter(({ title }) => isOpen(title))
    .flatMap(({ fields }) => fields.filter((field): field is SetField => setFields.includes(field as SetField)))
  const isKnown = options !== undefined && !waiting
  const counts = useFacets(toCreatorSearch(searched, asOf), facets as FacetField[], isKnown)

  return (
    <div className={classes.panel}>
      <TextInput
        type="search"
        size="xs"
        aria-label="Find a filter"
        placeholder="Find a filter"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {groups.length === 0 && <p className={classes.none}>There is no such filter.</p>}
      {groups.map(({ title, fields }) => (
        <details
          key={title}
          className={classes.group}
          open={isOpen(title)}
          onToggle={(event) => {
            const { open } = event.currentTarget
            if (text === '' && open !== opened.has(title)) setOpened(toggled(opened, title))
          }}
        >
          <summary className={classes.title}>
            {title}
            <Badge count={fields.filter((field) => active.has(field)).length} />
          </summary>
          {isOpen(title) && (
            <div className={classes.fields} data-stale={counts.isPlaceholderData || undefined}>
              {fields.map((field) => (
                <FilterField key={field} field={field} state={state} counts={counts.data?.[field]} options={options} />
              ))}
            </div>
          )}
        </details>
      ))}
    </div>
  )
}

interface FilterFieldProps extends Pick<FilterPanelProps, 'state' | 'options'> {
  field: FieldName
  counts: { value: string; count: number }[] | undefined
}

function FilterField({ field, state, counts, options }: FilterFieldProps) {
  if (rangeFields.includes(field as RangeField)) return <RangeFilter field={field as RangeField} state={state} />
  if (flagFields.includes(field as FlagField)) return <FlagFilter field={field as FlagField} state={state} />
  if (timeFields.includes(field as TimeField)) return <DaysFilter field={field as TimeField} state={state} />
  if (shareFields.includes(field as ShareField))
    return <ShareFilter field={field as ShareField} state={state} options={options} />
  if (memberFields.includes(field as MemberField)) return <ListFilter field={field as MemberField} state={state} />
  if (!setFields.includes(field as SetField)) return <WordsFilter field={field as WordsField} state={state} />
  const known = options?.[field as keyof FilterOptions] ?? []
  return <SetFilter field={field as SetField} state={state} counts={counts} options={known} />
}

function Badge({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className={classes.badge} role="img" aria-label={`${count} set`}>
      {count}
    </span>
  )
}

function matching(text: string): FilterGroup[] {
  return filterGroups
    .map(({ title, fields }) => ({
      title,
      fields: fields.filter((field) => `${title} ${fieldLabel(field)}`.toLocaleLowerCase().includes(text)),
    }))
    .filter(({ fields }) => fields.length > 0)
}

function toggled(set: ReadonlySet<string>, item: string): Set<string> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}
