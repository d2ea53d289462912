import type { ServingColumn, ServingTable } from './serving-table.ts'

const BOARD_METRICS = ['followers', 'followers_change', 'views', 'plays', 'engagement'] as const
const BOARD_SCOPES = ['', '_category', '_language', '_category_language'] as const
/** Ranks beyond this are read of one profile, not walked through: their indexes would be most of the table again. */
const BOARD_DEPTH = 10_000

const leaderboardColumns: readonly ServingColumn[] = [
  { name: 'platform', type: 'text', required: true },
  { name: 'profile_id', type: 'text', required: true },
  { name: 'month', type: 'date', required: true },
  ...['category', 'language', 'country', 'tier'].map((name): ServingColumn => ({ name, type: 'text' })),
  ...['followers', 'previous_followers'].map((name): ServingColumn => ({ name, type: 'bigint' })),
  ...['', '_low', '_high'].map(
    (end): ServingColumn => ({ name: `followers_change${end}`, type: 'bigint', signed: true }),
  ),
  { name: 'previous_followers_change', type: 'bigint', signed: true },
  { name: 'followers_change_pct', type: 'double precision' },
  // A channel's views may fall, when videos are taken down.
  ...['views', 'previous_views'].map((name): ServingColumn => ({ name, type: 'bigint', signed: true })),
  ...['plays', 'uploads', 'likes', 'comments'].flatMap((name): ServingColumn[] => [
    { name, type: 'bigint' },
    { name: `previous_${name}`, type: 'bigint' },
  ]),
  { name: 'engagement_rate', type: 'double precision' },
  { name: 'previous_engagement_rate', type: 'double precision' },
  { name: 'views_from_posts', type: 'boolean' },
  { name: 'posted_in_30d', type: 'boolean', required: true },
  { name: 'last_post_at', type: 'timestamptz' },
  { name: 'seen_at', type: 'timestamptz', required: true },
  ...BOARD_METRICS.flatMap((metric) =>
    BOARD_SCOPES.flatMap((scope): ServingColumn[] => [
      { name: `${metric}_rank${scope}`, type: 'bigint' },
      { name: `previous_${metric}_rank${scope}`, type: 'bigint' },
    ]),
  ),
]

/** For each metric the walk along a board: of a platform, of a category and of a language in it. */
const leaderboardIndexes = BOARD_METRICS.flatMap((metric) =>
  ([[], ['category'], ['language']] as const).map((scope) => {
    const rank = [metric, 'rank', ...scope].join('_')
    const columns = ['platform', 'month', ...scope, rank, 'profile_id']
    return `(${columns.join(', ')}) WHERE ${rank} <= ${BOARD_DEPTH}`
  }),
)

/** Monthly ranks: a row for each month and profile. */
export const leaderboardTable: ServingTable = {
  name: 'leaderboard',
  mart: 'mart_leaderboard',
  columns: leaderboardColumns,
  primaryKey: ['platform', 'profile_id', 'month'],
  indexes: leaderboardIndexes,
}
