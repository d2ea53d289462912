import type { Queryable } from '../../platform/postgres/pool.ts'
import { CARRIED } from './task.ts'

/**
 * Gives tasks whose worker died (its lease ran out) back to the queue; one that has outlived `maxAttempts` workers ends as
 * FAILED, since it may be what kills them.
 * @param flow undefined: of all flows.
 * @returns how many were given back and how many ended.
 */
export async function rescue(
  db: Queryable,
  flow: string | undefined,
  maxAttempts: number,
): Promise<{ requeued: number; failed: number }> {
  const { rows } = await db.query<{ requeued: number; failed: number }>(
    `WITH lost AS (
       DELETE FROM scrape_request_processing
        WHERE ctid = ANY (ARRAY(SELECT ctid FROM scrape_request_processing
                                 WHERE lease_expires_at < now() AND (flow = $1 OR $1 IS NULL) FOR UPDATE SKIP LOCKED))
       RETURNING *, retry_count + 1 >= $2 AS is_last
     ), done AS (
       INSERT INTO scrape_request_done (${CARRIED}, retry_count, picked_at, status, reason, finished_at)
       SELECT ${CARRIED}, retry_count + 1, picked_at, 'FAILED', 'the worker ended before the task was done', now() FROM lost WHERE is_last
     ), again AS (
       INSERT INTO scrape_request_pending (${CARRIED}, retry_count, reason)
       SELECT ${CARRIED}, retry_count + 1, 'the worker ended before the task was done' FROM lost WHERE NOT is_last
       ON CONFLICT (flow, idempotency_key) DO NOTHING
     )
     SELECT count(*) FILTER (WHERE NOT is_last) AS requeued, count(*) FILTER (WHERE is_last) AS failed FROM lost`,
    [flow ?? null, maxAttempts],
  )
  return rows[0]!
}
