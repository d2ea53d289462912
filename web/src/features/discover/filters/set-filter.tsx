import { UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useId, useState } from 'react'
import type { FacetCount, LocationLevel } from '../../../api/creator.ts'
import { useLocations } from '../../../api/use-locations.ts'
import { fieldLabel, fieldValueLabel } from '../../../fields/field-words.ts'
import { type SetField, type TagsField, tagsFields } from '../../../fields/profile-fields.ts'
import { allParam, type DiscoverSearch, excludedParam } from '../discover-params.ts'
import type { SearchState } from '../use-discover-search.ts'
import classes from './set-filter.module.css'
import { type Choice, orNone, type Row, ValueRow, withValue } from './value-row.tsx'

/** Values that are shown before a person asks for more. */
const SHOWN = 5
/** Fewer than this need no field to find one. */
const FINDABLE = 8

/** A choice among the values of a set filter, of which all can be required. */
interface SetChoice extends Choice {
  /** Whether the included values must all be there. */
  all: boolean
  requireAll: (all: boolean) => void
}

interface SetFilterProps {
  field: SetField
  state: SearchState
  /** Live counts among the creators that pass the other filters; undefined until they are here. */
  counts: FacetCount[] | undefined
  /** Further values that the data set has, which the present search may not find. */
  options: FacetCount[]
}

/**
 * The values of a field with live counts, each to include or to exclude. Chosen values stay on the list even when
 * nobody has them any more, so that they can be taken away.
 */
export function SetFilter({ field, state, counts, options }: SetFilterProps) {
  const [wanted, setWanted] = useState('')
  const [open, setOpen] = useState(false)
  const id = useId()
  const label = fieldLabel(field)
  const choice = choiceOf(field, state)
  const rows = rowsOf(field, [...choice.included, ...choice.excluded], counts, options)
  const text = wanted.trim().toLocaleLowerCase()
  const places = usePlaces(field, wanted.trim(), state)
  const matching = rows.filter((row) => row.label.toLocaleLowerCase().includes(text))
  const found =
    text === '' ? rows : [...matching, ...places.filter((place) => rows.every((row) => row.value !== place.value))]
  const shown = open || text !== '' ? found.slice(0, 50) : found.slice(0, Math.max(SHOWN, choice.size))
  const largest = Math.max(1, ...shown.map((row) => row.count ?? 0))

  return (
    <fieldset className={classes.set}>
      <legend className={classes.legend}>{label}</legend>
      {rows.length > FINDABLE && (
        <input
          type="search"
          className={classes.find}
          placeholder={`Find in ${label.toLowerCase()}`}
          aria-label={`Find in ${label.toLowerCase()}`}
          aria-controls={id}
          dir="auto"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <ul id={id} className={classes.values} data-open={open || undefined}>
        {shown.map((row) => (
          <ValueRow key={row.value} row={row} share={(row.count ?? 0) / largest} choice={choice} />
        ))}
      </ul>
      {shown.length === 0 && (
        <p className={classes.none}>{text === '' ? 'No value among these creators' : 'Nothing found'}</p>
      )}
      {text === '' && found.length > SHOWN && (
        <UnstyledButton className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show fewer' : `Show more`}
          <span className={classes.hidden}> of {label.toLowerCase()}</span>
        </UnstyledButton>
      )}
      {isTags(field) && choice.included.length > 1 && (
        <label className={classes.all}>
          <input
            type="checkbox"
            checked={choice.all}
            onChange={(event) => choice.requireAll(event.currentTarget.checked)}
          />
          Must have all of them
        </label>
      )}
    </fieldset>
  )
}

const LEVELS: Partial<Record<SetField, LocationLevel>> = { country: 'COUNTRY', state: 'STATE', city: 'CITY' }

/** Places that the typed text may mean, in English or in their own script; none for fields that are no place. */
function usePlaces(field: SetField, text: string, { search }: SearchState): Row[] {
  const level = LEVELS[field]
  const [asked] = useDebouncedValue(level === undefined ? '' : text, 150)
  const { data } = useLocations(asked, level ?? 'CITY', search.platform ?? 'ALL')
  if (level === undefined || text === '') return []
  // One name may stand for places in several countries; the filter is by name.
  const found = new Map<string, Row>()
  for (const place of data ?? []) {
    const value = { COUNTRY: place.country, STATE: place.state, CITY: place.city }[place.level]
    if (value === null || found.has(value)) continue
    const [local] = place.localNames
    const label = fieldValueLabel(field, value)
    found.set(value, { value, label: local ? `${label} (${local})` : label, count: null })
  }
  return [...found.values()]
}

/** Of a field at most this many values are counted; of fewer, what is not among them has nobody. */
const MAX_COUNTED = 50

/** Chosen values first, then those that the search counts, then the others that exist. */
function rowsOf(field: SetField, chosen: string[], counts: FacetCount[] | undefined, options: FacetCount[]): Row[] {
  const counted = new Map(counts?.map(({ value, count }) => [value, count]))
  const others = counts !== undefined && counts.length < MAX_COUNTED ? 0 : null
  const values = new Set([...chosen, ...counted.keys(), ...options.map(({ value }) => value)])
  return [...values].map((value) => ({
    value,
    label: fieldValueLabel(field, value),
    count: counted.get(value) ?? others,
  }))
}

function choiceOf(field: SetField, { search, change }: SearchState): SetChoice {
  const tags = isTags(field)
  const all = tags && search[allParam(field)] !== undefined
  const included = (tags ? search[allParam(field)] : undefined) ?? search[field] ?? []
  const excluded = search[excludedParam(field)] ?? []
  const put = (nextIncluded: string[], nextExcluded: string[], nextAll: boolean) =>
    change({
      [field]: nextAll ? undefined : orNone(nextIncluded),
      ...(tags && { [allParam(field)]: nextAll ? orNone(nextIncluded) : undefined }),
      [excludedParam(field)]: orNone(nextExcluded),
    } as DiscoverSearch)
  return {
    included,
    excluded,
    size: included.length + excluded.length,
    all,
    include: (value, on) => put(withValue(included, value, on), withValue(excluded, value, false), all),
    exclude: (value, on) => put(withValue(included, value, false), withValue(excluded, value, on), all),
    requireAll: (next) => put(included, excluded, next),
  }
}

function isTags(field: SetField): field is TagsField {
  return tagsFields.includes(field as TagsField)
}
