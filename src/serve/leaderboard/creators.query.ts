import { sql } from 'kysely'
import { type ServingDatabase, type VersionRow, version } from '../serving-database.ts'

interface Profile {
  platform: 'INSTAGRAM' | 'YOUTUBE'
  profileId: string
}

/** Ids on the board of creators: a channel that was linked in the month is its Instagram profile's creator. */
export async function creatorIds(
  database: ServingDatabase,
  month: string,
  profiles: readonly Profile[],
): Promise<string[]> {
  if (profiles.length === 0) return []
  const rows = await database.rowsIfThere(sql<{ id: string }>`
    SELECT coalesce(link.creator_id, own.platform || ':' || own.profile_id) AS id
    FROM unnest(${profiles.map(({ platform }) => platform)}::text[], ${profiles.map(({ profileId }) => profileId)}::text[])
      WITH ORDINALITY AS own(platform, profile_id, nth)
    LEFT JOIN leaderboard_links AS link
      ON own.platform = 'YOUTUBE' AND link.youtube_profile_id = own.profile_id AND link.month = ${month}::date
    ORDER BY own.nth`)
  return rows.map(({ id }) => id)
}

/** One date of a creator: what is known of each of its profiles that day. */
export interface SeriesPoint {
  date: string
  followers: number | null
  parts: (Profile & { followers: number | null })[]
}

/**
 * Followers of a creator by date: those of its profiles that have a snapshot of the date, added up; a date of one profile alone is
 * there too, with that one's count. Which profiles are one is told by the newest month.
 */
export async function readCreatorSeries(
  database: ServingDatabase,
  creator: Profile,
): Promise<{ datasetVersion: string; asOf: Date | null; profiles: Profile[]; points: SeriesPoint[] }> {
  const creatorId = `${creator.platform}:${creator.profileId}`
  const rows = await database.rows(sql<
    VersionRow & { profiles: Profile[]; date: string | null; followers: number | null; parts: SeriesPoint['parts'] }
  >`
    WITH ${version},
    link AS (
      SELECT instagram_profile_id, youtube_profile_id FROM leaderboard_links
      WHERE creator_id = ${creatorId} ORDER BY month DESC LIMIT 1
    ),
    profiles AS (
      SELECT ${creator.platform} AS platform, ${creator.profileId} AS profile_id
      UNION ALL SELECT 'YOUTUBE', youtube_profile_id FROM link
    ),
    points AS (
      SELECT to_char(date, 'YYYY-MM-DD') AS date, sum(followers)::bigint AS followers,
             jsonb_agg(jsonb_build_object('platform', platform, 'profileId', profile_id, 'followers', followers) ORDER BY platform) AS parts
      FROM profiles JOIN social_profile_time_series AS own USING (platform, profile_id)
      GROUP BY own.date
    )
    SELECT version.*, points.*,
           (SELECT jsonb_agg(jsonb_build_object('platform', platform, 'profileId', profile_id)) FROM profiles) AS profiles
    FROM version LEFT JOIN points ON true
    ORDER BY points.date`)
  const [{ dataset_version: datasetVersion, as_of: asOf, profiles }] = rows
  const points = rows.flatMap(({ date, followers, parts }) => (date === null ? [] : [{ date, followers, parts }]))
  return { datasetVersion, asOf, profiles, points }
}
