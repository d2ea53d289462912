import { sql } from 'kysely'
import type { Part } from '../../../formulas/authenticity/parts.ts'
import { type ServingDatabase, type VersionRow, version } from '../../serving-database.ts'
import { accountTable } from '../account-tables.ts'
import { profileNotFound } from '../profile.query.ts'
import type { Platform } from '../search-engine.ts'
import type { ANOMALY_KINDS } from './authenticity.schema.ts'

interface Row extends VersionRow {
  is_known: boolean
  authenticity_score: number | null
  authenticity_coverage: number | null
  parts: { part: Part; measure: number | null; score: number | null; reason: string }[] | null
  anomalies:
    | { first_day: string; last_day: string; kind: (typeof ANOMALY_KINDS)[number]; followers: number; share: number }[]
    | null
  bought_followers: number | null
  followers_sampled: number | null
  followers_judged: number | null
  followers_judged_fake: number | null
}

/** How genuine a profile looks, in one statement. @throws AppError `PROFILE_NOT_FOUND`. */
export async function readAuthenticity(database: ServingDatabase, platform: Platform, profileId: string): Promise<Row> {
  const [row] = await database.rows(sql<Row>`
    WITH ${version}
    SELECT version.*, account.profile_id IS NOT NULL AS is_known, own.authenticity_score, own.authenticity_coverage,
           own.parts, own.anomalies, own.bought_followers, own.followers_sampled, own.followers_judged,
           own.followers_judged_fake
    FROM version
    LEFT JOIN ${accountTable(platform)} AS account ON account.profile_id = ${profileId}
    LEFT JOIN social_profile_authenticity AS own ON own.platform = ${platform} AND own.profile_id = ${profileId}`)
  if (!row.is_known) throw profileNotFound(platform, profileId)
  return row
}
