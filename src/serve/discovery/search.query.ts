import { type RawBuilder, sql } from 'kysely'
import { type ServingDatabase, type VersionRow, version } from '../serving-database.ts'
import { accountTable } from './account-tables.ts'
import { relevance } from './fields.ts'
import { profileJson } from './profile-json.ts'
import { joinPicture } from './profile-rows.ts'
import type { Condition, Platform, Position, SearchRequest } from './search-engine.ts'
import type { ChangesRequest } from './search-index.ts'
import { allOf } from './to-predicate.ts'

interface PageRequest {
  platform: Platform
  conditions: readonly Condition[]
  sort: SearchRequest['sort']
  limit: number
  offset: number
  after: Position | undefined
  count: boolean
}

export interface PageRow extends VersionRow {
  total: number | null
  /** The sort value as exact text, for the cursor. */
  sort_key: string | null
  /** null in the one row of an empty page, which has no profile. */
  profileId: string | null
  json: string
}

/** A page of one platform with the version that it belongs to, in one statement: at least one row. */
export function readPage(database: ServingDatabase, request: PageRequest): Promise<[PageRow, ...PageRow[]]> {
  const { platform, conditions, sort, limit, offset, after, count } = request
  const table = accountTable(platform)
  const column = sort.field.name === relevance.name ? relevanceOf(conditions) : sql`page.${sql.id(sort.field.column)}`
  const order = sql`${column} ${sql.raw(sort.direction)} NULLS LAST, page.profile_id`
  const filters = allOf(conditions, platform)
  // Each branch walks an index from the position on; one predicate with OR would walk it from the start.
  const branches = beyondPosition(column, sort, after).map(
    (beyond) => sql`
      (SELECT page.* FROM ${table} AS page WHERE ${sql.join([filters, ...beyond], sql` AND `)}
       ORDER BY ${order} LIMIT ${limit} OFFSET ${offset})`,
  )
  return database.rows(sql<PageRow>`
    WITH ${version},
    page AS (SELECT * FROM (${sql.join(branches, sql` UNION ALL `)}) AS page ORDER BY ${order} LIMIT ${limit})
    SELECT version.*, ${count ? countOf(table, filters) : sql`NULL`} AS total, ${sortKey(column, sort)} AS sort_key,
      page.profile_id AS "profileId", ${profileJson(platform, database.cdnBaseUrl)} AS json
    FROM version LEFT JOIN page ON true ${joinPicture(platform)}
    ORDER BY ${order}`)
}

/** How many profiles match, and in which version. */
export async function readCount(
  database: ServingDatabase,
  platform: Platform,
  conditions: readonly Condition[],
): Promise<VersionRow & { total: number }> {
  const total = countOf(accountTable(platform), allOf(conditions, platform))
  const [row] = await database.rows(
    sql<VersionRow & { total: number }>`WITH ${version} SELECT version.*, ${total} AS total FROM version`,
  )
  return row
}

/** How many profiles each change finds, in the order asked, and in which version. */
export async function readChanges(
  database: ServingDatabase,
  platform: Platform,
  { conditions, changes }: ChangesRequest,
): Promise<VersionRow & { counts: number[] }> {
  const table = accountTable(platform)
  const counts = changes.map(({ at, instead }) => {
    const changed = instead ? conditions.with(at, instead) : conditions.toSpliced(at, 1)
    return countOf(table, allOf(changed, platform))
  })
  const [row] = await database.rows(
    sql<VersionRow & { counts: number[] }>`WITH ${version}
      SELECT version.*, ARRAY[${sql.join(counts)}]::float8[] AS counts FROM version`,
  )
  return row
}

function countOf(table: RawBuilder<unknown>, filters: RawBuilder<boolean>): RawBuilder<unknown> {
  return sql`(SELECT count(*) FROM ${table} AS page WHERE ${filters})`
}

/** How closely handle or name resemble the text that is searched for, and below that the followers. */
function relevanceOf(conditions: readonly Condition[]): RawBuilder<unknown> {
  const query = conditions.find(({ operator }) => operator === 'RESEMBLES')?.values[0] ?? ''
  return sql`(floor(greatest(word_similarity(${query}, page.handle), word_similarity(${query}, page.name), 0) * 100) / 100
    + 0.009 * (coalesce(page.followers, 0) / (coalesce(page.followers, 0) + 1000000::float8)))`
}

function sortKey(column: RawBuilder<unknown>, { field }: SearchRequest['sort']): RawBuilder<unknown> {
  // Microseconds count: a cursor rounded to milliseconds would show or skip a profile twice.
  return field.type === 'time'
    ? sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql`${column}::text`
}

/**
 * The rows after a position in the order (value, unknown last; then id), as branches that share no row. Without a
 * position all rows are one branch.
 */
function beyondPosition(
  column: RawBuilder<unknown>,
  { field, direction }: SearchRequest['sort'],
  after: Position | undefined,
): RawBuilder<boolean>[][] {
  if (after === undefined) return [[]]
  const [value, profileId] = after
  const isUnknown = sql<boolean>`${column} IS NULL`
  const isLaterId = sql<boolean>`page.profile_id > ${profileId}`
  if (value === null) return [[isUnknown, isLaterId]]
  const beyond = sql.raw(direction === 'ASC' ? '>' : '<')
  const bound = sql`${value}::${sql.raw(SQL_TYPES[field.type as keyof typeof SQL_TYPES])}`
  const known = [
    sql<boolean>`${column} ${beyond}= ${bound}`,
    sql<boolean>`(${column} ${beyond} ${bound} OR ${isLaterId})`,
  ]
  return field.required ? [known] : [known, [isUnknown]]
}

const SQL_TYPES = { integer: 'bigint', number: 'double precision', time: 'timestamptz' } as const
