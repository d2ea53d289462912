import type { Pool } from '../../platform/postgres/pool.ts'
import type { FailedTask } from './failed-tasks.schema.ts'

/** The last tasks of a flow that failed within 24 hours. @param reason what stands before the colon of theirs. */
export async function readFailedTasks(
  pool: Pool,
  { flow, reason, limit }: { flow: string; reason?: string | undefined; limit: number },
): Promise<FailedTask[]> {
  const { rows } = await pool.query<
    Omit<FailedTask, 'failedAt' | 'linkExpiresAt'> & { failedAt: Date; expiresAt: Date | null }
  >(
    `SELECT id::text, flow, platform, idempotency_key AS key, reason, retry_count AS retries, finished_at AS "failedAt",
            expires_at AS "expiresAt"
       FROM scrape_request_done
      WHERE flow = $1 AND status = 'FAILED' AND finished_at > now() - interval '1 day'
        AND (split_part(reason, ':', 1) = $2 OR $2 IS NULL)
      ORDER BY finished_at DESC, id DESC LIMIT $3`,
    [flow, reason ?? null, limit],
  )
  return rows.map(({ failedAt, expiresAt, ...row }) => ({
    ...row,
    failedAt: failedAt.toISOString(),
    linkExpiresAt: expiresAt?.toISOString() ?? null,
  }))
}
