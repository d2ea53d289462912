import type { Queryable } from '../../platform/postgres/pool.ts'

export interface QueueStats {
  flow: string
  status: 'PENDING' | 'PROCESSING' | 'COMPLETE' | 'FAILED'
  /** Of COMPLETE and FAILED: that ended within the last 24 hours. */
  tasks: number
  /** Seconds since the oldest that is due was enqueued. NULL: none is, or they have ended. */
  oldestS: number | null
  /** Ended within the last five whole minutes, a second. NULL: of tasks that have not ended. */
  perSecond: number | null
}

/** Depth, age and rate by flow and status; exact, and as cheap on a deep queue as on an empty one (see the view). */
export async function queueStats(db: Queryable): Promise<QueueStats[]> {
  const { rows } = await db.query<QueueStats>(
    'SELECT flow, status, tasks, oldest_s AS "oldestS", per_second AS "perSecond" FROM scrape_request_stats ORDER BY flow, status',
  )
  return rows
}

/** Failures of a flow within the last 24 hours by what stands before the reason's colon, the commonest first. */
export async function failureReasons(db: Queryable, flow: string): Promise<Array<{ reason: string; tasks: number }>> {
  const { rows } = await db.query<{ reason: string; tasks: number }>(
    'SELECT reason, tasks FROM scrape_request_failures WHERE flow = $1 ORDER BY tasks DESC, reason LIMIT 50',
    [flow],
  )
  return rows
}
