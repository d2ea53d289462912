import { describeError } from '../core/errors.ts'
import type { Pool } from '../platform/postgres/pool.ts'
import type { TableStatistics } from './checks/table-statistics.ts'
import type { SearchSnapshot } from './search-snapshot.ts'
import { KEPT_VERSIONS } from './table-names.ts'
import type { TablePart } from './version-view.ts'

/** A version that readers may still be on. */
export interface KeptVersion {
  id: string
  /** By table's name. */
  parts: Record<string, TablePart>
  statistics: Record<string, TableStatistics>
  /** By platform. */
  snapshots: Record<string, SearchSnapshot>
}

/** What a built version is made of. */
export interface BuiltVersion extends Omit<KeptVersion, 'id'> {
  /** ISO 8601. */
  asOf: string
}

/** The versions whose tables are kept, the served one first. */
export async function readKeptVersions(pool: Pool): Promise<KeptVersion[]> {
  const { rows } = await pool.query<KeptVersion>(
    `SELECT id::text, table_parts AS parts, statistics, search_snapshots AS snapshots FROM dataset_version
     WHERE status IN ('PUBLISHED', 'REPLACED') ORDER BY status = 'PUBLISHED' DESC, dataset_version.id DESC LIMIT $1`,
    [KEPT_VERSIONS],
  )
  return rows
}

/** Begins a version; those of publishers that were killed have failed. Only who holds the publish lock may call it. */
export async function beginVersion(pool: Pool, accept: { by: string; reason: string } | undefined): Promise<string> {
  await pool.query(
    "UPDATE dataset_version SET status = 'FAILED', reason = 'the publishing process ended before it was done' WHERE status = 'BUILDING'",
  )
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO dataset_version (status, accepted_by, accepted_reason) VALUES ('BUILDING', $1, $2) RETURNING id::text`,
    [accept?.by ?? null, accept?.reason ?? null],
  )
  return rows[0]!.id
}

/** Writes down what the version is made of, before it is served. */
export async function describeVersion(pool: Pool, version: string, built: BuiltVersion): Promise<void> {
  const { asOf, parts, statistics, snapshots } = built
  const rows = Object.fromEntries(Object.entries(statistics).map(([table, measured]) => [table, measured.rows]))
  await pool.query(
    `UPDATE dataset_version SET as_of = $2, row_counts = $3, table_parts = $4, statistics = $5, search_snapshots = $6
     WHERE id = $1`,
    [version, asOf, ...[rows, parts, statistics, snapshots].map((each) => JSON.stringify(each))],
  )
}

/** Whether readers see this version. */
export async function isServed(pool: Pool, version: string): Promise<boolean> {
  const { rowCount } = await pool.query("SELECT FROM dataset_version WHERE id = $1 AND status = 'PUBLISHED'", [version])
  return rowCount === 1
}

/** Writes down that and why a version is not served. @returns false when it is: its swap went through before the failure. */
export async function failVersion(
  pool: Pool,
  version: string,
  { status, step, cause }: { status: 'FAILED' | 'REFUSED'; step: string; cause: unknown },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    "UPDATE dataset_version SET status = $2, failed_step = $3, reason = $4 WHERE id = $1 AND status = 'BUILDING'",
    [version, status, step, describeError(cause)],
  )
  return rowCount === 1
}
