import { sql } from 'kysely'
import { type ServingDatabase, type VersionRow, version } from '../serving-database.ts'
import { accountTable } from './account-tables.ts'
import type { Field } from './fields.ts'
import { type Condition, type FacetCount, mostFrequent, type Platform } from './search-engine.ts'
import { allOf } from './to-predicate.ts'

/** How often each value of a field stands in the profiles that pass every condition but the field's own. */
export async function readFacet(
  database: ServingDatabase,
  platforms: readonly Platform[],
  field: Field,
  conditions: readonly Condition[],
): Promise<VersionRow & { counts: FacetCount[] }> {
  const others = conditions.filter((condition) => condition.field.name !== field.name)
  const column = sql`page.${sql.id(field.column)}`
  const value = field.type === 'texts' ? sql`unnest(${column})` : sql`${column}::text`
  const sides = platforms.map(
    (platform) => sql`SELECT ${value} AS value FROM ${accountTable(platform)} AS page WHERE ${allOf(others, platform)}`,
  )
  const rows = await database.rows(sql<VersionRow & { value: string | null; count: number | null }>`
    WITH ${version},
    counts AS (
      SELECT value, count(*) AS count FROM (${sql.join(sides, sql` UNION ALL `)}) AS side
      WHERE value IS NOT NULL GROUP BY value
    )
    SELECT version.*, value, count FROM version LEFT JOIN counts ON true`)
  const [{ dataset_version, as_of }] = rows
  const counts = new Map(rows.flatMap((row) => (row.value === null ? [] : [[row.value, Number(row.count)] as const])))
  return { dataset_version, as_of, counts: mostFrequent(counts) }
}
