import { backoffMs, sleep } from '../core/backoff.ts'
import { userError } from '../core/errors.ts'
import { quoteIdentifier } from '../platform/postgres/identifier.ts'
import { inTransaction, type Pool, type PoolClient } from '../platform/postgres/pool.ts'
import type { ServingTable } from './serving-table.ts'
import { keptNames, rowsName } from './table-names.ts'
import { type TablePart, versionQuery } from './version-view.ts'

/** How long one attempt waits for readers; everybody who comes after it waits as long, so it is short and repeated. */
export const LOCK_TIMEOUT_MS = 500
const ATTEMPTS = 40
/** PostgreSQL's codes for a lock that did not come in time, and for a deadlock. */
const LOCK_ERRORS = new Set(['55P03', '40P01'])

/** Makes the built version the served one: the views of all tables and the version's record in one transaction. */
export async function swapTables(
  pool: Pool,
  tables: readonly ServingTable[],
  version: string,
  parts: Readonly<Record<string, TablePart>>,
): Promise<void> {
  await withAllLocked(pool, tables, async (client) => {
    const oids: Record<string, number> = {}
    for (const table of tables) {
      const [served, backup, older] = keptNames(table)
      const oid = await oidOf(client, rowsName(table, version))
      await drop(client, older)
      await rename(client, backup, older)
      await rename(client, served, backup)
      await client.query(
        `CREATE VIEW ${quoteIdentifier(served)} AS ${versionQuery(table, version, parts[table.name]!, oid)}`,
      )
      oids[table.name] = oid
    }
    await client.query("UPDATE dataset_version SET status = 'REPLACED' WHERE status = 'PUBLISHED'")
    await client.query(
      "UPDATE dataset_version SET status = 'PUBLISHED', published_at = now(), table_oids = $2 WHERE id = $1",
      [version, JSON.stringify(oids)],
    )
  })
}

/**
 * Serves the version before again; the present one is dropped, since the marts can build it anew.
 * @returns the version that is served now.
 * @throws AppError `NOTHING_TO_ROLL_BACK_TO` when no earlier version is kept.
 */
export function rollback(pool: Pool, tables: readonly ServingTable[]): Promise<string> {
  return withAllLocked(pool, tables, async (client) => {
    if (!(await anyKept(client, tables)))
      throw userError('NOTHING_TO_ROLL_BACK_TO', 'No earlier version is kept: there is no …_old_bkp of any table.')
    for (const table of tables) {
      const [served, backup, older] = keptNames(table)
      // A table that the version before did not have yet goes with the version that brought it.
      await drop(client, served)
      await rename(client, backup, served)
      await rename(client, older, backup)
    }
    await client.query("UPDATE dataset_version SET status = 'ROLLED_BACK' WHERE status = 'PUBLISHED'")
    const { rows } = await client.query<{ id: number }>(
      `UPDATE dataset_version SET status = 'PUBLISHED'
        WHERE id = (SELECT max(id) FROM dataset_version WHERE status = 'REPLACED') RETURNING id`,
    )
    return String(rows[0]?.id)
  })
}

/**
 * Runs `work` holding every served table, so that no reader sees some tables of one version and some of another. A long
 * reader makes an attempt give up soon, rather than block the readers that queue behind it.
 */
async function withAllLocked<T>(
  pool: Pool,
  tables: readonly ServingTable[],
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(pool, async (client) => {
        await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`)
        const { rows } = await client.query<{ relname: string; relkind: string }>(
          `SELECT relname, relkind FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relname = ANY($1)
            ORDER BY array_position($1, relname::text)`,
          [tables.map((table) => table.name)],
        )
        // Always in the same order, accounts first as most readers take them: in the catalog's, readers and swap waited for each other.
        for (const { relname, relkind } of rows) await lock(client, relname, relkind === 'v')
        return work(client)
      })
    } catch (error) {
      if (attempt === ATTEMPTS || !isLockError(error)) throw error
      await sleep(backoffMs(attempt, 50, 1_000))
    }
  }
}

/**
 * Waits for the readers of a served name, and keeps others out. LOCK of a view locks its tables too, and a vacuum of one, which may take minutes, would
 * fail the publish: it gives way after a second of waiting only. A change of an option that no view here has locks the view alone.
 */
async function lock(client: PoolClient, name: string, isView: boolean): Promise<void> {
  const quoted = quoteIdentifier(name)
  await client.query(
    isView ? `ALTER VIEW ${quoted} RESET (security_barrier)` : `LOCK TABLE ${quoted} IN ACCESS EXCLUSIVE MODE`,
  )
}

/** Whether a reader was in the way. */
export function isLockError(error: unknown): boolean {
  return LOCK_ERRORS.has((error as { code?: string }).code ?? '')
}

/** Renames a view where it exists. */
async function rename(client: PoolClient, from: string, to: string): Promise<void> {
  await client.query(`ALTER TABLE IF EXISTS ${quoteIdentifier(from)} RENAME TO ${quoteIdentifier(to)}`)
}

/** Drops a view where it exists, or the table that stands in its place since before versions were views. */
async function drop(client: PoolClient, name: string): Promise<void> {
  const { rows } = await client.query<{ relkind: string }>('SELECT relkind FROM pg_class WHERE oid = to_regclass($1)', [
    quoteIdentifier(name),
  ])
  if (rows[0]) await client.query(`DROP ${rows[0].relkind === 'v' ? 'VIEW' : 'TABLE'} ${quoteIdentifier(name)}`)
}

async function oidOf(client: PoolClient, name: string): Promise<number> {
  const { rows } = await client.query<{ oid: number }>('SELECT $1::regclass::oid AS oid', [quoteIdentifier(name)])
  return rows[0]!.oid
}

async function anyKept(client: PoolClient, tables: readonly ServingTable[]): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM unnest($1::text[]) AS name WHERE to_regclass(quote_ident(name)) IS NOT NULL LIMIT 1',
    [tables.map((table) => keptNames(table)[1])],
  )
  return rowCount === 1
}
