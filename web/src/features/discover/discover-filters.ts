import type { CreatorFilter } from '../../api/creator.ts'
import type { CreatorSearch } from '../../api/use-creator-search.ts'
import {
  type DiscoverSearch,
  excludedSet,
  FLAGS,
  type Flag,
  RANGES,
  type Range,
  SET_FIELDS,
} from './discover-params.ts'

const RANGE_FIELDS: Record<Range, CreatorFilter['field']> = {
  followers: 'followers',
  engagement: 'engagementRate',
  growth30d: 'followersGrowth30dPct',
}

const FLAG_FIELDS: Record<Flag, CreatorFilter['field']> = {
  verified: 'isVerified',
  email: 'hasEmail',
  saas: 'enabledForSaas',
}

const DAY_MS = 86_400_000

/**
 * The API's search for what the address says.
 * @param asOf time of the data set (ISO): "in the last N days" counts back from it, as the data's own windows do; null
 *   (the data set has none): from the start of today.
 */
export function toCreatorSearch(search: DiscoverSearch, asOf: string | null): CreatorSearch {
  return {
    platform: search.platform ?? 'ALL',
    filters: [...textFilters(search), ...setFilters(search), ...rangeFilters(search), ...recencyFilters(search, asOf)],
    sortBy: search.sort ?? 'followers',
    sortDir: search.dir === 'asc' ? 'ASC' : 'DESC',
  }
}

function textFilters(search: DiscoverSearch): CreatorFilter[] {
  const flags = FLAGS.filter((flag) => search[flag])
  return [
    ...(search.name ? [{ filterType: 'LIKE', field: 'name', value: search.name } as const] : []),
    ...flags.map((flag) => ({ filterType: 'EQ', field: FLAG_FIELDS[flag], value: true }) as const),
  ]
}

function setFilters(search: DiscoverSearch): CreatorFilter[] {
  return SET_FIELDS.flatMap((field) => {
    const included = search[field]
    const excluded = search[excludedSet(field)]
    return [
      ...(included ? [{ filterType: 'IN', field, value: included } as const] : []),
      ...(excluded ? [{ filterType: 'NOT_IN', field, value: excluded } as const] : []),
    ]
  })
}

function rangeFilters(search: DiscoverSearch): CreatorFilter[] {
  return RANGES.flatMap((range) => {
    const min = search[`${range}Min`]
    const max = search[`${range}Max`]
    const field = RANGE_FIELDS[range]
    return [
      ...(min === undefined ? [] : [{ filterType: 'GTE', field, value: min } as const]),
      ...(max === undefined ? [] : [{ filterType: 'LTE', field, value: max } as const]),
    ]
  })
}

function recencyFilters(search: DiscoverSearch, asOf: string | null): CreatorFilter[] {
  if (search.postedWithin === undefined) return []
  // Today and not now: the search is the key of its cached answer and must not change with every drawing.
  const end = asOf === null ? Math.floor(Date.now() / DAY_MS) * DAY_MS : Date.parse(asOf)
  return [{ filterType: 'GTE', field: 'lastPostAt', value: new Date(end - search.postedWithin * DAY_MS).toISOString() }]
}
