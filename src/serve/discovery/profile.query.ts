import { sql } from 'kysely'
import { AppError } from '../../core/errors.ts'
import { joinPicture, profileColumns, toProfile } from './profile-rows.ts'
import type { Platform, Profile } from './search-engine.ts'
import { accountTable, type ServingDatabase, type VersionRow, version } from './serving-database.ts'

/** One profile, in one statement. @throws AppError `PROFILE_NOT_FOUND`. */
export async function readProfile(
  database: ServingDatabase,
  platform: Platform,
  profileId: string,
): Promise<{ datasetVersion: string; asOf: Date | null; profile: Profile }> {
  const [row] = await database.rows(sql<VersionRow & Record<string, unknown>>`
    WITH ${version}
    SELECT version.*, ${profileColumns}
    FROM version
    LEFT JOIN ${accountTable(platform)} AS page ON page.profile_id = ${profileId}
    ${joinPicture(platform)}`)
  if (row.profileId === null) throw profileNotFound(platform, profileId)
  return {
    datasetVersion: row.dataset_version,
    asOf: row.as_of,
    profile: toProfile(row, platform, database.cdnBaseUrl),
  }
}

/** The error for an id that the data set does not hold. */
export function profileNotFound(platform: Platform, profileId: string): AppError {
  return new AppError('PROFILE_NOT_FOUND', 'user', `${platform} has no profile ${JSON.stringify(profileId)} here.`)
}
