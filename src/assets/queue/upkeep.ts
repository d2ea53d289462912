import { quoteIdentifier } from '../../platform/postgres/identifier.ts'
import type { Pool, Queryable } from '../../platform/postgres/pool.ts'
import { prepareFinishedDays } from './finished-days.ts'
import { rescue } from './rescue.ts'

/**
 * How often it is done. At 20,000 tasks a second, 10,000 of them live, indexes of the part that churns grow to 9 times their size in this time, and
 * to 17 times within 5 s.
 */
export const UPKEEP_EVERY_MS = 1_000

/**
 * What keeps the queue fit, of all flows: leases that ran out are given back, counters summed up, dead rows of the small parts
 * removed, and the tables of the next days made. Every worker does it; it is safe and cheap to do it at once.
 * @param maxAttempts workers that a task may outlive.
 */
export async function upkeep(pool: Pool, maxAttempts: number): Promise<void> {
  await rescue(pool, undefined, maxAttempts)
  await sumUpTally(pool)
  await removeDeadRows(pool)
  await prepareFinishedDays(pool)
}

/** Older minutes are summed up already; those of more than a day ago are in the history. */
async function sumUpTally(db: Queryable): Promise<void> {
  await db.query(
    `WITH gone AS (
       DELETE FROM scrape_request_tally
        WHERE minute = '-infinity' OR minute > now() - interval '5 minutes' OR minute < now() - interval '1 day'
       RETURNING *
     )
     INSERT INTO scrape_request_tally (flow, status, reason, minute, tasks)
     SELECT flow, status, reason, minute, sum(tasks) FROM gone
      WHERE minute = '-infinity' OR minute > now() - interval '1 day'
      GROUP BY flow, status, reason, minute HAVING sum(tasks) <> 0`,
  )
}

/**
 * A managed PostgreSQL looks for dead rows once a minute; at 20,000 tasks a second the parts that churn would hold a million by
 * then. They are small, so that we look more often. The deep part is left to autovacuum until a tenth of it is dead.
 */
async function removeDeadRows(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ relname: string }>(
    `SELECT relname FROM pg_stat_user_tables
      WHERE relid = ANY (ARRAY['scrape_request_pending', 'scrape_request_processing', 'scrape_request_tally']::regclass[])
        AND n_dead_tup > 5000 + n_live_tup / 10`,
  )
  for (const { relname } of rows)
    await pool.query(`VACUUM (SKIP_LOCKED, INDEX_CLEANUP ON, TRUNCATE OFF) ${quoteIdentifier(relname)}`)
}
