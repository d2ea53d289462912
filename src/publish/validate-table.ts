import { userError } from '../core/errors.ts'
import { quoteIdentifier } from '../platform/postgres/identifier.ts'
import type { Pool } from '../platform/postgres/pool.ts'
import type { ServingTable } from './serving-tables.ts'
import { newName } from './table-names.ts'

/** A publish is refused when a table keeps less than this share of the served version's rows. */
const MIN_ROW_SHARE = 0.5

/**
 * Checks the built version before it may be served: rows against the served version, NULLs, and ranges.
 * @throws AppError `VALIDATION_FAILED` naming table, check and figures.
 */
export async function validateTable(pool: Pool, table: ServingTable, rows: number): Promise<void> {
  const served = await countServed(pool, table)
  if (served !== undefined && rows < served * MIN_ROW_SHARE) {
    fail(table, `rows shrink from ${served} to ${rows}; at least ${MIN_ROW_SHARE * 100} % must remain`, {
      served,
      rows,
    })
  }
  const checks = table.columns.flatMap(({ name, type, required, signed }) => {
    const column = quoteIdentifier(name)
    const isCount = type === 'bigint' && !signed
    return [
      ...(required ? [{ what: `${name} is NULL`, condition: `${column} IS NULL` }] : []),
      ...(isCount ? [{ what: `${name} is negative`, condition: `${column} < 0` }] : []),
      ...(type === 'double precision'
        ? [{ what: `${name} is no finite number`, condition: `${column} IN ('NaN', 'Infinity', '-Infinity')` }]
        : []),
    ]
  })
  const counts = checks.map(({ condition }, i) => `count(*) FILTER (WHERE ${condition}) AS c${i}`)
  const { rows: answer } = await pool.query<Record<string, number>>(
    `SELECT ${counts.join(', ')} FROM ${quoteIdentifier(newName(table))}`,
  )
  for (const [i, { what }] of checks.entries()) {
    const bad = answer[0]?.[`c${i}`] ?? 0
    if (bad > 0) fail(table, `${what} in ${bad} of ${rows} rows`, { bad, rows })
  }
}

async function countServed(pool: Pool, table: ServingTable): Promise<number | undefined> {
  const { rows } = await pool.query<{ exists: boolean }>('SELECT to_regclass($1) IS NOT NULL AS exists', [
    quoteIdentifier(table.name),
  ])
  if (!rows[0]?.exists) return undefined
  const { rows: counted } = await pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${quoteIdentifier(table.name)}`)
  return counted[0]?.n
}

function fail(table: ServingTable, why: string, details: Record<string, unknown>): never {
  throw userError('VALIDATION_FAILED', `${table.name}: ${why}`, { table: table.name, ...details })
}
