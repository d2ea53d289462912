import type { RawColumns } from './raw-column.ts'

export const POST_SNAPSHOT_TABLE = 'raw_post_snapshot'

/** One row of `raw_post_snapshot`: what a platform showed of a post at one moment. */
export const postSnapshotColumns = {
  platform: { type: 'platform', required: true },
  post_id: { type: 'id', required: true },
  profile_id: { type: 'id', required: true },
  snapshot_at: { type: 'snapshotTime', required: true },
  post_type: { type: 'postType', required: true, derivable: true },
  published_at: { type: 'timestamp' },
  title: { type: 'text' },
  caption: { type: 'text' },
  tags: { type: 'texts' },
  thumbnail_url: { type: 'text' },
  category: { type: 'text' },
  language: { type: 'language' },
  country: { type: 'country' },
  duration_s: { type: 'count32' },
  views: { type: 'count' },
  plays: { type: 'count' },
  likes: { type: 'count' },
  dislikes: { type: 'count' },
  comments: { type: 'count' },
  reach: { type: 'count' },
  is_sponsored: { type: 'boolean' },
} as const satisfies RawColumns

/** Columns that are worked out from those of the row; no source gives them. */
export const derivedPostColumns = {
  post_type_is_derived: { type: 'boolean', required: true },
  derived_language: { type: 'language' },
  derived_hashtags: { type: 'texts' },
  derived_mentions: { type: 'texts' },
  derived_sponsored_signals: { type: 'texts' },
} as const satisfies RawColumns

/** What of them is known of a row. */
export interface DerivedOfPost {
  /** Set where `post_type` was worked out; that column is part of what a row is, so it is always filled. */
  post_type_is_derived?: true
  derived_language?: string
  derived_hashtags?: readonly string[]
  derived_mentions?: readonly string[]
  derived_sponsored_signals?: readonly string[]
}
