import { AppError, describeError } from '../core/errors.ts'
import { type ClickHouseClient, queryRows, quoteIdentifier } from '../platform/clickhouse/client.ts'
import type { ObjectStore } from '../platform/object-store/client.ts'
import { quoteIdentifier as quotePostgres } from '../platform/postgres/identifier.ts'
import type { Pool } from '../platform/postgres/pool.ts'
import { exportMart, type StagingLocation } from './export-mart.ts'
import { dropOldCopies, frozenName, withFrozenMarts } from './frozen-marts.ts'
import { indexTable, loadTable } from './load-table.ts'
import { exportSearchSnapshot, removeOldSnapshots, snapshotKey } from './search-snapshot.ts'
import { type ServingTable, servingTables } from './serving-tables.ts'
import { rollback, swapTables } from './swap-tables.ts'
import { KEPT_VERSIONS, newName } from './table-names.ts'
import { validateTable } from './validate-table.ts'

export type PublishStep = 'export' | 'load' | 'index' | 'validate' | 'snapshot' | 'swap'

export interface PublishOptions {
  clickhouse: ClickHouseClient
  postgres: Pool
  objectStore: ObjectStore
  staging: StagingLocation
  onProgress?: (event: { step: PublishStep; table: string | null; rows?: number }) => void
}

export interface PublishResult {
  /** The `dataset_version` that is served now. */
  version: string
  /** Latest snapshot in the data. */
  asOf: string
  /** Rows of each serving table. */
  rows: Record<string, number>
  seconds: number
}

/** Any constant of our own: one publish or rollback runs at a time. */
const ADVISORY_LOCK = 7_203_412

/**
 * Publishes the marts: each is written to S3, loaded beside the served table, indexed and checked; then all are swapped
 * in one transaction. Readers see the old version or the new one, whole.
 * @throws AppError `PUBLISH_FAILED` naming the step; the old version keeps serving.
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const { postgres } = options
  const started = Date.now()
  return withPublishLock(postgres, async () => {
    await clearKilledPublish(postgres)
    const kept = await keptVersions(postgres)
    await removeOldSnapshots(options.objectStore, options.staging.bucket, kept)
    await dropOldCopies(options.clickhouse, kept)
    const version = await beginVersion(postgres)
    const progress: { step: PublishStep; table: string | null } = { step: 'export', table: null }
    try {
      const { asOf, rows } = await withFrozenMarts(options.clickhouse, version, () =>
        buildVersion(options, version, (step, table, count) => {
          Object.assign(progress, { step, table })
          options.onProgress?.({ step, table, ...(count === undefined ? {} : { rows: count }) })
        }),
      )
      return { version, asOf, rows, seconds: (Date.now() - started) / 1000 }
    } catch (cause) {
      await postgres.query(
        "UPDATE dataset_version SET status = 'FAILED', failed_step = $2, reason = $3 WHERE id = $1",
        [version, progress.step, describeError(cause)],
      )
      await dropNewTables(postgres)
      const kind = cause instanceof AppError ? cause.kind : 'transient'
      throw new AppError(
        'PUBLISH_FAILED',
        kind,
        `publish failed at step ${progress.step}${progress.table ? ` of ${progress.table}` : ''}; the version before keeps serving`,
        { cause, details: progress },
      )
    }
  })
}

/** Serves the version before the present one again. @returns the version that is served now. */
export function rollbackPublish(postgres: Pool): Promise<string> {
  return withPublishLock(postgres, () => rollback(postgres, servingTables))
}

type Say = (step: PublishStep, table: string | null, rows?: number) => void

