import type { Queryable } from '../../platform/postgres/pool.ts'

/**
 * Gives tasks whose worker died (its lease ran out) back to the queue; one that has outlived `maxAttempts` workers ends as
 * FAILED, since it may be what kills them.
 * @returns how many were given back and how many ended.
 */
export async function rescue(
  db: Queryable,
  flow: string,
  maxAttempts: number,
): Promise<{ requeued: number; failed: number }> {
  const { rows } = await db.query<{ status: string }>(
    `UPDATE scrape_request_log
        SET status = CASE WHEN retry_count + 1 >= $2 THEN 'FAILED' ELSE 'PENDING' END,
            reason = 'the worker ended before the task was done',
            retry_count = retry_count + 1,
            lease_expires_at = NULL,
            finished_at = CASE WHEN retry_count + 1 >= $2 THEN now() END
      WHERE flow = $1 AND status = 'PROCESSING' AND lease_expires_at < now()
     RETURNING status`,
    [flow, maxAttempts],
  )
  const failed = rows.filter((row) => row.status === 'FAILED').length
  return { requeued: rows.length - failed, failed }
}
