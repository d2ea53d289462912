import { GROWTH_DAYS } from '../formulas/growth.ts'

/**
 * The serving tables: which mart fills each, its columns in PostgreSQL, and its indexes. This is the contract between the
 * models and the API; a column missing in a mart is an error at publish, before anything is swapped.
 */
export interface ServingTable {
  /** Name in PostgreSQL. */
  name: string
  /** Name of the mart in ClickHouse. */
  mart: string
  columns: readonly ServingColumn[]
  primaryKey: readonly string[]
  /** Each entry is what stands after `CREATE INDEX … ON table`. */
  indexes: readonly string[]
  /** Whose accounts these are: such a table has a snapshot for the search index. */
  platform?: 'INSTAGRAM' | 'YOUTUBE'
}

export interface ServingColumn {
  name: string
  /** A mart's map, tuple or array of them becomes `jsonb`. */
  type: 'text' | 'text[]' | 'boolean' | 'bigint' | 'double precision' | 'date' | 'timestamptz' | 'jsonb'
  /** Validation refuses a NULL here. */
  required?: true
  /** A change: validation does not refuse what is below zero. */
  signed?: true
  /** Its distribution is compared with the version before: the share of each value, or the median. */
  compared?: 'shares' | 'median'
  /** Of an account: false leaves it out of the search index; free text is held as it is, other texts as terms. */
  search?: false | 'free text'
}

const accountColumns: readonly ServingColumn[] = [
  { name: 'profile_id', type: 'text', required: true, search: false },
  { name: 'handle', type: 'text', search: 'free text' },
  { name: 'name', type: 'text', search: 'free text' },
  { name: 'biography', type: 'text', search: false },
  { name: 'category', type: 'text', compared: 'shares' },
  { name: 'categories', type: 'text[]', required: true },
  { name: 'language', type: 'text', compared: 'shares' },
  { name: 'country', type: 'text', compared: 'shares' },
  { name: 'state', type: 'text' },
  { name: 'city', type: 'text' },
  { name: 'gender', type: 'text', compared: 'shares' },
  { name: 'is_verified', type: 'boolean' },
  { name: 'is_business', type: 'boolean' },
  { name: 'has_email', type: 'boolean' },
  { name: 'followers', type: 'bigint', compared: 'median' },
  { name: 'following', type: 'bigint' },
  { name: 'uploads', type: 'bigint' },
  { name: 'views', type: 'bigint' },
  { name: 'tier', type: 'text', compared: 'shares' },
  { name: 'avg_likes', type: 'double precision', compared: 'median' },
  { name: 'avg_comments', type: 'double precision' },
  { name: 'avg_views', type: 'double precision' },
  { name: 'avg_plays', type: 'double precision' },
  { name: 'avg_reach', type: 'double precision', compared: 'median' },
  { name: 'reach_is_estimated', type: 'boolean', search: false },
  { name: 'engagement_rate', type: 'double precision', required: true, compared: 'median' },
  { name: 'engagement_rate_by_views', type: 'double precision' },
  { name: 'engagement_percentile', type: 'double precision' },
  { name: 'engagement_peers_median', type: 'double precision', search: false },
  { name: 'engagement_peers', type: 'bigint', search: false },
  ...['avg_likes', 'avg_comments', 'avg_views', 'avg_plays', 'avg_reach', 'engagement_rate'].map(
    (name): ServingColumn => ({ name: `${name}_30d`, type: 'double precision' }),
  ),
  ...['image', 'carousel', 'reels', 'stories', 'video', 'shorts', 'sponsored'].map(
    (name): ServingColumn => ({ name: `${name}_share`, type: 'double precision' }),
  ),
  { name: 'top_hashtags', type: 'text[]', required: true },
  { name: 'content_types', type: 'text[]', required: true },
  { name: 'mentions', type: 'text[]', required: true },
  { name: 'sponsored_engagement_rate', type: 'double precision' },
  { name: 'organic_engagement_rate', type: 'double precision' },
  { name: 'authenticity_score', type: 'double precision', compared: 'median' },
  { name: 'authenticity_coverage', type: 'bigint', required: true },
  ...GROWTH_DAYS.flatMap((days): ServingColumn[] => [
    { name: `followers_growth_${days}d`, type: 'bigint', signed: true },
    { name: `followers_growth_${days}d_pct`, type: 'double precision' },
  ]),
  { name: 'posts_30d', type: 'bigint', required: true },
  { name: 'posts_analysed', type: 'bigint', required: true, search: false },
  { name: 'last_post_at', type: 'timestamptz' },
  { name: 'first_seen_at', type: 'timestamptz', required: true, search: false },
  { name: 'snapshot_at', type: 'timestamptz', required: true, search: false },
  { name: 'linked_platforms', type: 'text[]', required: true },
  ...['country', 'city', 'language', 'age', 'gender'].map(
    (of): ServingColumn => ({ name: `audience_${of}_shares`, type: 'jsonb', required: true }),
  ),
  { name: 'enabled_for_saas', type: 'boolean', required: true },
  { name: 'picture_entity_type', type: 'text', search: false },
  { name: 'picture_entity_id', type: 'text', search: false },
]

