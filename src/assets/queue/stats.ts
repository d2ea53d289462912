import type { Queryable } from '../../platform/postgres/pool.ts'

export interface QueueStats {
  flow: string
  status: string
  tasks: number
  /** Seconds since the oldest of them was enqueued. */
  oldestS: number
}

/** Depth by flow and status. */
export async function queueStats(db: Queryable): Promise<QueueStats[]> {
  const { rows } = await db.query<QueueStats>(
    `SELECT flow, status, count(*) AS tasks, extract(epoch FROM now() - min(created_at))::float AS "oldestS"
       FROM scrape_request_log GROUP BY flow, status ORDER BY flow, status`,
  )
  return rows
}

/** Failures of a flow by reason, the commonest first. */
export async function failureReasons(db: Queryable, flow: string): Promise<Array<{ reason: string; tasks: number }>> {
  const { rows } = await db.query<{ reason: string; tasks: number }>(
    `SELECT reason, count(*) AS tasks FROM scrape_request_log
      WHERE flow = $1 AND status = 'FAILED' GROUP BY reason ORDER BY tasks DESC, reason LIMIT 50`,
    [flow],
  )
  return rows
}
