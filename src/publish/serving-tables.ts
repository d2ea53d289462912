import { GROWTH_DAYS } from '../formulas/growth.ts'
import { leaderboardTables } from './leaderboard-table.ts'
import type { ServingColumn, ServingTable } from './serving-table.ts'

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
  ...['avg_likes', 'avg_comments', 'avg_views', 'avg_plays', 'avg_reach', 'engagement_rate'].map(
    (name): ServingColumn => ({ name: `${name}_30d`, type: 'double precision' }),
  ),
  ...['image', 'carousel', 'reels', 'stories', 'video', 'shorts', 'sponsored'].map(
    (name): ServingColumn => ({ name: `${name}_share`, type: 'double precision' }),
  ),
  { name: 'top_hashtags', type: 'text[]', required: true },
  { name: 'top_terms', type: 'text[]', required: true, search: false },
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

/**
 * What answers read: a page by followers, which nearest creators are found by, and a handle. Searches come from the column index; an index
 * for each of their filters would be two thirds of a publish's work in PostgreSQL.
 */
const accountIndexes = ['(followers DESC NULLS LAST, profile_id)', '(lower(handle))'] as const

const profileKey: readonly ServingColumn[] = [
  { name: 'platform', type: 'text', required: true, compared: 'shares' },
  { name: 'profile_id', type: 'text', required: true },
]

/**
 * The serving tables. This is the contract between the models and the API; a column missing in a mart is an error at publish,
 * before anything is swapped.
 */
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
    placeholders: 'empty(hashtags)',
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
    name: 'social_profile_authenticity',
    mart: 'mart_authenticity',
    columns: [
      ...profileKey,
      { name: 'authenticity_score', type: 'double precision' },
      { name: 'authenticity_coverage', type: 'bigint', required: true },
      { name: 'parts', type: 'jsonb', required: true },
      { name: 'anomalies', type: 'jsonb', required: true },
      ...['bought_followers', 'followers_sampled', 'followers_judged', 'followers_judged_fake'].map(
        (name): ServingColumn => ({ name, type: 'bigint' }),
      ),
    ],
    primaryKey: ['platform', 'profile_id'],
    indexes: [],
  },
  {
    name: 'social_profile_posts',
    mart: 'mart_recent_posts',
    placeholders: "post_id = ''",
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
    name: 'peer_figures',
    mart: 'mart_peer_figures',
    columns: [
      ...['platform', 'tier', 'category', 'figure'].map(
        (name): ServingColumn => ({ name, type: 'text', required: true }),
      ),
      { name: 'peers', type: 'bigint', required: true },
      { name: 'points', type: 'jsonb', required: true },
    ],
    primaryKey: ['platform', 'tier', 'category', 'figure'],
    indexes: [],
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
  ...leaderboardTables,
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
    // Months are few: read one or all of them.
    indexes: ['(platform, country, language, profile_type, month)'],
  },
]
