import type { Queryable } from '../../platform/postgres/pool.ts'
import type { ClaimedTask } from './task.ts'

/**
 * Takes up to `limit` due tasks of one flow for `leaseSeconds`, the highest priority first, then the oldest. Workers that
 * claim at once take different tasks. The flow is always named: without it a deep queue sorts on disk.
 */
export async function claim(db: Queryable, flow: string, limit: number, leaseSeconds: number): Promise<ClaimedTask[]> {
  const { rows } = await db.query<ClaimedTask>(
    `WITH due AS (
       SELECT id FROM scrape_request_log
        WHERE flow = $1 AND status = 'PENDING' AND run_after <= now()
        ORDER BY priority DESC, created_at, id
        LIMIT $2
        FOR UPDATE SKIP LOCKED
     )
     UPDATE scrape_request_log task
        SET status = 'PROCESSING', picked_at = now(), lease_expires_at = now() + make_interval(secs => $3)
       FROM due WHERE task.id = due.id
     RETURNING task.id, task.platform, task.params, task.retry_count AS "retryCount", task.picked_at::text AS "pickedAt"`,
    [flow, limit, leaseSeconds],
  )
  return rows
}