async function buildVersion(
  options: PublishOptions,
  version: string,
  say: Say,
): Promise<{ asOf: string; rows: Record<string, number> }> {
  const { clickhouse, postgres, objectStore, staging } = options
  const rows: Record<string, number> = {}
  const snapshots: Record<string, { key: string; rows: number }> = {}
  say('export', null)
  const asOf = await latestSnapshot(clickhouse, version)
  for (const table of servingTables) {
    const key = `publish/${version}/${table.name}.tsv`
    try {
      say('export', table.name)
      await exportMart(clickhouse, frozenName(table, version), table, staging, key)
      say('load', table.name)
      rows[table.name] = await loadTable(postgres, objectStore, staging.bucket, key, table)
    } finally {
      await objectStore.remove(staging.bucket, key)
    }
    say('index', table.name, rows[table.name])
    await indexTable(postgres, table, version)
    say('validate', table.name)
    await validateTable(postgres, table, rows[table.name]!)
    if (!table.platform) continue
    say('snapshot', table.name)
    const snapshot = { key: snapshotKey(version, table.platform), rows: rows[table.name]! }
    await exportSearchSnapshot(clickhouse, frozenName(table, version), table, staging, snapshot.key)
    snapshots[table.platform] = snapshot
  }
  await postgres.query('UPDATE dataset_version SET as_of = $2, row_counts = $3, search_snapshots = $4 WHERE id = $1', [
    version,
    asOf,
    JSON.stringify(rows),
    JSON.stringify(snapshots),
  ])
  say('swap', null)
  await swapTables(postgres, servingTables, version)
  return { asOf, rows }
}

/** The data set's own "as of": the latest snapshot in the account marts, ISO 8601. */
async function latestSnapshot(clickhouse: ClickHouseClient, version: string): Promise<string> {
  const marts = servingTables.filter(({ platform }) => platform)
  const union = marts
    .map(
      (table) =>
        `SELECT max(snapshot_at) AS latest FROM ${quoteIdentifier(frozenName(table, version))} HAVING count() > 0`,
    )
    .join(' UNION ALL ')
  const [row] = await queryRows<{ latest: string }>(
    clickhouse,
    `SELECT max(latest) AS latest FROM (${union}) HAVING count() > 0`,
  )
  if (!row)
    throw new AppError('NO_CREATORS', 'user', 'the marts hold no creator yet: ingest files and run `transform` first')
  return new Date(row.latest).toISOString()
}

/** The versions whose tables are kept, the served one first. */
async function keptVersions(postgres: Pool): Promise<string[]> {
  const { rows } = await postgres.query<{ id: number }>(
    "SELECT id FROM dataset_version WHERE status IN ('PUBLISHED', 'REPLACED') ORDER BY status = 'PUBLISHED' DESC, id DESC LIMIT $1",
    [KEPT_VERSIONS],
  )
  return rows.map(({ id }) => String(id))
}

async function beginVersion(postgres: Pool): Promise<string> {
  const { rows } = await postgres.query<{ id: number }>(
    "INSERT INTO dataset_version (status) VALUES ('BUILDING') RETURNING id",
  )
  return String(rows[0]!.id)
}

/** What a publisher that was killed left behind: we hold its lock, so it is gone. */
async function clearKilledPublish(postgres: Pool): Promise<void> {
  await postgres.query(
    "UPDATE dataset_version SET status = 'FAILED', reason = 'the publishing process ended before it was done' WHERE status = 'BUILDING'",
  )
  await dropNewTables(postgres)
}

async function dropNewTables(postgres: Pool): Promise<void> {
  const names = servingTables.map((table: ServingTable) => quotePostgres(newName(table)))
  await postgres.query(`DROP TABLE IF EXISTS ${names.join(', ')}`)
}

async function withPublishLock<T>(postgres: Pool, work: () => Promise<T>): Promise<T> {
  const client = await postgres.connect()
  try {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
      ADVISORY_LOCK,
    ])
    if (!rows[0]?.locked) {
      throw new AppError('PUBLISH_RUNNING', 'transient', 'another publish or rollback is running; wait until it ends')
    }
    try {
      return await work()
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK])
    }
  } finally {
    client.release()
  }
}
