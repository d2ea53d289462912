import type { Readable } from 'node:stream'
import type { Pool } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { quoteIdentifier } from './identifier.ts'

/** Streams columns of a table out in COPY's text format (which ClickHouse calls TabSeparated), with times in UTC, to `take`. */
export async function copyOut(
  pool: Pool,
  table: string,
  columns: readonly string[],
  take: (rows: Readable) => Promise<void>,
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("SET TimeZone = 'UTC'")
    const rows = client.query(
      copyTo(`COPY ${quoteIdentifier(table)} (${columns.map(quoteIdentifier).join(', ')}) TO STDOUT`),
    )
    await take(rows)
  } finally {
    client.release(true) // its time zone was changed, and a broken COPY leaves it in an unknown state
  }
}
