import type { RawColumns } from './raw-column.ts'

/** One row of `raw_audience_snapshot`: of whom a profile's audience consisted at one moment, as fractions. */
export const audienceSnapshotColumns = {
  platform: { type: 'platform', required: true },
  profile_id: { type: 'id', required: true },
  snapshot_at: { type: 'snapshotTime', required: true },
  country_shares: { type: 'countryShares' },
  city_shares: { type: 'cityShares' },
  language_shares: { type: 'languageShares' },
  age_gender_shares: { type: 'ageGenderShares' },
  notable_followers: { type: 'ids' },
} as const satisfies RawColumns
