import type { SearchAnswer } from '../../../api/creator.ts'
import type { TagsField } from '../../../fields/profile-fields.ts'
import { readShareBound, writeShareBound } from '../../../fields/share-bound.ts'
import { allParam, type DiscoverSearch } from '../discover-params.ts'
import { activeFilters } from './active-filters.ts'
import { DAY_MS, endOf, type SourcedFilter, sourcedFilters } from './discover-filters.ts'

type Advice = SearchAnswer['advice'][number]

/** A change of the address that finds more. */
export interface Widening {
  /** `Drop Followers ≥ 1,000` */
  label: string
  /** Creators that it adds. */
  adds: number
  changes: DiscoverSearch
}

/** The server's advice on a result of few, as changes of the address; what adds most first. */
export function wideningsOf(search: DiscoverSearch, asOf: string | null, advice: readonly Advice[]): Widening[] {
  const sources = sourcedFilters(search, asOf)
  return advice.flatMap(({ place, instead, adds }) => {
    const source = sources[Number(/^\/filters\/(\d+)$/.exec(place)?.[1])]
    if (place === '/query') return [{ label: `Drop ${labelOf({ q: search.q })}`, adds, changes: { q: undefined } }]
    if (source === undefined) return []
    if (instead === null)
      return [{ label: `Drop ${labelOf(only(search, source))}`, adds, changes: dropped(search, source) }]
    const changes = loosened(search, source, instead.value, asOf)
    return [{ label: `Loosen to ${labelOf(changes)}`, adds, changes }]
  })
}

/** What stands in the address of that filter alone. */
function only(search: DiscoverSearch, { param, entry }: SourcedFilter): DiscoverSearch {
  return { [param]: entry === undefined ? search[param] : [entry] }
}

function dropped(search: DiscoverSearch, { param, entry }: SourcedFilter): DiscoverSearch {
  const rest = entry === undefined ? [] : (search[param] as string[]).filter((other) => other !== entry)
  return { [param]: rest.length > 0 ? rest : undefined }
}

function loosened(
  search: DiscoverSearch,
  { param, entry, filter }: SourcedFilter,
  value: unknown,
  asOf: string | null,
): DiscoverSearch {
  if (filter.filterType === 'ARRAY_ALL')
    return { [allParam(filter.field as TagsField)]: undefined, [filter.field]: value as string[] }
  if (/(Within|Before)$/.test(param)) {
    const days = Math.round((endOf(asOf) - Date.parse(String(value))) / DAY_MS)
    return { [param]: Math.max(1, days) }
  }
  if (entry === undefined) return { [param]: Number(value) }
  const bound = { ...readShareBound(entry)!, [filter.filterType === 'GTE' ? 'min' : 'max']: Number(value) }
  return { [param]: (search[param] as string[]).map((other) => (other === entry ? writeShareBound(bound) : other)) }
}

function labelOf(search: DiscoverSearch): string {
  return activeFilters(search)
    .map(({ label }) => label)
    .join(', ')
}
