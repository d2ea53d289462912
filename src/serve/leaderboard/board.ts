/** What a board may be ordered by: how it is called, the rank's columns, the figure that is ranked, and its column. */
export const BOARD_METRICS = {
  followers: {
    metric: 'followers_change',
    column: 'followers_change',
    figure: 'followersChange',
    previousFigure: 'previousFollowersChange',
  },
  followers_lifetime: {
    metric: 'followers',
    column: 'followers',
    figure: 'followers',
    previousFigure: 'previousFollowers',
  },
  views: { metric: 'views', column: 'views', figure: 'views', previousFigure: 'previousViews' },
  plays: { metric: 'plays', column: 'plays', figure: 'plays', previousFigure: 'previousPlays' },
  engagement: {
    metric: 'engagement',
    column: 'engagement_rate',
    figure: 'engagementRate',
    previousFigure: 'previousEngagementRate',
  },
  rising: { metric: 'rising', column: 'rising_score', figure: 'risingScore', previousFigure: 'previousRisingScore' },
} as const

export type SortKey = keyof typeof BOARD_METRICS
export type Metric = (typeof BOARD_METRICS)[SortKey]['metric']
export const SORT_KEYS = Object.keys(BOARD_METRICS) as SortKey[]

/** The key that is meant; anything that is none means growth of followers. */
export function sortKeyOf(text: string | undefined): SortKey {
  return SORT_KEYS.find((key) => key === text) ?? 'followers'
}

export const BOARDS = ['INSTAGRAM', 'YOUTUBE', 'ALL'] as const
export type BoardPlatform = (typeof BOARDS)[number]

/** What a board may be narrowed by. */
export const GROUPS = ['category', 'language', 'country', 'tier'] as const
export type Group = (typeof GROUPS)[number]

/** Values of a group that are taken in, or left out. */
export interface GroupCondition {
  group: Group
  values: readonly string[]
  out: boolean
}

/** Among whom a rank counts: suffix of its column. */
export type Scope = '' | '_category' | '_language' | '_category_language'

/** The narrowest scope that ranks are kept of and that all rows of the board share. */
export function scopeOf(conditions: readonly GroupCondition[]): Scope {
  const isOne = (group: Group): boolean =>
    conditions.some((each) => each.group === group && !each.out && each.values.length === 1)
  return `${isOne('category') ? '_category' : ''}${isOne('language') ? '_language' : ''}` as Scope
}

/** One board of one month. */
export interface Board {
  platform: BoardPlatform
  /** The first day of the month, YYYY-MM-DD. */
  month: string
  metric: Metric
}

/** Profiles in one chunk of `leaderboard_order`, all but the last. */
export const CHUNK_SIZE = 1_000
