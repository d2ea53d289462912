import type { Queryable } from '../../platform/postgres/pool.ts'
import { CARRIED } from './task.ts'

export interface RetryResult {
  /** Failed tasks that are pending again. */
  retried: number
  /** Left as they are: their link has expired. */
  expired: number
}

/**
 * Makes failed tasks of a flow pending again, with all attempts anew; of a key that is live already, none.
 * @param reason only those whose reason begins with it.
 * @param sinceHours only those that failed within so many hours.
 */
export async function retryFailed(
  db: Queryable,
  flow: string,
  { reason, sinceHours }: { reason?: string; sinceHours: number },
): Promise<RetryResult> {
  const { rows } = await db.query<RetryResult>(
    `WITH failed AS MATERIALIZED (
       SELECT tableoid, ctid, expires_at < now() AS is_expired FROM scrape_request_done
        WHERE flow = $1 AND status = 'FAILED' AND finished_at > now() - make_interval(hours => $3)
          AND (starts_with(reason, $2) OR $2 IS NULL)
        FOR UPDATE SKIP LOCKED
     ), taken AS (
       DELETE FROM scrape_request_done task USING failed
        WHERE task.tableoid = failed.tableoid AND task.ctid = failed.ctid AND failed.is_expired IS NOT TRUE
       RETURNING task.*
     ), again AS (
       INSERT INTO scrape_request_pending (${CARRIED})
       SELECT DISTINCT ON (flow, idempotency_key) ${CARRIED} FROM taken
        WHERE NOT EXISTS (SELECT FROM scrape_request_processing held
                           WHERE held.flow = taken.flow AND held.idempotency_key = taken.idempotency_key)
        ORDER BY flow, idempotency_key, id DESC
       ON CONFLICT (flow, idempotency_key) DO NOTHING
       RETURNING id
     )
     SELECT (SELECT count(*) FROM again) AS retried, (SELECT count(*) FROM failed WHERE is_expired) AS expired`,
    [flow, reason ?? null, sinceHours],
  )
  return rows[0]!
}
