import type { ServingColumn, ServingTable } from './serving-table.ts'

const BOARD_SCOPES = ['', '_category', '_language', '_category_language'] as const
const BOARD_GROUPS = ['category', 'language', 'country', 'tier'] as const

const groupColumns = BOARD_GROUPS.map((name): ServingColumn => ({ name, type: 'text' }))

const boardKey: readonly ServingColumn[] = [
  { name: 'platform', type: 'text', required: true },
  { name: 'profile_id', type: 'text', required: true },
  { name: 'month', type: 'date', required: true },
]

const ranksOf = (metric: string): ServingColumn[] =>
  BOARD_SCOPES.flatMap((scope): ServingColumn[] => [
    { name: `${metric}_rank${scope}`, type: 'bigint' },
    { name: `previous_${metric}_rank${scope}`, type: 'bigint' },
  ])

const leaderboardColumns: readonly ServingColumn[] = [
  ...boardKey,
  ...groupColumns,
  ...['followers', 'previous_followers'].map((name): ServingColumn => ({ name, type: 'bigint' })),
  ...['', '_low', '_high'].map(
    (end): ServingColumn => ({ name: `followers_change${end}`, type: 'bigint', signed: true }),
  ),
  { name: 'followers_change_pct', type: 'double precision' },
  // A channel's views may fall, when videos are taken down.
  { name: 'views', type: 'bigint', signed: true },
  ...['plays', 'uploads', 'likes', 'comments'].map((name): ServingColumn => ({ name, type: 'bigint' })),
  { name: 'engagement_rate', type: 'double precision' },
  { name: 'views_from_posts', type: 'boolean' },
  { name: 'posted_in_30d', type: 'boolean', required: true },
  { name: 'last_post_at', type: 'timestamptz' },
  { name: 'seen_at', type: 'timestamptz', required: true },
  ...['ranks', 'creator_ranks'].map((name): ServingColumn => ({ name, type: 'integer[]', required: true })),
]

/**
 * Monthly figures and ranks: a row for each month and profile, and for each creator of two profiles, read by its key alone; what is
 * told of the month before stands in that month's row. Places of a board are found in `leaderboard_order`, which is a seventh of what
 * an index for each way to walk along a board would be.
 */
const leaderboardTable: ServingTable = {
  name: 'leaderboard',
  mart: 'mart_monthly_ranks',
  columns: leaderboardColumns,
  primaryKey: ['platform', 'profile_id', 'month'],
  indexes: [],
}

/** The order of every board, 1,000 profiles a row. */
const orderTable: ServingTable = {
  name: 'leaderboard_order',
  mart: 'mart_leaderboard_order',
  columns: [
    { name: 'platform', type: 'text', required: true },
    { name: 'month', type: 'date', required: true },
    { name: 'metric', type: 'text', required: true },
    ...['chunk', 'entries', 'first_rank'].map((name): ServingColumn => ({ name, type: 'bigint', required: true })),
    { name: 'first_profile_id', type: 'text', required: true },
    { name: 'profile_ids', type: 'text[]', required: true },
    ...BOARD_GROUPS.flatMap((group): ServingColumn[] => [
      { name: `${group}_values`, type: 'text[]', required: true },
      { name: `${group}_codes`, type: 'text', required: true },
    ]),
  ],
  primaryKey: ['platform', 'month', 'metric', 'chunk'],
  indexes: [
    // Where a profile stands: the last chunk that begins at or before it.
    '(platform, month, metric, first_rank, first_profile_id COLLATE "C")',
    // Which months there are.
    '(platform, metric, month) WHERE chunk = 0',
  ],
}

const risingTable: ServingTable = {
  name: 'leaderboard_rising',
  mart: 'mart_leaderboard_rising',
  columns: [
    ...boardKey,
    ...['authenticity_score', 'rising_score', 'previous_rising_score'].map(
      (name): ServingColumn => ({ name, type: 'double precision' }),
    ),
    ...ranksOf('rising'),
  ],
  primaryKey: ['platform', 'profile_id', 'month'],
  indexes: [],
}

const linksTable: ServingTable = {
  name: 'leaderboard_links',
  mart: 'mart_leaderboard_links',
  columns: [
    { name: 'creator_id', type: 'text', required: true },
    { name: 'month', type: 'date', required: true },
    { name: 'instagram_profile_id', type: 'text', required: true },
    { name: 'youtube_profile_id', type: 'text', required: true },
  ],
  primaryKey: ['creator_id', 'month'],
  indexes: ['(youtube_profile_id, month)'],
}

/** What the leaderboard reads. */
export const leaderboardTables: readonly ServingTable[] = [leaderboardTable, orderTable, risingTable, linksTable]
