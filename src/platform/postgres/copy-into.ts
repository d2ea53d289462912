import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Pool } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { quoteIdentifier } from './identifier.ts'

/** Streams rows in COPY's text format (times without a zone are UTC) into a table. @returns how many. */
export async function copyInto(pool: Pool, table: string, rows: Readable): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query("SET TimeZone = 'UTC'")
    const copy = client.query(copyFrom(`COPY ${quoteIdentifier(table)} FROM STDIN`))
    await pipeline(rows, copy)
    return copy.rowCount ?? 0
  } finally {
    client.release(true) // its time zone was changed, and a failed COPY leaves it in an unknown state
  }
}
