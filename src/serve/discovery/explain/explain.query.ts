import { sql } from 'kysely'
import { type ServingDatabase, type VersionRow, version } from '../../serving-database.ts'
import { accountTable } from '../account-tables.ts'
import { profileNotFound } from '../profile.query.ts'
import { joinPicture, profileColumns, toProfile } from '../profile-rows.ts'
import type { Platform, Profile } from '../search-engine.ts'

/** Followers on a day of the served series. */
export interface FollowersOn {
  /** YYYY-MM-DD */
  date: string
  followers: number
}

interface Row extends VersionRow {
  published_at: Date
  history: FollowersOn[]
}

/**
 * What a profile's figures were made from, in one statement: the profile, when its data set was published, and of the
 * series the latest day that knows followers and the two latest that lie at least `growthDays` before it (two, since on the
 * day of the bound itself a snapshot may lie past the bound's hour), newest first.
 * @throws AppError `PROFILE_NOT_FOUND`.
 */
export async function readEvidence(
  database: ServingDatabase,
  platform: Platform,
  profileId: string,
  growthDays: number | null,
): Promise<{ datasetVersion: string; asOf: Date | null; publishedAt: Date; profile: Profile; history: FollowersOn[] }> {
  const [row] = await database.rows(sql<Row & Record<string, unknown>>`
    WITH ${version},
    known AS (
      SELECT date, followers FROM social_profile_time_series
      WHERE platform = ${platform} AND profile_id = ${profileId} AND followers IS NOT NULL
    ),
    history AS (
      (SELECT date, followers FROM known ORDER BY date DESC LIMIT 1)
      UNION ALL
      (SELECT date, followers FROM known
       WHERE date <= (SELECT max(date) FROM known) - ${growthDays}::integer ORDER BY date DESC LIMIT 2)
    )
    SELECT version.*, (SELECT published_at FROM dataset_version WHERE id::text = version.dataset_version),
           (SELECT coalesce(json_agg(json_build_object('date', to_char(date, 'YYYY-MM-DD'), 'followers', followers)
                                     ORDER BY date DESC), '[]') FROM history) AS history,
           ${profileColumns}
    FROM version
    LEFT JOIN ${accountTable(platform)} AS page ON page.profile_id = ${profileId}
    ${joinPicture(platform)}`)
  if (row.profileId === null) throw profileNotFound(platform, profileId)
  return {
    datasetVersion: row.dataset_version,
    asOf: row.as_of,
    publishedAt: row.published_at,
    profile: toProfile(row, platform, database.cdnBaseUrl),
    history: row.history,
  }
}
