import { sql } from 'kysely'
import type { ServingDatabase } from '../serving-database.ts'
import { accountTables } from './account-tables.ts'
import { joinPicture, profileColumns, toProfile } from './profile-rows.ts'
import type { Platform, Profile } from './search-engine.ts'

/**
 * The profiles of one version, in the order asked, or undefined when one of them is not there: a version leaves PostgreSQL
 * after some publishes. A table is known by its oid, which stays with it when a publish renames it; whether the rows lie
 * in the served table or in one kept from before is found out by trying.
 */
export async function readProfiles(
  database: ServingDatabase,
  wanted: readonly { platform: Platform; id: string }[],
  tableOids: Record<Platform, number>,
): Promise<Profile[] | undefined> {
  const found = new Map<string, Profile>()
  for (const platform of new Set(wanted.map((each) => each.platform))) {
    const ids = wanted.filter((each) => each.platform === platform).map(({ id }) => id)
    const rows = await readFromVersion(database, platform, ids, tableOids[platform])
    for (const row of rows) found.set(`${platform}/${row.profileId}`, toProfile(row, platform, database.cdnBaseUrl))
  }
  const profiles = wanted.map(({ platform, id }) => found.get(`${platform}/${id}`))
  return profiles.includes(undefined) ? undefined : (profiles as Profile[])
}

async function readFromVersion(
  database: ServingDatabase,
  platform: Platform,
  ids: readonly string[],
  oid: number,
): Promise<Record<string, unknown>[]> {
  for (const table of accountTables(platform)) {
    const rows = await database.rowsIfThere(sql<Record<string, unknown>>`
      SELECT ${profileColumns}
      FROM ${table} AS page ${joinPicture(platform)}
      WHERE page.profile_id = ANY (${[...ids]}::text[]) AND page.tableoid = ${oid}`)
    if (rows.length > 0) return rows
  }
  return []
}
