import { type RawBuilder, sql } from 'kysely'
import { type HandleOwner, keyOf, type ProfileDoor, type ProfileKey } from '../profile-door.ts'
import { type ServingDatabase, type VersionRow, version } from '../serving-database.ts'
import { accountTable } from './account-tables.ts'
import { profileFields } from './fields.ts'
import { joinPicture, profileColumns, toProfile } from './profile-rows.ts'
import { PLATFORMS, type Platform } from './search-engine.ts'

/** The door to the profiles of the served data set, for features that keep ids of them. */
export function openProfileDoor(database: ServingDatabase): ProfileDoor {
  return {
    fieldNames: profileFields.map(({ name }) => name),
    read: (keys) => readProfiles(database, keys),
    known: (keys) => findKnown(database, keys),
    byHandle: (handles) => findOwners(database, handles),
  }
}

interface ProfileRow extends VersionRow, Record<string, unknown> {
  of_platform: Platform | null
}

async function readProfiles(database: ServingDatabase, keys: readonly ProfileKey[]) {
  const rows = await database.rows(sql<ProfileRow>`
    WITH ${version}, kept AS (${eachPlatform(
      (platform) => sql`
        SELECT ${sql.lit(platform)} AS of_platform, ${profileColumns} FROM ${accountTable(platform)} AS page ${joinPicture(platform)}
        WHERE page.profile_id = ANY (${idsOf(keys, platform)}::text[])`,
    )})
    SELECT version.*, kept.* FROM version LEFT JOIN kept ON true`)
  const [{ dataset_version, as_of }] = rows
  const profiles = rows.flatMap((row) => {
    if (row.of_platform === null) return []
    const profile = toProfile(row, row.of_platform, database.cdnBaseUrl)
    return { ...profile, profileId: String(profile.profileId) }
  })
  return {
    datasetVersion: dataset_version,
    asOf: as_of,
    profiles: new Map(profiles.map((profile) => [keyOf(profile), profile])),
  }
}

async function findKnown(database: ServingDatabase, keys: readonly ProfileKey[]): Promise<ReadonlySet<string>> {
  const rows = await database.rowsIfThere(
    sql<ProfileKey>`${eachPlatform(
      (platform) => sql`
        SELECT ${sql.lit(platform)} AS platform, profile_id AS "profileId" FROM ${accountTable(platform)}
        WHERE profile_id = ANY (${idsOf(keys, platform)}::text[])`,
    )}`,
  )
  return new Set(rows.map(keyOf))
}

/** Joined rather than looked up one by one, so that thousands of handles are one scan where no index helps. */
async function findOwners(database: ServingDatabase, handles: readonly string[]): Promise<HandleOwner[]> {
  return database.rowsIfThere(
    sql<HandleOwner>`${eachPlatform(
      (platform) => sql`
        SELECT ${sql.lit(platform)} AS platform, account.profile_id AS "profileId", account.handle, account.name, account.followers
        FROM ${accountTable(platform)} AS account
        JOIN (SELECT DISTINCT lower(handle) AS handle FROM unnest(${[...handles]}::text[]) AS handle) AS wanted
          ON lower(account.handle) = wanted.handle`,
    )} ORDER BY followers DESC NULLS LAST, platform, "profileId"`,
  )
}

function eachPlatform(of: (platform: Platform) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql.join(PLATFORMS.map(of), sql` UNION ALL `)
}

function idsOf(keys: readonly ProfileKey[], platform: Platform): string[] {
  return keys.filter((key) => key.platform === platform).map(({ profileId }) => profileId)
}
