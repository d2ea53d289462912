import { choiceParam, readSearch, type SearchOf } from '../../ui/search-params.ts'
import { MODULES } from '../../ui/surfaced-by.ts'

export const INTERVALS = ['day', 'week', 'month'] as const
export type Interval = (typeof INTERVALS)[number]

export const METRICS = ['followers', 'views', 'uploads', 'following'] as const
export type Metric = (typeof METRICS)[number]

export const TABS = ['posts', 'hashtags', 'audience', 'authenticity', 'similar'] as const

/** Days of history that can be shown; without one of them it is all that is known. */
export const WINDOWS = ['7', '30', '90', '180', '365'] as const

const POST_SORTS = ['engagement', 'likes', 'comments', 'views', 'plays', 'reach'] as const

const shape = {
  tab: choiceParam(TABS),
  posts: choiceParam(POST_SORTS),
  days: choiceParam(WINDOWS),
  interval: choiceParam(INTERVALS),
  metric: choiceParam(METRICS),
  view: choiceParam(['table']),
  /** The module that brought the creator to the eye; kept with the creator in collections and campaigns. */
  from: choiceParam(MODULES),
}

/** What the address of a creator's page holds. No `tab` is the overview; no `posts` is the newest first; no `days` is the whole history; no `interval` is weekly, or daily in windows up to 90 days; no `metric` is followers, or views where those are unknown. */
export type CreatorSearchParams = SearchOf<typeof shape>

/** Reads the address of a creator's page; what is not valid ends up in `ignored`. */
export function readCreatorSearch(raw: Record<string, unknown>): CreatorSearchParams {
  return readSearch(shape, raw)
}
