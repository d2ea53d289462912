import type { RawColumns } from './raw-column.ts'

/** One row of `raw_follower_relationship`: a profile's follower, with what the platform showed of the follower at one moment. */
export const followerRelationshipColumns = {
  platform: { type: 'platform', required: true },
  profile_id: { type: 'id', required: true },
  follower_id: { type: 'id', required: true },
  snapshot_at: { type: 'snapshotTime', required: true },
  handle: { type: 'text' },
  name: { type: 'text' },
  picture_url: { type: 'text' },
  is_verified: { type: 'boolean' },
  is_private: { type: 'boolean' },
  followers: { type: 'count' },
  following: { type: 'count' },
  uploads: { type: 'count' },
} as const satisfies RawColumns
