import type { Queryable } from '../../platform/postgres/pool.ts'

export interface QueueStats {
  flow: string
  status: 'PENDING' | 'PROCESSING' | 'COMPLETE' | 'FAILED'
  /** Of COMPLETE and FAILED: that ended within the last 24 hours. */
  tasks: number
  /** Seconds since the oldest was enqueued; of tasks that wait for a retry it tells nothing. NULL: unknown. */
  oldestS: number | null
  /** Ended within the last five whole minutes, a second. NULL: of tasks that have not ended. */
  perSecond: number | null
}

/**
 * Depth, age and rate by flow and status, exact and as cheap on a deep queue as on an empty one: what waits and what ended is
 * counted by every statement that changes it, and the oldest is read from the front of each priority.
 */
export async function queueStats(db: Queryable): Promise<QueueStats[]> {
  const { rows } = await db.query<QueueStats>(
    `WITH RECURSIVE waiting AS (
       SELECT flow, sum(tasks) AS tasks FROM scrape_request_tally WHERE status = 'PENDING' GROUP BY flow
     ), front AS (
       SELECT flow, first.priority, first.created_at FROM waiting, LATERAL (
         SELECT priority, created_at FROM scrape_request_pending task
          WHERE task.flow = waiting.flow AND run_after IS NULL ORDER BY priority DESC, created_at, id LIMIT 1) AS first
       UNION ALL
       SELECT front.flow, next.priority, next.created_at FROM front, LATERAL (
         SELECT priority, created_at FROM scrape_request_pending task
          WHERE task.flow = front.flow AND run_after IS NULL AND task.priority < front.priority
          ORDER BY priority DESC, created_at, id LIMIT 1) AS next
     )
     SELECT flow, 'PENDING' AS status, tasks,
            (SELECT extract(epoch FROM now() - min(created_at))::float FROM front WHERE front.flow = waiting.flow) AS "oldestS",
            NULL AS "perSecond"
       FROM waiting WHERE tasks > 0
     UNION ALL
     SELECT flow, status, count(*), extract(epoch FROM now() - min(created_at))::float, NULL FROM scrape_request_processing GROUP BY flow, status
     UNION ALL
     SELECT flow, status, sum(tasks), NULL,
            coalesce(sum(tasks) FILTER (WHERE minute >= date_trunc('minute', now()) - interval '5 minutes'
                                          AND minute < date_trunc('minute', now())), 0) / 300.0
       FROM scrape_request_tally WHERE status <> 'PENDING' AND minute > now() - interval '1 day' GROUP BY flow, status
     ORDER BY flow, status`,
  )
  return rows
}

/** Failures of a flow within the last 24 hours by what stands before the reason's colon, the commonest first. */
export async function failureReasons(db: Queryable, flow: string): Promise<Array<{ reason: string; tasks: number }>> {
  const { rows } = await db.query<{ reason: string; tasks: number }>(
    `SELECT reason, sum(tasks) AS tasks FROM scrape_request_tally
      WHERE flow = $1 AND status = 'FAILED' AND minute > now() - interval '1 day'
      GROUP BY reason ORDER BY tasks DESC, reason LIMIT 50`,
    [flow],
  )
  return rows
}
