import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Pool } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { quoteIdentifier } from './identifier.ts'

/** Streams rows in COPY's binary form into a table. @returns how many. */
export async function copyInto(pool: Pool, table: string, rows: Readable): Promise<number> {
  const client = await pool.connect()
  let failed = true
  try {
    const copy = client.query(copyFrom(`COPY ${quoteIdentifier(table)} FROM STDIN (FORMAT binary)`))
    await pipeline(rows, copy)
    failed = false
    return copy.rowCount ?? 0
  } finally {
    client.release(failed) // a failed COPY leaves it in an unknown state
  }
}
