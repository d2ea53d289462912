import { PROFILE_SNAPSHOT_TABLE } from '../../raw/profile-snapshot.ts'
import { hash, share } from './chance.ts'
import { creatorsQuery } from './creators-query.ts'
import { dailyNoise, followersAt } from './follower-history.ts'

/** How far back a creator's snapshots reach: one a month for `months`, one a day for the last `days`. */
export interface History {
  months: number
  days: number
}

/** Ages in days of a creator's snapshots, newest first. Months have 30 days, but twelve of them have 365. */
export function snapshotAges({ months, days }: History): readonly number[] {
  const daily = Array.from({ length: days }, (_, age) => age)
  const monthly = Array.from({ length: months }, (_, before) => {
    const month = before + 1
    return Math.floor(month / 12) * 365 + (month % 12) * 30
  })
  return [...daily, ...monthly.filter((age) => age >= days)]
}

/**
 * Fills `raw_profile_snapshot`. Followers grow steadily (from -15 % to +155 % of the logarithm a year, most slowly), but for
 * what `historyColumns` tells.
 */
export function profileSnapshotsQuery(pictures: boolean): string {
  return `INSERT INTO ${PROFILE_SNAPSHOT_TABLE} (platform, profile_id, snapshot_at, handle, name, biography, picture_url,
    category, language, country, state, city, gender, is_verified, is_business, email, followers, following, uploads, views,
    derived_has_email, source_file, source_line)
  WITH
    ${followersAt('age')} * ${dailyNoise('age')} AS followers_then,
    exp10(greatest(floor(log10(followers_then)) - 2, 0)) AS precision
  SELECT platform, profile_id, {asOf:DateTime64(3, 'UTC')} - toIntervalDay(age), handle, name, biography, picture_url,
    category, language, country, state, city, gender, is_verified, is_business, email,
    -- YouTube shows three significant digits.
    toUInt64(if(youtube, floor(followers_then / precision) * precision, floor(followers_then))),
    following, toUInt64(greatest(1, uploads_today - floor(age * uploads_a_day))),
    if(youtube, toUInt64(followers_then * views_a_follower), NULL),
    -- None of the biographies names an address.
    if(isNull(biography), NULL, false), {sourceFile:String}, creator + 1
  FROM (
    SELECT *, if(youtube, NULL, toUInt64(50 * pow(150, ${share('following')}))) AS following,
      120 + ${hash('uploads')} % 1800 AS uploads_today, (8 + ${hash('posts')} % 7) / 90 AS uploads_a_day,
      40 + 400 * ${share('views')} AS views_a_follower
    FROM (${creatorsQuery(pictures)}))
  ARRAY JOIN {ages:Array(UInt16)} AS age`
}
