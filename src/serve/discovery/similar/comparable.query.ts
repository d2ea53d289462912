import { type RawBuilder, sql } from 'kysely'
import { type Comparable, similarFollowers } from '../../../formulas/similarity.ts'
import { type ServingDatabase, type VersionRow, version } from '../../serving-database.ts'
import { accountTable, accountTables } from '../account-tables.ts'
import { profileNotFound } from '../profile.query.ts'
import type { Condition, Platform } from '../search-engine.ts'
import { allOf } from '../to-predicate.ts'

/** A creator as similarity compares it. */
export interface Candidate extends Comparable {
  profileId: string
}

/** The creator that others are compared with, and the data set that it was read from. */
export interface Given {
  datasetVersion: string
  asOf: Date | null
  /** Oid of the account table, which stays with it through every rename. */
  tableOid: number
  creator: Candidate
}

interface Row extends VersionRow {
  profile_id: string | null
  categories: string[]
  top_hashtags: string[]
  top_terms: string[]
  followers: number | null
  engagement_rate: number | null
  table_oid: number
}

/**
 * Terms of a data set published before there were any. Inside a lateral query `top_terms` is the account table's column where it
 * has one, else that of `absent` beside it.
 */
const absent = sql`(SELECT '{}'::text[] AS top_terms) AS absent`

const columns = sql`
  page.profile_id, page.categories, page.top_hashtags, top_terms, page.followers,
  CASE WHEN page.posts_analysed > 0 THEN page.engagement_rate END AS engagement_rate, page.tableoid::bigint AS table_oid`

function toCandidate({ categories, followers, ...row }: Row): Candidate {
  const { profile_id: profileId, top_hashtags: hashtags, top_terms: terms, engagement_rate: engagementRate } = row
  return { profileId: String(profileId), categories, hashtags, terms, followers, engagementRate }
}

/** The given creator. @throws AppError `PROFILE_NOT_FOUND`. */
export async function readGiven(database: ServingDatabase, platform: Platform, profileId: string): Promise<Given> {
  const [row] = await database.rows(sql<Row>`
    WITH ${version}
    SELECT version.*, given.* FROM version CROSS JOIN ${absent}
    LEFT JOIN LATERAL (
      SELECT ${columns} FROM ${accountTable(platform)} AS page WHERE page.profile_id = ${profileId}
    ) AS given ON true`)
  if (row.profile_id === null) throw profileNotFound(platform, profileId)
  return { datasetVersion: row.dataset_version, asOf: row.as_of, tableOid: row.table_oid, creator: toCandidate(row) }
}

/** Those profiles of one version, from whichever kept table holds it; none when it has left PostgreSQL. */
export async function readCandidates(
  database: ServingDatabase,
  platform: Platform,
  ids: readonly string[],
  tableOid: number,
): Promise<Candidate[]> {
  for (const table of accountTables(platform)) {
    const rows = await database.rowsIfThere(sql<Row>`
      SELECT candidate.* FROM ${absent} CROSS JOIN LATERAL (
        SELECT ${columns} FROM ${table} AS page
        WHERE page.profile_id = ANY (${[...ids]}::text[]) AND page.tableoid = ${tableOid}
      ) AS candidate`)
    if (rows.length > 0) return rows.map(toCandidate)
  }
  return []
}

/**
 * Creators with a shared category and followers near the given one's, the `most` nearest on either side, found by walking
 * the table in order of followers.
 * @returns undefined when a publish came between.
 */
export async function readNearest(
  database: ServingDatabase,
  platform: Platform,
  { datasetVersion, creator }: Given,
  conditions: readonly Condition[],
  most: number,
): Promise<Candidate[] | undefined> {
  const followers = creator.followers ?? 0
  const [fewest, greatest] = similarFollowers(followers)
  const walk = (from: number, to: number, order: RawBuilder<unknown>): RawBuilder<unknown> => {
    const shared = sql<boolean>`page.categories && ${[...creator.categories]}::text[]`
    return sql`
      (SELECT ${columns} FROM ${accountTable(platform)} AS page
       WHERE page.followers BETWEEN ${from} AND ${to} AND ${shared} AND ${allOf(conditions, platform)}
       ORDER BY ${order} LIMIT ${most + 1})`
  }
  // Both orders are the index's own, forwards and backwards.
  const rows = await database.rows(sql<Row>`
    WITH ${version},
    near AS (
      SELECT walked.* FROM ${absent} CROSS JOIN LATERAL (
        ${walk(fewest, followers, sql`page.followers DESC NULLS LAST, page.profile_id`)}
        UNION
        ${walk(followers, greatest, sql`page.followers ASC NULLS FIRST, page.profile_id DESC`)}
      ) AS walked
    )
    SELECT version.*, near.* FROM version LEFT JOIN near ON true`)
  if (rows[0].dataset_version !== datasetVersion) return undefined
  return rows.filter((row) => row.profile_id !== null).map(toCandidate)
}