const accountIndexes = [
  '(followers DESC NULLS LAST, profile_id)',
  '(engagement_rate DESC NULLS LAST, profile_id)',
  '(category, followers DESC NULLS LAST)',
  '(language, followers DESC NULLS LAST)',
  '(country, city)',
  'USING gin (name gin_trgm_ops, handle gin_trgm_ops)',
] as const

const profileKey: readonly ServingColumn[] = [
  { name: 'platform', type: 'text', required: true, compared: 'shares' },
  { name: 'profile_id', type: 'text', required: true },
]

const BOARD_METRICS = ['followers', 'followers_change', 'views', 'plays', 'engagement'] as const
const BOARD_SCOPES = ['', '_category', '_language', '_category_language'] as const
/** Ranks beyond this are read of one profile, not walked through: their indexes would be most of the table again. */
const BOARD_DEPTH = 10_000

const leaderboardColumns: readonly ServingColumn[] = [
  ...profileKey,
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

export const servingTables: readonly ServingTable[] = [
  {
    name: 'instagram_account',
    platform: 'INSTAGRAM',
    mart: 'mart_instagram_account',
    columns: accountColumns,
    primaryKey: ['profile_id'],
    indexes: accountIndexes,
  },
  {
    name: 'youtube_account',
    platform: 'YOUTUBE',
    mart: 'mart_youtube_account',
    columns: accountColumns,
    primaryKey: ['profile_id'],
    indexes: accountIndexes,
  },
  {
    name: 'social_profile_time_series',
    mart: 'mart_time_series',
    columns: [
      ...profileKey,
      { name: 'date', type: 'date', required: true },
      { name: 'followers', type: 'bigint' },
      { name: 'following', type: 'bigint' },
      { name: 'uploads', type: 'bigint' },
      { name: 'views', type: 'bigint' },
      { name: 'views_from_posts', type: 'boolean' },
    ],
    primaryKey: ['platform', 'profile_id', 'date'],
    indexes: [],
  },
  {
    name: 'social_profile_hashtags',
    mart: 'mart_profile_hashtags',
    columns: [
      ...profileKey,
      { name: 'hashtags', type: 'jsonb', required: true },
      { name: 'hashtags_used', type: 'bigint', required: true },
      ...['likes', 'comments', 'engagement'].map(
        (name): ServingColumn => ({ name: `profile_avg_${name}`, type: 'double precision' }),
      ),
    ],
    primaryKey: ['platform', 'profile_id'],
    indexes: [],
  },
  {
    name: 'social_profile_audience_info',
    mart: 'mart_audience_info',
    columns: [
      ...profileKey,
      ...['country', 'city', 'language', 'age_gender'].flatMap((name): ServingColumn[] => [
        { name: `${name}_shares`, type: 'jsonb', required: true },
        { name: `${name}_coverage`, type: 'double precision' },
      ]),
      { name: 'gender_shares', type: 'jsonb', required: true },
      { name: 'notable_followers', type: 'jsonb', required: true },
      { name: 'snapshot_at', type: 'timestamptz', required: true },
    ],
    primaryKey: ['platform', 'profile_id'],
    indexes: [],
  },
  {
    name: 'social_profile_posts',
    mart: 'mart_recent_posts',
    columns: [
      ...profileKey,
      { name: 'post_id', type: 'text', required: true },
      { name: 'post_type', type: 'text', required: true },
      { name: 'published_at', type: 'timestamptz' },
      ...['title', 'caption', 'category', 'language'].map((name): ServingColumn => ({ name, type: 'text' })),
      { name: 'caption_is_cut', type: 'boolean', required: true },
      ...['duration_s', 'views', 'plays', 'likes', 'comments', 'engagement'].map(
        (name): ServingColumn => ({ name, type: 'bigint' }),
      ),
      { name: 'engagement_rate', type: 'double precision' },
      { name: 'reach', type: 'double precision' },
      { name: 'reach_is_estimated', type: 'boolean' },
      { name: 'is_sponsored', type: 'boolean' },
      { name: 'hashtags', type: 'text[]', required: true },
      { name: 'mentions', type: 'text[]', required: true },
      { name: 'snapshot_at', type: 'timestamptz', required: true },
    ],
    primaryKey: ['platform', 'profile_id', 'post_id'],
    indexes: [],
  },
  {
    name: 'linked_profiles',
    mart: 'mart_linked_profiles',
    columns: [
      { name: 'instagram_profile_id', type: 'text', required: true },
      { name: 'youtube_profile_id', type: 'text', required: true },
      { name: 'source', type: 'text', required: true },
      { name: 'confidence', type: 'double precision' },
      { name: 'linked_at', type: 'timestamptz', required: true },
    ],
    primaryKey: ['instagram_profile_id'],
    indexes: ['(youtube_profile_id)'],
  },
  {
    name: 'locations',
    mart: 'mart_locations',
    columns: [
      { name: 'location_id', type: 'text', required: true },
      { name: 'level', type: 'text', required: true },
      ...['country', 'state', 'city'].map((name): ServingColumn => ({ name, type: 'text' })),
      { name: 'instagram_creators', type: 'bigint', required: true },
      { name: 'youtube_creators', type: 'bigint', required: true },
    ],
    primaryKey: ['location_id'],
    indexes: [],
  },
  {
    name: 'leaderboard',
    mart: 'mart_leaderboard',
    columns: leaderboardColumns,
    primaryKey: ['platform', 'profile_id', 'month'],
    indexes: leaderboardIndexes,
  },
  {
    name: 'genre_overview',
    mart: 'mart_genre_overview',
    columns: [
      ...['platform', 'category', 'month', 'country', 'language', 'profile_type'].map(
        (name): ServingColumn => ({ name, type: 'text', required: true }),
      ),
      ...['creators', 'uploads', 'audience_creators'].map(
        (name): ServingColumn => ({ name, type: 'bigint', required: true }),
      ),
      ...['views', 'plays', 'followers', 'likes', 'comments', 'engagement'].map(
        (name): ServingColumn => ({ name, type: 'bigint' }),
      ),
      { name: 'engagement_rate', type: 'double precision' },
      { name: 'age_gender_shares', type: 'jsonb', required: true },
      { name: 'gender_shares', type: 'jsonb', required: true },
    ],
    primaryKey: ['platform', 'category', 'month', 'country', 'language', 'profile_type'],
    indexes: [],
  },
]
