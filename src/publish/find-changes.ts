import { hash } from 'node:crypto'
import { userError } from '../core/errors.ts'
import { type ClickHouseClient, queryRows, quoteIdentifier } from '../platform/clickhouse/client.ts'
import type { ServingTable } from './serving-table.ts'

/** Rows of a mart that differ from those of an earlier version, its base. */
export interface Changes {
  /** ClickHouse's table of the rows that are new or differ, how many it has, and the table of the base's keys that are gone or differ. */
  changed: string
  shipped: number
  over: string
  overRows: number
  /** Rows that the base has and the mart has not. */
  removed: number
}

/** Where the hashes of a version's rows stand. */
export function hashesName({ mart }: ServingTable, version: string): string {
  return `${mart}__hashes_v${version}`
}

/**
 * Keeps a hash of every row of a mart by its key, for the versions that follow. The columns are noted beside, since hashes of other
 * columns say nothing.
 */
export async function keepHashes(
  clickhouse: ClickHouseClient,
  mart: string,
  table: ServingTable,
  version: string,
): Promise<void> {
  const key = table.primaryKey.map((name, at) => `${martKey(table)[at]} AS ${quoteIdentifier(name)}`)
  await createTable(
    clickhouse,
    hashesName(table, version),
    `SELECT ${key.join(', ')}, ${rowHash(table)} AS row_hash FROM ${quoteIdentifier(mart)} AS mart`,
    signatureOf(table),
  )
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
 * Compares a mart with the hashes of an earlier version, and copies the rows that differ in the same reading of it: in the mart they are
 * strewn, so that each further one would be of all its rows. A changed row is taken for an unchanged one, or a removed key for one that
 * is there, where 64 bits of a key's hash and, of a row, 64 more of its values are another's.
 * @param rows of the mart. @param most that may differ.
 * @returns undefined when more do.
 * @throws AppError `DUPLICATE_KEYS` when the mart has a key twice.
 */
export async function findChanges(
  clickhouse: ClickHouseClient,
  mart: string,
  table: ServingTable,
  { base, version, rows, most }: { base: string; version: string; rows: number; most: number },
): Promise<Changes | undefined> {
  const [changed, over] = [`${table.mart}__changed_v${version}`, `${table.mart}__over_v${version}`]
  const hashes = quoteIdentifier(hashesName(table, base))
  const key = table.primaryKey.map(quoteIdentifier).join(', ')
  await createTable(
    clickhouse,
    changed,
    `SELECT ${table.columns.map(({ name }) => `mart.${quoteIdentifier(name)}`).join(', ')} FROM ${quoteIdentifier(mart)} AS mart
      WHERE (${rowHash(table)}, cityHash64(${martKey(table).join(', ')})) NOT IN (SELECT row_hash, cityHash64(${key}) FROM ${hashes})
      LIMIT ${most + 1}`,
  )
  const [{ shipped, doubled }] = (await queryRows<{ shipped: number; doubled: number }>(
    clickhouse,
    `SELECT count() AS shipped, count() - uniqExact(${key}) AS doubled FROM ${quoteIdentifier(changed)}`,
  )) as [{ shipped: number; doubled: number }]
  if (shipped > most) return undefined
  await createTable(
    clickhouse,
    over,
    `SELECT * FROM (
        SELECT ${key}, cityHash64(${key}) IN (SELECT cityHash64(${martKey(table).join(', ')}) FROM ${quoteIdentifier(mart)} AS mart) AS is_there
        FROM ${hashes})
      WHERE NOT is_there OR (${key}) IN (SELECT ${key} FROM ${quoteIdentifier(changed)})`,
  )
  const [{ overRows, removed, baseRows }] = (await queryRows<Record<'overRows' | 'removed' | 'baseRows', number>>(
    clickhouse,
    `SELECT count() AS overRows, countIf(NOT is_there) AS removed, (SELECT count() FROM ${hashes}) AS baseRows FROM ${quoteIdentifier(over)}`,
  )) as [Record<'overRows' | 'removed' | 'baseRows', number>]
  // What did not change is as much on either side, unless a key that did, or did not, is there once more.
  if (doubled > 0 || rows - shipped !== baseRows - overRows)
    throw userError('DUPLICATE_KEYS', `${table.mart} holds a row twice for some ${table.primaryKey.join(', ')}`)
  return shipped + removed > most ? undefined : { changed, shipped, over, overRows, removed }
}

async function createTable(clickhouse: ClickHouseClient, name: string, select: string, comment = ''): Promise<void> {
  await clickhouse.command({
    query: `CREATE TABLE ${quoteIdentifier(name)} ENGINE = MergeTree ORDER BY tuple() COMMENT '${comment}' AS ${select}`,
  })
}

function martKey({ primaryKey }: ServingTable): string[] {
  return primaryKey.map((name) => `assumeNotNull(mart.${quoteIdentifier(name)})`)
}

function rowHash({ columns }: ServingTable): string {
  // In a tuple NULL counts as a value; bare it would make the whole hash NULL.
  const values = columns.map(({ name, type }) => {
    const column = `mart.${quoteIdentifier(name)}`
    return type === 'jsonb' ? `toJSONString(${column})` : `tuple(${column})`
  })
  return `cityHash64(${values.join(', ')})`
}

function signatureOf({ columns, primaryKey, indexes }: ServingTable): string {
  return hash('sha256', JSON.stringify([columns, primaryKey, indexes]), 'hex').slice(0, 16)
}
