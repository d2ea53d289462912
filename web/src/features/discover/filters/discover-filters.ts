import type { CreatorFilter } from '../../../api/creator.ts'
import type { CreatorSearch } from '../../../api/use-creator-search.ts'
import {
  fieldNamed,
  flagFields,
  type MemberField,
  memberFields,
  rangeFields,
  type SetField,
  setFields,
  shareFields,
  tagsFields,
  timeFields,
  wordsFields,
} from '../../../fields/profile-fields.ts'
import { readShareBound } from '../../../fields/share-bound.ts'
import { allParam, type DiscoverSearch, excludedParam } from '../discover-params.ts'

export const DAY_MS = 86_400_000

/** A filter of the API with the param of the address that it comes from, and of shares its entry there. */
export interface SourcedFilter {
  param: keyof DiscoverSearch
  entry?: string
  filter: CreatorFilter
}

/**
 * The API's search for what the address says.
 * @param asOf time of the data set (ISO): "in the last N days" counts back from it, as the data's own windows do; null
 *   (the data set has none): from the start of today.
 */
export function toCreatorSearch(search: DiscoverSearch, asOf: string | null): CreatorSearch {
  return {
    platform: search.platform ?? 'ALL',
    query: search.q,
    filters: sourcedFilters(search, asOf).map(({ filter }) => filter),
    evidence: search.evidence ?? false,
    sortBy: search.sort,
    sortDir: search.dir === 'asc' ? 'ASC' : 'DESC',
  }
}

/** Whether the search counts back from the time of the data set, which must be known then. */
export function needsAsOf(search: DiscoverSearch): boolean {
  return timeFields.some((field) => search[`${field}Within`] !== undefined || search[`${field}Before`] !== undefined)
}

/** The filters in the order in which they are sent. */
export function sourcedFilters(search: DiscoverSearch, asOf: string | null): SourcedFilter[] {
  return [
    ...textFilters(search),
    ...setFilters(search),
    ...rangeFilters(search),
    ...timeFilters(search, asOf),
    ...shareFilters(search),
  ]
}

/** Milliseconds from which days are counted back: the data's own time, or the start of today, not now: the search is the key of its cached answer and must not change with every drawing. */
export function endOf(asOf: string | null): number {
  return asOf === null ? Math.floor(Date.now() / DAY_MS) * DAY_MS : Date.parse(asOf)
}

function textFilters(search: DiscoverSearch): SourcedFilter[] {
  return [
    ...wordsFields.flatMap((field): SourcedFilter[] =>
      search[field] ? [{ param: field, filter: { filterType: 'LIKE', field, value: search[field] } }] : [],
    ),
    ...flagFields.flatMap((field): SourcedFilter[] =>
      search[field] ? [{ param: field, filter: { filterType: 'EQ', field, value: search[field] === 'true' } }] : [],
    ),
  ]
}

function setFilters(search: DiscoverSearch): SourcedFilter[] {
  const of = (
    filterType: CreatorFilter['filterType'],
    field: SetField | MemberField,
    param: keyof DiscoverSearch,
  ): SourcedFilter[] => {
    const value = search[param] as string[] | undefined
    return value ? [{ param, filter: { filterType, field, value } }] : []
  }
  return [
    ...setFields.flatMap((field) => [
      ...of(fieldNamed(field).type === 'texts' ? 'ARRAY_ANY' : 'IN', field, field),
      ...of('NOT_IN', field, excludedParam(field)),
    ]),
    ...tagsFields.flatMap((field) => of('ARRAY_ALL', field, allParam(field))),
    ...memberFields.flatMap((field) => [...of('IN', field, field), ...of('NOT_IN', field, excludedParam(field))]),
  ]
}

function rangeFilters(search: DiscoverSearch): SourcedFilter[] {
  return rangeFields.flatMap((field) => [
    ...bound('GTE', field, search[`${field}Min`], { param: `${field}Min` }),
    ...bound('LTE', field, search[`${field}Max`], { param: `${field}Max` }),
  ])
}

function timeFilters(search: DiscoverSearch, asOf: string | null): SourcedFilter[] {
  const back = (days: number | undefined) =>
    days === undefined ? undefined : new Date(endOf(asOf) - days * DAY_MS).toISOString()
  return timeFields.flatMap((field) => [
    ...bound('GTE', field, back(search[`${field}Within`]), { param: `${field}Within` }),
    ...bound('LTE', field, back(search[`${field}Before`]), { param: `${field}Before` }),
  ])
}

function shareFilters(search: DiscoverSearch): SourcedFilter[] {
  return shareFields.flatMap((field) =>
    (search[field] ?? []).flatMap((entry) => {
      const { key, min, max } = readShareBound(entry)!
      const source = { param: field, entry }
      return [...bound('GTE', field, min, source, key), ...bound('LTE', field, max, source, key)]
    }),
  )
}

function bound(
  filterType: 'GTE' | 'LTE',
  field: CreatorFilter['field'],
  value: number | string | undefined,
  source: Omit<SourcedFilter, 'filter'>,
  key?: string,
): SourcedFilter[] {
  if (value === undefined) return []
  return [{ ...source, filter: { filterType, field, value, ...(key !== undefined && { key }) } }]
}
