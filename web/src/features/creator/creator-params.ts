import { choiceParam, readSearch, type SearchOf } from '../../ui/search-params.ts'

export const INTERVALS = ['day', 'week', 'month'] as const
export type Interval = (typeof INTERVALS)[number]

export const METRICS = ['followers', 'views', 'uploads', 'following'] as const
export type Metric = (typeof METRICS)[number]

const shape = {
  interval: choiceParam(INTERVALS),
  metric: choiceParam(METRICS),
  view: choiceParam(['table']),
}

/** What the address of a creator's page holds. No `interval` is weekly; no `metric` is followers, or views where those are unknown. */
export type CreatorSearchParams = SearchOf<typeof shape>

/** Reads the address of a creator's page; what is not valid ends up in `ignored`. */
export function readCreatorSearch(raw: Record<string, unknown>): CreatorSearchParams {
  return readSearch(shape, raw)
}
