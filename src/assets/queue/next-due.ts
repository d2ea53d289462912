import type { Queryable } from '../../platform/postgres/pool.ts'

/** Milliseconds until the flow's next task that waits is due; undefined when none waits. */
export async function nextDueMs(db: Queryable, flow: string): Promise<number | undefined> {
  const { rows } = await db.query<{ ms: number }>(
    `SELECT greatest(0, ceil(extract(epoch FROM run_after - clock_timestamp()) * 1000)) AS ms FROM scrape_request_pending
      WHERE flow = $1 AND run_after IS NOT NULL ORDER BY run_after LIMIT 1`,
    [flow],
  )
  return rows[0]?.ms
}
