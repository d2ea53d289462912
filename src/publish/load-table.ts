import { Readable } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import { AppError } from '../core/errors.ts'
import type { ObjectStore } from '../platform/object-store/client.ts'
import { copyInto } from '../platform/postgres/copy-into.ts'
import { quoteIdentifier } from '../platform/postgres/identifier.ts'
import { inTransaction, type Pool } from '../platform/postgres/pool.ts'
import { allSettled } from './all-settled.ts'
import { COPY_HEADER } from './copy-form.ts'
import type { ServingColumn, ServingTable } from './serving-table.ts'

/** Of each index build; the server's default of 64 MB makes the builds of millions of rows sort on disk. */
const BUILD_MEMORY = '256MB'

/**
 * A sample of 300 rows for each, 9,000 of them, in place of 30,000: of millions of wide rows, which lie on as many pages, that is 0.6 s
 * in place of 2.4 s.
 */
const STATISTICS_TARGET = 30

/** Of what is unpacked at once: each is a message to PostgreSQL and a turn of the event loop. */
const CHUNK_BYTES = 512 * 1024

export interface LoadSource {
  store: ObjectStore
  bucket: string
  /** Of the keys of the files that hold the rows. */
  prefix: string
  /** Rows that the files must hold together; of none there is no file. */
  rows: number
}

/**
 * Makes a table and fills it from staging files, all at once: COPY parses on one core each.
 * @throws AppError `ROWS_LOST` when fewer or more rows arrive than were exported.
 */
export async function loadTable(
  pool: Pool,
  name: string,
  columns: readonly ServingColumn[],
  { store, bucket, prefix, rows }: LoadSource,
): Promise<void> {
  const definitions = columns.map(
    (column) => `${quoteIdentifier(column.name)} ${column.type}${column.required ? ' NOT NULL' : ''}`,
  )
  // No row of it ever changes: a vacuum, which a load brings about, would read and write it once more for nothing.
  await pool.query(
    `CREATE TABLE ${quoteIdentifier(name)} (${definitions.join(', ')}) WITH (autovacuum_enabled = false)`,
  )
  if (rows === 0) return
  const keys: string[] = []
  for await (const key of store.keys(bucket, prefix)) keys.push(key)
  const loaded = await allSettled(keys.map((key) => loadFile(pool, name, store, bucket, key)))
  const sum = loaded.reduce((total, count) => total + count, 0)
  if (sum !== rows)
    throw new AppError('ROWS_LOST', 'transient', `${sum} rows arrived in ${name} of ${rows} that were exported`)
}

async function loadFile(pool: Pool, name: string, store: ObjectStore, bucket: string, key: string): Promise<number> {
  const object = await store.get(bucket, key)
  if (!object) throw new Error(`the staging file ${key} is gone from bucket ${bucket}`)
  return copyInto(
    pool,
    name,
    Readable.from(afterHeader(object.body.compose(createZstdDecompress({ chunkSize: CHUNK_BYTES })))),
  )
}

async function* afterHeader(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield COPY_HEADER
  yield* rows
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
  ]
  await allSettled(
    Array.from({ length: Math.min(builders, builds.length) }, () =>
      inTransaction(pool, async (client) => {
        await client.query(`SET LOCAL maintenance_work_mem = '${BUILD_MEMORY}'`)
        for (let build = builds.shift(); build !== undefined; build = builds.shift()) await client.query(build)
      }),
    ),
  )
  await pool.query(`ALTER TABLE ${table} ADD PRIMARY KEY USING INDEX ${keyName}`)
  await inTransaction(pool, async (client) => {
    await client.query(`SET LOCAL default_statistics_target = ${STATISTICS_TARGET}`)
    await client.query(`ANALYZE ${table}`)
  })
}
