import { sql } from 'kysely'
import type { ServingDatabase } from '../serving-database.ts'
import { accountTables } from './account-tables.ts'
import { profileJson } from './profile-json.ts'
import { joinPicture } from './profile-rows.ts'
import type { FoundProfile, Platform } from './search-engine.ts'

/**
 * The profiles of one version, in the order asked, or undefined when one of them is not there: a version leaves PostgreSQL
 * after some publishes. A table is known by its oid, which stays with it when a publish renames it; whether the rows lie
 * in the served table or in one kept from before is found out by trying.
 */
export async function readProfiles(
  database: ServingDatabase,
  wanted: readonly { platform: Platform; id: string }[],
  tableOids: Record<Platform, number>,
): Promise<FoundProfile[] | undefined> {
  const found = new Map<string, FoundProfile>()
  await Promise.all(
    [...new Set(wanted.map(({ platform }) => platform))].map(async (platform) => {
      const ids = wanted.filter((each) => each.platform === platform).map(({ id }) => id)
      const rows = await readFromVersion(database, platform, ids, tableOids[platform])
      for (const { profileId, json } of rows) found.set(`${platform}/${profileId}`, { platform, profileId, json })
    }),
  )
  const profiles = wanted.map(({ platform, id }) => found.get(`${platform}/${id}`))
  return profiles.includes(undefined) ? undefined : (profiles as FoundProfile[])
}

interface Row {
  profileId: string
  json: string
}

async function readFromVersion(
  database: ServingDatabase,
  platform: Platform,
  ids: readonly string[],
  oid: number,
): Promise<Row[]> {
  for (const table of accountTables(platform)) {
    const rows = await database.preparedRowsIfThere(sql<Row>`
      SELECT page.profile_id AS "profileId", ${profileJson(platform, database.cdnBaseUrl)} AS json
      FROM ${table} AS page ${joinPicture(platform)}
      WHERE page.profile_id = ANY (${[...ids]}::text[]) AND page.tableoid = ${oid}`)
    if (rows.length > 0) return rows
  }
  return []
}
