import { Readable } from 'node:stream'
import { backoffMs, sleep } from '../core/backoff.ts'
import { AppError, describeError } from '../core/errors.ts'
import { type ClickHouseClient, quoteIdentifier } from '../platform/clickhouse/client.ts'
import { isTransient } from '../platform/clickhouse/is-transient.ts'

/** Eight tries with full jitter wait about 15 s in all: longer than a restart of the embedded engine. */
const ATTEMPTS = 8
const BACKOFF_BASE_MS = 250
const BACKOFF_CAP_MS = 8_000

/** Rows of one raw table in one of ClickHouse's formats, cut anywhere. */
export interface Batch {
  format: 'Native' | 'JSONEachRow'
  rows: number
  chunks: readonly Buffer[]
}

/** Inserts lines of JSONEachRow into a raw table, as `insertBatch` does. */
export function insertLines(client: ClickHouseClient, table: string, lines: readonly string[]): Promise<void> {
  return insertBatch(client, table, {
    format: 'JSONEachRow',
    rows: lines.length,
    chunks: [Buffer.from(lines.join('\n'))],
  })
}

/**
 * Inserts a batch into a raw table as one request. A try that failed for a passing reason is repeated; that a batch may land
 * twice is harmless, because equal rows of a raw table collapse.
 * @throws AppError `RAW_INSERT_FAILED`, transient when it kept failing for a passing reason, else a bug.
 */
export async function insertBatch(client: ClickHouseClient, table: string, batch: Batch): Promise<void> {
  const { rows } = batch
  for (let attempt = 0; ; attempt++) {
    try {
      return await sendBatch(client, table, batch)
    } catch (error) {
      const transient = isTransient(error)
      if (!transient || attempt + 1 === ATTEMPTS) {
        throw new AppError(
          'RAW_INSERT_FAILED',
          transient ? 'transient' : 'bug',
          `could not insert ${rows} rows into ${table}: ${describeError(error)}`,
          { details: { table, rows, attempts: attempt + 1 }, cause: error },
        )
      }
      await sleep(backoffMs(attempt, BACKOFF_BASE_MS, BACKOFF_CAP_MS))
    }
  }
}

async function sendBatch(client: ClickHouseClient, table: string, { format, chunks }: Batch): Promise<void> {
  const { stream } = await client.exec({
    query: `INSERT INTO ${quoteIdentifier(table)} FORMAT ${format}`,
    values: Readable.from(chunks, { objectMode: false }),
    clickhouse_settings: {
      // A file may hold a snapshot of every month since 2005; the default of 100 partitions a block would refuse it.
      max_partitions_per_insert_block: '0',
      // Equal rows of one batch collapse when parts are merged, as those of two do; here it would cost a quarter of the insert.
      optimize_on_insert: 0,
    },
  })
  // The socket is free again only when the (empty) answer has been read.
  for await (const _chunk of stream);
}
