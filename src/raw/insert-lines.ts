import { Readable } from 'node:stream'
import { backoffMs, sleep } from '../core/backoff.ts'
import { AppError, describeError } from '../core/errors.ts'
import { type ClickHouseClient, quoteIdentifier } from '../platform/clickhouse/client.ts'
import { isTransient } from '../platform/clickhouse/is-transient.ts'

/** Eight tries with full jitter wait about 15 s in all: longer than a restart of the embedded engine. */
const ATTEMPTS = 8
const BACKOFF_BASE_MS = 250
const BACKOFF_CAP_MS = 8_000

/**
 * Inserts lines of JSONEachRow into a raw table as one request. A try that failed for a passing reason is repeated; that a
 * batch may land twice is harmless, because equal rows of a raw table collapse.
 * @throws AppError `RAW_INSERT_FAILED`, transient when it kept failing for a passing reason, else a bug.
 */
export async function insertLines(client: ClickHouseClient, table: string, lines: readonly string[]): Promise<void> {
  const body = Buffer.from(lines.join('\n'))
  for (let attempt = 0; ; attempt++) {
    try {
      return await sendBody(client, table, body)
    } catch (error) {
      const transient = isTransient(error)
      if (!transient || attempt + 1 === ATTEMPTS) {
        throw new AppError(
          'RAW_INSERT_FAILED',
          transient ? 'transient' : 'bug',
          `could not insert ${lines.length} rows into ${table}: ${describeError(error)}`,
          { details: { table, rows: lines.length, attempts: attempt + 1 }, cause: error },
        )
      }
      await sleep(backoffMs(attempt, BACKOFF_BASE_MS, BACKOFF_CAP_MS))
    }
  }
}

async function sendBody(client: ClickHouseClient, table: string, body: Buffer): Promise<void> {
  const { stream } = await client.exec({
    query: `INSERT INTO ${quoteIdentifier(table)} FORMAT JSONEachRow`,
    values: Readable.from([body], { objectMode: false }),
    clickhouse_settings: {
      // A file may hold a snapshot of every month since 2005; the default of 100 partitions a block would refuse it.
      max_partitions_per_insert_block: '0',
    },
  })
  // The socket is free again only when the (empty) answer has been read.
  for await (const _chunk of stream);
}
