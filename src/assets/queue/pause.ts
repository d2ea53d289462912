import type { Queryable } from '../../platform/postgres/pool.ts'

export interface HostPause {
  host: string
  until: Date
  reason: string
}

/** How many tasks from the front of the queue are looked at for paused hosts, at each claim from the start. */
const LOOKED_AT = 5_000
/** Tasks of a host that was paused come back spread over so many seconds. */
const SPREAD_S = 10

/** Leaves a host alone for `seconds`; a longer pause that stands already stays. */
export async function pauseHost(db: Queryable, host: string, seconds: number, reason: string): Promise<void> {
  await db.query(
    `INSERT INTO scrape_host_pause (host, until, reason) VALUES ($1, now() + make_interval(secs => $2), $3)
     ON CONFLICT (host) DO UPDATE SET until = excluded.until, reason = excluded.reason WHERE scrape_host_pause.until < excluded.until`,
    [host, seconds, reason],
  )
}

/** Ends a host's pause: its tasks are due now. @returns whether it was paused. */
export async function resumeHost(db: Queryable, host: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `WITH pause AS (DELETE FROM scrape_host_pause WHERE host = $1 RETURNING host, until),
          due AS (UPDATE scrape_request_pending task SET run_after = NULL FROM pause
                   WHERE task.host = pause.host AND task.run_after BETWEEN pause.until AND pause.until + make_interval(secs => $2))
     SELECT FROM pause`,
    [host, SPREAD_S],
  )
  return rowCount === 1
}

/** The hosts that are paused now, by name. */
export async function pausedHosts(db: Queryable): Promise<HostPause[]> {
  const { rows } = await db.query<HostPause>(
    'SELECT host, until, reason FROM scrape_host_pause WHERE until > now() ORDER BY host',
  )
  return rows
}

/**
 * Sets the tasks of paused hosts at the front of a flow aside until the pause ends, so that claims find the others. Costs one
 * look at an empty table while nothing is paused.
 */
export async function deferPaused(db: Queryable, flow: string): Promise<void> {
  await db.query({
    name: 'queue-defer-paused',
    text: `WITH paused AS MATERIALIZED (SELECT host, until FROM scrape_host_pause WHERE until > now()),
     front AS MATERIALIZED (
       SELECT id, host FROM scrape_request_pending
        WHERE flow = $1 AND run_after IS NULL AND EXISTS (SELECT FROM paused)
        ORDER BY priority DESC, created_at, id LIMIT ${LOOKED_AT}
     ), chosen AS MATERIALIZED (
       SELECT task.id, paused.until FROM front JOIN paused USING (host)
         JOIN scrape_request_pending task ON task.id = front.id AND task.run_after IS NULL
          FOR UPDATE OF task SKIP LOCKED
     )
     UPDATE scrape_request_pending task SET run_after = chosen.until + random() * make_interval(secs => $2)
       FROM chosen WHERE task.id = chosen.id`,
    values: [flow, SPREAD_S],
  })
}
