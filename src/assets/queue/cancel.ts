import type { Queryable } from '../../platform/postgres/pool.ts'
import { CARRIED } from './task.ts'

/**
 * Ends live tasks of a flow as FAILED, `CANCELLED: <reason>`. What a worker says of one later changes nothing.
 * @returns how many ended.
 */
export async function cancel(
  db: Queryable,
  flow: string,
  idempotencyKeys: readonly string[],
  reason: string,
): Promise<number> {
  const { rows } = await db.query<{ ended: number }>(
    `WITH waiting AS (
       DELETE FROM scrape_request_pending WHERE flow = $1 AND idempotency_key = ANY ($2) RETURNING *
     ), held AS (
       DELETE FROM scrape_request_processing WHERE flow = $1 AND idempotency_key = ANY ($2) RETURNING *
     ), done AS (
       INSERT INTO scrape_request_done (${CARRIED}, retry_count, picked_at, status, reason, finished_at)
       SELECT ${CARRIED}, retry_count, picked_at, 'FAILED', 'CANCELLED: ' || $3, now()
         FROM (SELECT * FROM waiting UNION ALL SELECT * FROM held) AS gone
       RETURNING id
     )
     SELECT count(*) AS ended FROM done`,
    [flow, idempotencyKeys, reason],
  )
  return rows[0]!.ended
}
