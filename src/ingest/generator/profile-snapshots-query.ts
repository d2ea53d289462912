import { PROFILE_SNAPSHOT_TABLE } from '../../raw/profile-snapshot.ts'
import { creatorsQuery, hash, share } from './creators-query.ts'

/** Ages in days of a creator's snapshots: thirty days in a row and twelve months before, so that growth over 7, 30, 90, 180 and 365 days is there. */
export const snapshotAges: readonly number[] = [
  ...Array.from({ length: 30 }, (_, day) => day),
  ...[30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 365],
]

/**
 * Fills `raw_profile_snapshot`. Followers grow steadily (from -15 % to +155 % of the logarithm a year, most slowly); who bought
 * followers shows it as a step of 20 to 50 % between two snapshots.
 */
export function profileSnapshotsQuery(pictures: boolean): string {
  return `INSERT INTO ${PROFILE_SNAPSHOT_TABLE} (platform, profile_id, snapshot_at, handle, name, biography, picture_url,
    category, language, country, state, city, gender, is_verified, is_business, email, followers, following, uploads, views,
    source_file, source_line)
  WITH
    if(${share('declines')} < 0.12, -0.15 * ${share('growth')}, 0.03 + 1.5 * pow(${share('growth')}, 3)) AS yearly_growth,
    5 + ${hash('step')} % 300 AS step_age,
    followers_today * exp(-yearly_growth * age / 365)
      * if(bought AND age > step_age, 0.5 + 0.3 * ${share('step size')}, 1) AS followers_then,
    exp10(greatest(floor(log10(followers_then)) - 2, 0)) AS precision
  SELECT platform, profile_id, {asOf:DateTime64(3, 'UTC')} - toIntervalDay(age), handle, name, biography, picture_url,
    category, language, country, state, city, gender, is_verified, is_business, email,
    -- YouTube shows three significant digits.
    toUInt64(if(youtube, floor(followers_then / precision) * precision, floor(followers_then))),
    if(youtube, NULL, toUInt64(50 * pow(150, ${share('following')}))),
    toUInt64(greatest(1, 120 + ${hash('uploads')} % 1800 - floor(age * posts / 90))),
    if(youtube, toUInt64(followers_then * (40 + 400 * ${share('views')})), NULL),
    {sourceFile:String}, creator + 1
  FROM (${creatorsQuery(pictures)})
  ARRAY JOIN [${snapshotAges.join(',')}] AS age`
}
