import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import type { ObjectStore } from '../platform/object-store/client.ts'
import { quoteIdentifier } from '../platform/postgres/identifier.ts'
import { inTransaction, type Pool } from '../platform/postgres/pool.ts'
import { hashesName } from './find-changes.ts'
import { dropOldCopies, frozenName } from './frozen-marts.ts'
import { removeOldSnapshots } from './search-snapshot.ts'
import { servingTables } from './serving-tables.ts'
import { isLockError, LOCK_TIMEOUT_MS } from './swap-tables.ts'
import { overName, rowsName, STAGING_PREFIX, versionPattern } from './table-names.ts'
import type { KeptVersion } from './versions.ts'

interface Stores {
  clickhouse: ClickHouseClient
  postgres: Pool
  objectStore: ObjectStore
  staging: { bucket: string }
}

/** Drops, in all three stores, what no kept version needs: of versions that are gone, and of publishers that were killed. */
export async function dropUnneeded(stores: Stores, kept: readonly KeptVersion[]): Promise<void> {
  await dropOldTables(stores.postgres, kept)
  await dropOldCopies(
    stores.clickhouse,
    new Set(
      servingTables.flatMap((table) =>
        kept.flatMap(({ id, parts }) => [
          frozenName(table, id),
          ...(parts[table.name] ? [hashesName(table, parts[table.name]!.base)] : []),
        ]),
      ),
    ),
  )
  const { objectStore, staging } = stores
  await removeOldSnapshots(
    objectStore,
    staging.bucket,
    new Set(kept.flatMap(({ id, parts }) => [id, ...Object.values(parts).map(({ base }) => base)])),
  )
  for await (const key of objectStore.keys(staging.bucket, STAGING_PREFIX))
    await objectStore.remove(staging.bucket, key)
}

/** A table that a reader still holds is left to the next publish. */
async function dropOldTables(postgres: Pool, kept: readonly KeptVersion[]): Promise<void> {
  const needed = new Set(
    servingTables.flatMap((table) =>
      kept.flatMap(({ id, parts }) => [
        rowsName(table, id),
        overName(table, id),
        rowsName(table, parts[table.name]?.base ?? id),
      ]),
    ),
  )
  const { rows } = await postgres.query<{ relname: string }>(
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname ~ $1",
    [versionPattern(servingTables)],
  )
  for (const { relname } of rows) {
    if (needed.has(relname)) continue
    try {
      await inTransaction(postgres, async (client) => {
        await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`)
        await client.query(`DROP TABLE ${quoteIdentifier(relname)}`)
      })
    } catch (error) {
      if (!isLockError(error)) throw error
    }
  }
}
