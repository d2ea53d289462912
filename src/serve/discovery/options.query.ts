import { sql } from 'kysely'
import { type ServingDatabase, type VersionRow, version } from '../serving-database.ts'
import { accountTable } from './account-tables.ts'
import { MAX_OPTIONS, OPTION_FIELDS } from './options.schema.ts'
import type { Platform } from './search-engine.ts'

type OptionField = (typeof OPTION_FIELDS)[number]
type Options = Record<OptionField, { value: string; count: number }[]>

interface Answer {
  datasetVersion: string
  asOf: Date | null
  options: Options
}

/**
 * Reads the values that occur in each choice field. They are counted once for each data set and kept: counting 2.5 M
 * profiles takes seconds, and every page of the web asks.
 */
export function openOptions(database: ServingDatabase): (platforms: readonly Platform[]) => Promise<Answer> {
  const kept = new Map<string, Promise<Answer>>()
  return async (platforms) => {
    const key = platforms.join()
    const [served] = await database.rows(sql<VersionRow>`WITH ${version} SELECT * FROM version`)
    const known = await kept.get(key)
    if (known?.datasetVersion === served.dataset_version) return known
    const counting = countOptions(database, platforms)
    kept.set(key, counting)
    counting.catch(() => kept.delete(key))
    return counting
  }
}

interface Row extends VersionRow {
  field: OptionField | null
  value: string
  count: number
}

async function countOptions(database: ServingDatabase, platforms: readonly Platform[]): Promise<Answer> {
  const columns = sql.join(OPTION_FIELDS.map((field) => sql.id(field)))
  const sets = sql.join(OPTION_FIELDS.map((field) => sql`(${sql.id(field)})`))
  const accounts = sql.join(
    platforms.map((platform) => sql`SELECT ${columns} FROM ${accountTable(platform)}`),
    sql` UNION ALL `,
  )
  const rows = await database.rows(sql<Row>`
    WITH ${version},
    counts AS (
      SELECT ${groupedField} AS field, coalesce(${columns}) AS value, count(*) AS count
      FROM (${accounts}) AS account GROUP BY GROUPING SETS (${sets})
    ),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY field ORDER BY count DESC, value) AS rank
      FROM counts WHERE value IS NOT NULL
    )
    SELECT version.*, field, value, count
    FROM version LEFT JOIN ranked ON rank <= ${MAX_OPTIONS} ORDER BY field, rank`)
  const [{ dataset_version, as_of }] = rows
  const options = Object.fromEntries(OPTION_FIELDS.map((field) => [field, [] as Options[OptionField]])) as Options
  for (const { field, value, count } of rows) if (field !== null) options[field].push({ value, count })
  return { datasetVersion: dataset_version, asOf: as_of, options }
}

/** The field that a group is of: the one that `GROUPING` says is not rolled up. */
const groupedField = sql`CASE ${sql.join(
  OPTION_FIELDS.map((field) => sql`WHEN GROUPING(${sql.id(field)}) = 0 THEN ${sql.lit(field)}`),
  sql` `,
)} END`
