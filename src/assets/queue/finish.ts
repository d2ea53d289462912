import type { Queryable } from '../../platform/postgres/pool.ts'
import type { Lease } from './task.ts'

/** How a task that was worked on goes on. */
export type Outcome =
  | { status: 'COMPLETE' }
  /** Ends for good, with a reason that a person understands. */
  | { status: 'FAILED'; reason: string }
  /** Tried again after `delayMs`. `countsAsRetry` false: the task is handed back unworked. */
  | { status: 'PENDING'; reason: string | null; delayMs: number; countsAsRetry: boolean }

/**
 * Ends leases, in the caller's transaction when given its client. A lease that has gone to another worker changes nothing.
 * @returns the ids whose outcome was recorded.
 */
export async function finish(db: Queryable, done: ReadonlyArray<Lease & { outcome: Outcome }>): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>(
    `UPDATE scrape_request_log task
        SET status = done.status,
            reason = done.reason,
            retry_count = task.retry_count + done.retries,
            lease_expires_at = NULL,
            run_after = now() + make_interval(secs => done.delay_s),
            finished_at = CASE WHEN done.status = 'PENDING' THEN NULL ELSE now() END
       FROM unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::integer[], $6::double precision[])
              AS done (id, picked_at, status, reason, retries, delay_s)
      WHERE task.id = done.id AND task.picked_at = done.picked_at AND task.status = 'PROCESSING'
     RETURNING task.id`,
    [
      done.map(({ id }) => id),
      done.map(({ pickedAt }) => pickedAt),
      done.map(({ outcome }) => outcome.status),
      done.map(({ outcome }) => (outcome.status === 'COMPLETE' ? null : outcome.reason)),
      done.map(({ outcome }) => (outcome.status === 'PENDING' && outcome.countsAsRetry ? 1 : 0)),
      done.map(({ outcome }) => (outcome.status === 'PENDING' ? outcome.delayMs / 1_000 : 0)),
    ],
  )
  return rows.map((row) => row.id)
}
