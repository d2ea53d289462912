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
  type: 'text' | 'text[]' | 'boolean' | 'bigint' | 'double precision' | 'date' | 'timestamptz'
  /** Validation refuses a NULL here. */
  required?: true
  /** Of an account: false leaves it out of the search index. */
  search?: false
}

const accountColumns: readonly ServingColumn[] = [
  { name: 'profile_id', type: 'text', required: true, search: false },
  { name: 'handle', type: 'text', search: false },
  { name: 'name', type: 'text', search: false },
  { name: 'biography', type: 'text', search: false },
  { name: 'category', type: 'text' },
  { name: 'categories', type: 'text[]', required: true },
  { name: 'language', type: 'text' },
  { name: 'country', type: 'text' },
  { name: 'state', type: 'text' },
  { name: 'city', type: 'text' },
  { name: 'gender', type: 'text' },
  { name: 'is_verified', type: 'boolean' },
  { name: 'is_business', type: 'boolean' },
  { name: 'has_email', type: 'boolean' },
  { name: 'followers', type: 'bigint' },
  { name: 'following', type: 'bigint' },
  { name: 'uploads', type: 'bigint' },
  { name: 'views', type: 'bigint' },
  { name: 'tier', type: 'text' },
  { name: 'avg_likes', type: 'double precision' },
  { name: 'avg_comments', type: 'double precision' },
  { name: 'avg_views', type: 'double precision' },
  { name: 'avg_plays', type: 'double precision' },
  { name: 'avg_reach', type: 'double precision' },
  { name: 'reach_is_estimated', type: 'boolean', search: false },
  { name: 'engagement_rate', type: 'double precision', required: true },
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
  { name: 'mentions', type: 'text[]', required: true },
  { name: 'sponsored_engagement_rate', type: 'double precision' },
  { name: 'organic_engagement_rate', type: 'double precision' },
  { name: 'authenticity_score', type: 'double precision' },
  { name: 'authenticity_coverage', type: 'bigint', required: true },
  ...GROWTH_DAYS.flatMap((days): ServingColumn[] => [
    { name: `followers_growth_${days}d`, type: 'bigint' },
    { name: `followers_growth_${days}d_pct`, type: 'double precision' },
  ]),
  { name: 'posts_30d', type: 'bigint', required: true },
  { name: 'posts_analysed', type: 'bigint', required: true, search: false },
  { name: 'last_post_at', type: 'timestamptz' },
  { name: 'first_seen_at', type: 'timestamptz', required: true, search: false },
  { name: 'snapshot_at', type: 'timestamptz', required: true, search: false },
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
      { name: 'platform', type: 'text', required: true },
      { name: 'profile_id', type: 'text', required: true },
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
]
