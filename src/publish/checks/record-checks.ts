import type { Pool } from '../../platform/postgres/pool.ts'
import { ABSOLUTE_CHECKS, type Check } from './judge-table.ts'

/** Publishes whose checks are kept. */
const KEPT_RECORDS = 500

/** Writes down how a version's checks went. @param accepted whether somebody publishes in spite of comparisons that refuse. */
export async function recordChecks(
  pool: Pool,
  version: string,
  checks: readonly Check[],
  accepted: boolean,
): Promise<void> {
  const rows = checks.map(({ table, check, column, passed, served, built, bound, message }) => ({
    table_name: table,
    check_name: check,
    column_name: column,
    outcome: outcomeOf(check, passed, accepted),
    served,
    built,
    bound,
    message,
  }))
  await pool.query(
    `INSERT INTO publish_check (version, table_name, check_name, column_name, outcome, served, built, bound, message)
     SELECT $1, table_name, check_name, column_name, outcome, served, built, bound, message
     FROM jsonb_populate_recordset(NULL::publish_check, $2)`,
    [version, JSON.stringify(rows)],
  )
  await pool.query('DELETE FROM publish_check WHERE version <= $1::bigint - $2::bigint', [version, KEPT_RECORDS])
}

function outcomeOf(check: Check['check'], passed: boolean, accepted: boolean): 'PASSED' | 'REFUSED' | 'ACCEPTED' {
  if (passed) return 'PASSED'
  return accepted && !ABSOLUTE_CHECKS.has(check) ? 'ACCEPTED' : 'REFUSED'
}
