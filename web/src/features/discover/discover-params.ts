import {
  choiceParam,
  flagParam,
  listParam,
  numberParam,
  readSearch,
  type SearchOf,
  textParam,
} from '../../ui/search-params.ts'

export const SET_FIELDS = ['category', 'language', 'country', 'city', 'tier'] as const
export type SetField = (typeof SET_FIELDS)[number]
/** The param that holds the values which a set filter excludes. */
export type ExcludedSet = `not${Capitalize<SetField>}`

export const RANGES = ['followers', 'engagement', 'growth30d'] as const
export type Range = (typeof RANGES)[number]

export const FLAGS = ['verified', 'email', 'saas'] as const
export type Flag = (typeof FLAGS)[number]

export const SORT_FIELDS = [
  'followers',
  'engagementRate',
  'followersGrowth30dPct',
  'lastPostAt',
  'avgViews',
  'posts30d',
] as const
export type SortField = (typeof SORT_FIELDS)[number]

const set = listParam({ items: 50, length: 100 })
const count = numberParam({ min: 0, max: 1e12 })
const rate = numberParam({ min: 0, max: 1e6 })
const growth = numberParam({ min: -100, max: 1e6 })

const shape = {
  platform: choiceParam(['INSTAGRAM', 'YOUTUBE']),
  name: textParam(200),
  category: set,
  notCategory: set,
  language: set,
  notLanguage: set,
  country: set,
  notCountry: set,
  city: set,
  notCity: set,
  tier: set,
  notTier: set,
  followersMin: count,
  followersMax: count,
  engagementMin: rate,
  engagementMax: rate,
  growth30dMin: growth,
  growth30dMax: growth,
  postedWithin: numberParam({ min: 1, max: 3650, integer: true }),
  verified: flagParam,
  email: flagParam,
  saas: flagParam,
  sort: choiceParam(SORT_FIELDS),
  dir: choiceParam(['asc', 'desc']),
}

/** What the address of Discover holds. No `platform` means both; no `sort` means most followers first. */
export type DiscoverSearch = SearchOf<typeof shape>

/** Reads the address of Discover; what is not valid ends up in `ignored`. */
export function readDiscoverSearch(raw: Record<string, unknown>): DiscoverSearch {
  return readSearch(shape, raw)
}

/** `notCategory` for `category`. */
export function excludedSet(field: SetField): ExcludedSet {
  return `not${field.charAt(0).toUpperCase()}${field.slice(1)}` as ExcludedSet
}
