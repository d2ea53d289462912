import { Readable } from 'node:stream'
import { AppError } from '../core/errors.ts'
import type { ObjectStore } from '../platform/object-store/client.ts'
import { copyInto } from '../platform/postgres/copy-into.ts'
import { quoteIdentifier } from '../platform/postgres/identifier.ts'
import { inTransaction, type Pool } from '../platform/postgres/pool.ts'
import { allSettled } from './all-settled.ts'
import { countParts, readPart } from './read-part.ts'
import type { ServingColumn, ServingTable } from './serving-table.ts'

/** Of each index build; the server's default of 64 MB makes the builds of millions of rows sort on disk. */
const BUILD_MEMORY = '256MB'

export interface LoadSource {
  store: ObjectStore
  bucket: string
  key: string
  /** Rows that the file must hold; of none there is no file. */
  rows: number
}

/**
 * Makes a table and fills it from a staging file, in so many streams at once: COPY parses on one core each.
 * @throws AppError `ROWS_LOST` when fewer or more rows arrive than were exported.
 */
export async function loadTable(
  pool: Pool,
  name: string,
  columns: readonly ServingColumn[],
  source: LoadSource,
  streams: number,
): Promise<void> {
  const { store, bucket, key, rows } = source
  const definitions = columns.map(
    (column) => `${quoteIdentifier(column.name)} ${column.type}${column.required ? ' NOT NULL' : ''}`,
  )
  await pool.query(`CREATE TABLE ${quoteIdentifier(name)} (${definitions.join(', ')})`)
  if (rows === 0) return
  const bytes = (await store.head(bucket, key))?.bytes ?? 0
  const parts = countParts(bytes, streams)
  const loaded = await allSettled(
    Array.from({ length: parts }, (_, part) =>
      copyInto(pool, name, Readable.from(readPart(store, bucket, key, { bytes, part, parts }))),
    ),
  )
  const sum = loaded.reduce((total, count) => total + count, 0)
  if (sum !== rows)
    throw new AppError('ROWS_LOST', 'transient', `${sum} rows arrived in ${name} of ${rows} that were exported`)
}

/**
 * Primary key, indexes and planner statistics, so many builds at once; after the load, since building them once is cheaper
 * than keeping them.
 */
export async function indexTable(
  pool: Pool,
  name: string,
  { primaryKey, indexes }: Pick<ServingTable, 'primaryKey' | 'indexes'>,
  builders: number,
): Promise<void> {
  const table = quoteIdentifier(name)
  const keyName = quoteIdentifier(`${name}_pkey`)
  const builds = [
    ...indexes.map((definition, i) => `CREATE INDEX ${quoteIdentifier(`${name}_${i + 1}`)} ON ${table} ${definition}`),
    `CREATE UNIQUE INDEX ${keyName} ON ${table} (${primaryKey.map(quoteIdentifier).join(', ')})`,
  ].reverse() // text search, the longest, is the last of the list and begins first but for the key
  await allSettled(
    Array.from({ length: Math.min(builders, builds.length) }, () =>
      inTransaction(pool, async (client) => {
        await client.query(`SET LOCAL maintenance_work_mem = '${BUILD_MEMORY}'`)
        for (let build = builds.shift(); build !== undefined; build = builds.shift()) await client.query(build)
      }),
    ),
  )
  await pool.query(`ALTER TABLE ${table} ADD PRIMARY KEY USING INDEX ${keyName}`)
  await pool.query(`ANALYZE ${table}`)
}
