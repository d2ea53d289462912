import { sql } from 'kysely'
import { type ServingDatabase, type VersionRow, version } from '../../serving-database.ts'
import { accountTable } from '../account-tables.ts'
import type { Field } from '../fields.ts'
import type { Platform } from '../search-engine.ts'
import { MAX_POSTS } from './evidence.schema.ts'
import type { Shares } from './passed-filters.ts'

/** The shares of these profiles by their ids; undefined when another version than that of the search is served meanwhile. */
export async function readShares(
  database: ServingDatabase,
  datasetVersion: string,
  platform: Platform,
  ids: readonly string[],
  fields: readonly Field[],
): Promise<Map<string, Shares> | undefined> {
  if (ids.length === 0 || fields.length === 0) return new Map()
  const columns = sql.join(fields.map(({ column }) => sql`page.${sql.id(column)}`))
  const rows = await database.rows(sql<VersionRow & { profile_id: string | null } & Shares>`
    WITH ${version}
    SELECT version.*, page.profile_id, ${columns}
    FROM version LEFT JOIN ${accountTable(platform)} AS page ON page.profile_id = ANY (${[...ids]}::text[])`)
  if (rows[0].dataset_version !== datasetVersion) return undefined
  return new Map(rows.flatMap((row) => (row.profile_id === null ? [] : [[row.profile_id, row] as const])))
}

export interface PostRow {
  profile_id: string
  post_id: string
  published_at: Date | null
  text: string
  hashtags: string[]
  mentions: string[]
}

/** Of each profile the newest served posts that have one of the hashtags or mentions; hashtags are kept in lower case. */
export async function readMatchingPosts(
  database: ServingDatabase,
  platform: Platform,
  ids: readonly string[],
  wanted: { hashtags: readonly string[]; mentions: readonly string[] },
): Promise<PostRow[]> {
  const lower = (list: readonly string[]) => sql`${list.map((each) => each.toLowerCase())}::text[]`
  const own = (column: string) => sql`ARRAY(SELECT lower(each) FROM unnest(post.${sql.id(column)}) AS each)`
  return database.rowsIfThere(sql<PostRow>`
    SELECT found.* FROM unnest(${[...ids]}::text[]) AS id CROSS JOIN LATERAL (
      SELECT profile_id, post_id, published_at, coalesce(caption, title, '') AS text, hashtags, mentions
      FROM social_profile_posts AS post
      WHERE platform = ${platform} AND profile_id = id
        AND (${own('hashtags')} && ${lower(wanted.hashtags)} OR ${own('mentions')} && ${lower(wanted.mentions)})
      ORDER BY published_at DESC NULLS LAST, post_id LIMIT ${MAX_POSTS}
    ) AS found`)
}
