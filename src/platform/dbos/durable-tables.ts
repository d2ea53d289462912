import { DBOS } from '@dbos-inc/dbos-sdk'
import { sleep } from '../../core/backoff.ts'
import type { Pool } from '../postgres/pool.ts'

/** Any constant of our own: one process makes the tables at a time, since DBOS's migrations deadlock with each other. */
const ADVISORY_LOCK = 7_203_418
const ASK_AGAIN_MS = 200

/** Makes the tables of durable work, or brings them to their newest form. @param isEnough they are there: older ones will do. */
export async function makeDurableTables(pool: Pool, url: string, isEnough = false): Promise<void> {
  const client = await pool.connect()
  try {
    // A statement that waits for the lock would hold up an index that is built without one.
    for (;;) {
      const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
        ADVISORY_LOCK,
      ])
      if (rows[0]?.locked) break
      await sleep(ASK_AGAIN_MS)
    }
    try {
      const { rows } = await client.query<{ made: boolean }>(
        "SELECT to_regclass('dbos.workflow_status') IS NOT NULL AS made",
      )
      if (!(isEnough && rows[0]?.made)) await migrateQuietly(url)
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK])
    }
  } finally {
    client.release()
  }
}

/** DBOS tells of its migrations on standard output, where commands print their results, and takes no logger for it. */
async function migrateQuietly(url: string): Promise<void> {
  const { log } = console
  console.log = console.error
  try {
    await DBOS.migrate(url)
  } finally {
    console.log = log
  }
}
