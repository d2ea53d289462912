import { type ClickHouseClient, quoteIdentifier } from '../platform/clickhouse/client.ts'
import type { ObjectStore } from '../platform/object-store/client.ts'
import type { Pool } from '../platform/postgres/pool.ts'
import { allSettled } from './all-settled.ts'
import { exportRows, type StagingLocation } from './export-mart.ts'
import { type Changes, findChanges, haveHashes, keepHashes } from './find-changes.ts'
import { frozenName } from './frozen-marts.ts'
import { indexTable, loadTable } from './load-table.ts'
import { inStep, type Say } from './publish-step.ts'
import { exportOverIds, exportSearchSnapshot, type SearchSnapshot, snapshotKey } from './search-snapshot.ts'
import type { ServingColumn, ServingTable } from './serving-table.ts'
import { overName, rowsName, STAGING_PREFIX } from './table-names.ts'
import type { TablePart } from './version-view.ts'
import type { KeptVersion } from './versions.ts'

export interface BuildContext {
  clickhouse: ClickHouseClient
  postgres: Pool
  objectStore: ObjectStore
  staging: StagingLocation
  /** The version that is built. */
  version: string
  /** undefined: nothing is served yet. */
  served: KeptVersion | undefined
  /** Streams of a load and builds of indexes at once. */
  parallel: number
  /** A table of which more percent of the rows differ is shipped whole. */
  maxChangedPct: number
  /** Runs one after the other what keeps all cores busy: exports and loads of whole tables. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
  say: Say
}

export interface BuiltTable {
  part: TablePart
  snapshot: SearchSnapshot | undefined
}

/**
 * Finds out how a table is shipped: whole, or, where few rows differ from what the served version lies on, these rows and
 * the keys that they replace.
 * @param rows of the mart.
 * @returns what builds the table beside the served one. What ClickHouse does beside (hashes, the search index's snapshot)
 * runs at the same time as the load.
 */
export async function planTable(
  context: BuildContext,
  table: ServingTable,
  rows: number,
): Promise<{ isWhole: boolean; build: () => Promise<BuiltTable> }> {
  const base = context.served?.parts[table.name]?.base
  const changes =
    base === undefined || context.maxChangedPct === 0
      ? undefined
      : await inStep(context.say, 'compare', { table: table.name }, () => compare(context, table, base, rows))
  if (base === undefined || !changes) return { isWhole: true, build: () => buildWhole(context, table, rows) }
  return { isWhole: false, build: () => buildChanges(context, table, base, changes) }
}

async function compare(
  { clickhouse, version, maxChangedPct }: BuildContext,
  table: ServingTable,
  base: string,
  rows: number,
): Promise<Changes | undefined> {
  if (!(await haveHashes(clickhouse, table, base))) return undefined
  const most = Math.floor((rows * maxChangedPct) / 100)
  return findChanges(clickhouse, frozenName(table, version), table, { base, version, rows, most })
}

async function buildWhole(context: BuildContext, table: ServingTable, rows: number): Promise<BuiltTable> {
  const { clickhouse, version, staging, say, inTurn } = context
  const mart = frozenName(table, version)
  const snapshot = table.platform && { key: snapshotKey(version, table.platform), rows }
  await inTurn(() =>
    allSettled([
      loadRows(context, table, rows, quoteIdentifier(mart)),
      keepHashes(clickhouse, mart, table, version),
      snapshot &&
        inStep(say, 'snapshot', { table: table.name }, () =>
          exportSearchSnapshot(clickhouse, mart, table, staging, snapshot.key),
        ),
    ]),
  )
  await indexRows(context, table, rows)
  return { part: { base: version, shipped: rows, removed: 0 }, snapshot }
}

async function buildChanges(
  context: BuildContext,
  table: ServingTable,
  base: string,
  changes: Changes,
): Promise<BuiltTable> {
  const keyColumns = table.primaryKey.map((name) => table.columns.find((column) => column.name === name)!)
  const [snapshot] = await allSettled([
    snapshotChanges(context, table, changes),
    loadRows(context, table, changes.shipped, quoteIdentifier(changes.changed)).then(() =>
      indexRows(context, table, changes.shipped),
    ),
    loadOver(context, table, keyColumns, { rows: changes.overRows, from: quoteIdentifier(changes.over) }),
  ])
  return { part: { base, shipped: changes.shipped, removed: changes.removed }, snapshot }
}

function loadRows(context: BuildContext, table: ServingTable, rows: number, from: string): Promise<void> {
  return exportAndLoad(context, table, { name: rowsName(table, context.version), columns: table.columns, rows, from })
}

function indexRows(
  { postgres, version, parallel, say }: BuildContext,
  table: ServingTable,
  rows: number,
): Promise<void> {
  return inStep(say, 'index', { table: table.name, rows }, () =>
    indexTable(postgres, rowsName(table, version), table, parallel),
  )
}

async function loadOver(
  context: BuildContext,
  table: ServingTable,
  columns: readonly ServingColumn[],
  { rows, from }: { rows: number; from: string },
): Promise<void> {
  const name = overName(table, context.version)
  await exportAndLoad(context, table, { name, columns, rows, from })
  await indexTable(context.postgres, name, { primaryKey: table.primaryKey, indexes: [] }, 1)
}

async function exportAndLoad(
  { clickhouse, postgres, objectStore: store, staging, version, parallel, say }: BuildContext,
  table: ServingTable,
  { name, columns, rows, from }: { name: string; columns: readonly ServingColumn[]; rows: number; from: string },
): Promise<void> {
  const prefix = `${STAGING_PREFIX}${version}/${name}/`
  const source = { store, bucket: staging.bucket, prefix, rows }
  try {
    if (rows > 0)
      await inStep(say, 'export', { table: table.name }, () =>
        exportRows(clickhouse, columns, { from, rows }, staging, { prefix, streams: parallel }),
      )
    await inStep(say, 'load', { table: table.name }, () => loadTable(postgres, name, columns, source))
  } finally {
    for await (const key of store.keys(staging.bucket, prefix)) await store.remove(staging.bucket, key)
  }
}

/** The accounts' snapshot as that of the base and what changed in it. */
async function snapshotChanges(
  { clickhouse, staging, version, served, say }: BuildContext,
  table: ServingTable,
  changes: Changes,
): Promise<SearchSnapshot | undefined> {
  const { platform } = table
  if (!platform) return undefined
  const of = served?.snapshots[platform]
  const key = snapshotKey(version, platform)
  const overKey = snapshotKey(version, platform, 'over')
  return inStep(say, 'snapshot', { table: table.name }, async () => {
    if (!of) throw new Error(`version ${served?.id} has no snapshot of ${platform}`)
    if (changes.shipped + changes.overRows === 0) return { key: of.key, rows: of.rows }
    await exportSearchSnapshot(clickhouse, changes.changed, table, staging, key)
    await exportOverIds(clickhouse, quoteIdentifier(changes.over), staging, overKey)
    const { key: baseKey, rows } = of
    return { key: baseKey, rows, changes: { key, rows: changes.shipped, overKey, over: changes.overRows } }
  })
}
