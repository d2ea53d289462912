import type { RawColumns } from './raw-column.ts'

export const PROFILE_SNAPSHOT_TABLE = 'raw_profile_snapshot'

/** One row of `raw_profile_snapshot`: what a platform showed of a profile at one moment. */
export const profileSnapshotColumns = {
  platform: { type: 'platform', required: true },
  profile_id: { type: 'id', required: true },
  snapshot_at: { type: 'snapshotTime', required: true },
  handle: { type: 'text' },
  name: { type: 'text' },
  biography: { type: 'text' },
  picture_url: { type: 'text' },
  category: { type: 'text' },
  language: { type: 'language' },
  country: { type: 'country' },
  state: { type: 'text' },
  city: { type: 'text' },
  gender: { type: 'gender' },
  is_verified: { type: 'boolean' },
  is_business: { type: 'boolean' },
  email: { type: 'text' },
  followers: { type: 'count' },
  following: { type: 'count' },
  uploads: { type: 'count' },
  views: { type: 'count' },
} as const satisfies RawColumns

/** Columns that are worked out from those of the row; no source gives them. */
export const derivedProfileColumns = {
  derived_language: { type: 'language' },
  derived_country: { type: 'country' },
  derived_state: { type: 'text' },
  derived_city: { type: 'text' },
  derived_has_email: { type: 'boolean' },
  derived_mentions: { type: 'texts' },
} as const satisfies RawColumns

/** What of them is known of a row. */
export interface DerivedOfProfile {
  derived_language?: string
  derived_country?: string
  derived_state?: string
  derived_city?: string
  derived_has_email?: boolean
  derived_mentions?: readonly string[]
}
