import type { Queryable } from '../../platform/postgres/pool.ts'
import { CARRIED, type Lease } from './task.ts'

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
  if (done.length === 0) return []
  const { rows } = await db.query<{ id: number }>({
    name: 'queue-finish',
    text: `WITH ended AS (
       DELETE FROM scrape_request_processing task
        USING unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::integer[], $6::double precision[])
                AS word (id, picked_at, status, reason, retries, delay_s)
        WHERE task.id = ANY ($1) AND task.id = word.id AND task.picked_at = word.picked_at
       RETURNING task.*, word.status AS outcome, word.reason AS because, word.retries, word.delay_s
     ), done AS (
       INSERT INTO scrape_request_done (${CARRIED}, retry_count, picked_at, status, reason, finished_at)
       SELECT ${CARRIED}, retry_count, picked_at, outcome, because, now() FROM ended WHERE outcome <> 'PENDING'
     ), again AS (
       INSERT INTO scrape_request_pending (${CARRIED}, retry_count, reason, run_after)
       SELECT ${CARRIED}, retry_count + retries, because, CASE WHEN delay_s > 0 THEN now() + make_interval(secs => delay_s) END
         FROM ended WHERE outcome = 'PENDING'
       ON CONFLICT (flow, idempotency_key) DO NOTHING
     )
     SELECT id FROM ended`,
    values: [
      done.map(({ id }) => id),
      done.map(({ pickedAt }) => pickedAt),
      done.map(({ outcome }) => outcome.status),
      done.map(({ outcome }) => (outcome.status === 'COMPLETE' ? null : outcome.reason)),
      done.map(({ outcome }) => (outcome.status === 'PENDING' && outcome.countsAsRetry ? 1 : 0)),
      done.map(({ outcome }) => (outcome.status === 'PENDING' ? outcome.delayMs / 1_000 : 0)),
    ],
  })
  return rows.map((row) => row.id)
}
