import type { BoardBody, BoardQuery, DayQuery } from '../../api/boards.ts'
import {
  choiceParam,
  flagParam,
  numberParam,
  type Param,
  readSearch,
  type SearchOf,
  textParam,
} from '../../ui/search-params.ts'

export const BOARD_SORTS = {
  followers: 'Followers won',
  followers_lifetime: 'Followers',
  views: 'Views',
  plays: 'Plays',
  engagement: 'Engagement rate',
  rising: 'Rising',
} as const
export type BoardSort = keyof typeof BOARD_SORTS
/** What the board of a single day may be ranked by. */
export const DAY_SORTS = ['followers', 'followers_lifetime', 'views'] as const satisfies readonly BoardSort[]
export const PAGE_SIZE = 50

/** Of the years that days are counted in, so that a year half typed is none. */
const dayParam: Param<string> = {
  read: ([value]) => (value !== undefined && /^(19[789]|20\d|21[0-4])\d-\d\d-\d\d$/.test(value) ? value : undefined),
}

const shape = {
  platform: choiceParam(['INSTAGRAM', 'YOUTUBE']),
  sort: choiceParam(Object.keys(BOARD_SORTS) as BoardSort[]),
  month: textParam(10),
  day: dayParam,
  category: textParam(200),
  language: textParam(200),
  country: textParam(200),
  tier: textParam(20),
  q: textParam(100),
  page: numberParam({ min: 1, max: 1_000_000, integer: true }),
  table: flagParam,
}

/** What the address of the leaderboard holds; no `platform` is the board of creators, no `month` the newest; a `day` goes before it. */
export type LeaderboardSearch = SearchOf<typeof shape>

/** Reads the address of the leaderboard; what is not valid ends up in `ignored`. */
export function readLeaderboardSearch(raw: Record<string, unknown>): LeaderboardSearch {
  return readSearch(shape, raw)
}

export const GROUPS = ['category', 'language', 'country', 'tier'] as const

/** The page that the address asks for. */
export function toBoardRequest(search: LeaderboardSearch) {
  const filters = GROUPS.flatMap((field) =>
    search[field] === undefined ? [] : [{ filterType: 'EQ' as const, field, value: search[field] }],
  )
  const query: BoardQuery = {
    sortBy: search.sort ?? 'followers',
    ...(search.month !== undefined && /^\d{4}-\d\d(-\d\d)?$/.test(search.month)
      ? { month: search.month.slice(0, 7) }
      : {}),
    size: PAGE_SIZE,
    page: search.page ?? 1,
    history: true,
    facets: true,
  }
  const body: BoardBody = { filters, ...(search.q === undefined ? {} : { query: search.q }) }
  return { platform: search.platform ?? ('ALL' as const), query, body }
}

/** The page of a day's board that the address asks for; undefined where it asks for a month. A day has no board across platforms. */
export function toDayRequest({ day, platform = 'INSTAGRAM', sort, page = 1 }: LeaderboardSearch) {
  if (day === undefined) return undefined
  const sortBy = DAY_SORTS.find((known) => known === sort) ?? 'followers'
  const query: DayQuery = { sortBy, page, size: PAGE_SIZE }
  return { platform, date: day, query }
}
