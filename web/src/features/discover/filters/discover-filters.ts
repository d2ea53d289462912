import type { CreatorFilter } from '../../../api/creator.ts'
import type { CreatorSearch } from '../../../api/use-creator-search.ts'
import {
  fieldNamed,
  flagFields,
  rangeFields,
  type SetField,
  setFields,
  tagsFields,
  timeFields,
  wordsFields,
} from '../../../fields/profile-fields.ts'
import { allParam, type DiscoverSearch, excludedParam } from '../discover-params.ts'

const DAY_MS = 86_400_000

/**
 * The API's search for what the address says.
 * @param asOf time of the data set (ISO): "in the last N days" counts back from it, as the data's own windows do; null
 *   (the data set has none): from the start of today.
 */
export function toCreatorSearch(search: DiscoverSearch, asOf: string | null): CreatorSearch {
  return {
    platform: search.platform ?? 'ALL',
    filters: [...textFilters(search), ...setFilters(search), ...rangeFilters(search), ...timeFilters(search, asOf)],
    sortBy: search.sort ?? 'followers',
    sortDir: search.dir === 'asc' ? 'ASC' : 'DESC',
  }
}

/** Whether the search counts back from the time of the data set, which must be known then. */
export function needsAsOf(search: DiscoverSearch): boolean {
  return timeFields.some((field) => search[`${field}Within`] !== undefined || search[`${field}Before`] !== undefined)
}

function textFilters(search: DiscoverSearch): CreatorFilter[] {
  return [
    ...wordsFields.flatMap((field) =>
      search[field] ? [{ filterType: 'LIKE', field, value: search[field] } as const] : [],
    ),
    ...flagFields.flatMap((field) =>
      search[field] ? [{ filterType: 'EQ', field, value: search[field] === 'true' } as const] : [],
    ),
  ]
}

function setFilters(search: DiscoverSearch): CreatorFilter[] {
  const of = (
    filterType: CreatorFilter['filterType'],
    field: SetField,
    value: string[] | undefined,
  ): CreatorFilter[] => (value ? [{ filterType, field, value }] : [])
  return [
    ...setFields.flatMap((field) => [
      ...of(fieldNamed(field).type === 'texts' ? 'ARRAY_ANY' : 'IN', field, search[field]),
      ...of('NOT_IN', field, search[excludedParam(field)]),
    ]),
    ...tagsFields.flatMap((field) => of('ARRAY_ALL', field, search[allParam(field)])),
  ]
}

function rangeFilters(search: DiscoverSearch): CreatorFilter[] {
  return rangeFields.flatMap((field) => {
    const min = search[`${field}Min`]
    const max = search[`${field}Max`]
    return [
      ...(min === undefined ? [] : [{ filterType: 'GTE', field, value: min } as const]),
      ...(max === undefined ? [] : [{ filterType: 'LTE', field, value: max } as const]),
    ]
  })
}

function timeFilters(search: DiscoverSearch, asOf: string | null): CreatorFilter[] {
  // Today and not now: the search is the key of its cached answer and must not change with every drawing.
  const end = asOf === null ? Math.floor(Date.now() / DAY_MS) * DAY_MS : Date.parse(asOf)
  const back = (days: number) => new Date(end - days * DAY_MS).toISOString()
  return timeFields.flatMap((field) => {
    const within = search[`${field}Within`]
    const before = search[`${field}Before`]
    return [
      ...(within === undefined ? [] : [{ filterType: 'GTE', field, value: back(within) } as const]),
      ...(before === undefined ? [] : [{ filterType: 'LTE', field, value: back(before) } as const]),
    ]
  })
}
