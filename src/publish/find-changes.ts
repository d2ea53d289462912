import { hash } from 'node:crypto'
import { userError } from '../core/errors.ts'
import { type ClickHouseClient, queryRows, quoteIdentifier } from '../platform/clickhouse/client.ts'
import type { ServingTable } from './serving-table.ts'

/** Rows of a mart that differ from those of an earlier version. */
export interface Changes {
  /** ClickHouse's table of their keys, with `there`: 1 in the mart, 0 gone from it; and `over`: 1 when the base has it. */
  table: string
  /** Rows that are new or differ. */
  shipped: number
  /** Rows of the base that are gone or differ. */
  over: number
  /** Rows that the base has and the mart has not. */
  removed: number
}

/** Where the hashes of a version's rows stand. */
export function hashesName({ mart }: ServingTable, version: string): string {
  return `${mart}__hashes_v${version}`
}

/**
 * Keeps a hash of every row of a mart by its key, for the versions that follow: 64 bits, so that a changed row is taken for
 * an unchanged one once in 10^19. The columns are noted beside, since hashes of other columns say nothing.
 */
export async function keepHashes(
  clickhouse: ClickHouseClient,
  mart: string,
  table: ServingTable,
  version: string,
): Promise<void> {
  await clickhouse.command({
    query: `CREATE TABLE ${quoteIdentifier(hashesName(table, version))} ENGINE = MergeTree ORDER BY tuple()
      COMMENT '${signatureOf(table)}' AS ${hashedRows(mart, table)}`,
  })
}

/** Whether the hashes of a version are kept, of the same columns as the table has now. */
export async function haveHashes(clickhouse: ClickHouseClient, table: ServingTable, version: string): Promise<boolean> {
  const rows = await queryRows<{ comment: string }>(
    clickhouse,
    'SELECT comment FROM system.tables WHERE database = currentDatabase() AND name = {name:String}',
    { name: hashesName(table, version) },
  )
  return rows[0]?.comment === signatureOf(table)
}

/**
 * Compares a mart with the hashes of an earlier version: grouped by key, equal hashes cancel each other out. The grouping spills to
 * disk beyond a gigabyte.
 * @throws AppError `DUPLICATE_KEYS` when the mart has a key twice.
 */
export async function findChanges(
  clickhouse: ClickHouseClient,
  mart: string,
  table: ServingTable,
  { base, version }: { base: string; version: string },
): Promise<Changes> {
  const name = `${table.mart}__changes_v${version}`
  const key = table.primaryKey.map(quoteIdentifier).join(', ')
  await clickhouse.command({
    query: `CREATE TABLE ${quoteIdentifier(name)} ENGINE = MergeTree ORDER BY tuple() AS
      SELECT ${key}, toUInt8(least(countIf(is_new), 2)) AS there, toUInt8(countIf(NOT is_new)) AS over
      FROM (SELECT *, true AS is_new FROM (${hashedRows(mart, table)})
        UNION ALL SELECT *, false FROM ${quoteIdentifier(hashesName(table, base))})
      GROUP BY ${key} HAVING there != over OR groupBitXor(row_hash) != 0`,
    clickhouse_settings: { max_bytes_before_external_group_by: '1000000000' },
  })
  const [row] = await queryRows<Omit<Changes, 'table'> & { doubled: number }>(
    clickhouse,
    `SELECT countIf(there > 0) AS shipped, countIf(over = 1) AS over, countIf(there = 0) AS removed, countIf(there > 1) AS doubled
     FROM ${quoteIdentifier(name)}`,
  )
  const { doubled, ...counts } = row!
  if (doubled > 0)
    throw userError('DUPLICATE_KEYS', `${table.mart} holds a row twice for some ${table.primaryKey.join(', ')}`)
  return { table: name, ...counts }
}

/**
 * Copies the rows that are shipped into a table of their own, which is read several times then: for the load, to choose number forms and
 * for the snapshot. In the mart they are strewn, so that each reading of them would be one of all its rows.
 * @returns the table's name.
 */
export async function copyChangedRows(
  clickhouse: ClickHouseClient,
  mart: string,
  { columns, primaryKey, ...table }: ServingTable,
  { version, changes }: { version: string; changes: Changes },
): Promise<string> {
  const name = `${table.mart}__changed_v${version}`
  const key = primaryKey.map(quoteIdentifier).join(', ')
  await clickhouse.command({
    query: `CREATE TABLE ${quoteIdentifier(name)} ENGINE = MergeTree ORDER BY tuple() AS
      SELECT ${columns.map((column) => quoteIdentifier(column.name)).join(', ')} FROM ${quoteIdentifier(mart)}
      WHERE (${key}) IN (SELECT ${key} FROM ${quoteIdentifier(changes.table)} WHERE there = 1)`,
  })
  return name
}

function hashedRows(mart: string, { columns, primaryKey }: ServingTable): string {
  const key = primaryKey.map((name) => `assumeNotNull(mart.${quoteIdentifier(name)}) AS ${quoteIdentifier(name)}`)
  // In a tuple NULL counts as a value; bare it would make the whole hash NULL.
  const values = columns.map(({ name, type }) => {
    const column = `mart.${quoteIdentifier(name)}`
    return type === 'jsonb' ? `toJSONString(${column})` : `tuple(${column})`
  })
  return `SELECT ${key.join(', ')}, cityHash64(${values.join(', ')}) AS row_hash FROM ${quoteIdentifier(mart)} AS mart`
}

function signatureOf({ columns, primaryKey, indexes }: ServingTable): string {
  return hash('sha256', JSON.stringify([columns, primaryKey, indexes]), 'hex').slice(0, 16)
}
