import { AppError } from '../core/errors.ts'
import type { ObjectStore } from '../platform/object-store/client.ts'
import { copyInto } from '../platform/postgres/copy-into.ts'
import { quoteIdentifier } from '../platform/postgres/identifier.ts'
import type { Pool } from '../platform/postgres/pool.ts'
import type { ServingTable } from './serving-tables.ts'
import { newName } from './table-names.ts'

/** Makes the table's next version beside the served one and fills it from the staging file. @returns its rows. */
export async function loadTable(
  pool: Pool,
  store: ObjectStore,
  bucket: string,
  key: string,
  table: ServingTable,
): Promise<number> {
  const name = quoteIdentifier(newName(table))
  const columns = table.columns.map((column) => `${quoteIdentifier(column.name)} ${column.type}`)
  await pool.query(`DROP TABLE IF EXISTS ${name}`)
  await pool.query(`CREATE TABLE ${name} (${columns.join(', ')})`)
  const file = await store.get(bucket, key)
  if (!file)
    throw new AppError('STAGING_FILE_MISSING', 'transient', `the staging file ${key} is gone from bucket ${bucket}`)
  return copyInto(pool, newName(table), file.body)
}

/** Primary key, indexes and planner statistics; after the load, since building them once is cheaper than keeping them. */
export async function indexTable(pool: Pool, table: ServingTable, version: string): Promise<void> {
  const name = quoteIdentifier(newName(table))
  const key = table.primaryKey.map(quoteIdentifier).join(', ')
  // Names carry the version: they are unique in a schema, and the version that is replaced still holds its own.
  const indexName = (suffix: string): string => quoteIdentifier(`${table.name}_v${version}_${suffix}`)
  await pool.query(`ALTER TABLE ${name} ADD CONSTRAINT ${indexName('pkey')} PRIMARY KEY (${key})`)
  for (const [i, definition] of table.indexes.entries()) {
    await pool.query(`CREATE INDEX ${indexName(String(i + 1))} ON ${name} ${definition}`)
  }
  await pool.query(`ANALYZE ${name}`)
}
