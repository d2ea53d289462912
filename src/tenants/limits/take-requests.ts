import type { Queryable } from '../../platform/postgres/pool.ts'

export interface Grant {
  /** How many of those asked for may pass. */
  granted: number
  /** Of the minute, by all processes. */
  used: number
  /** Until the next minute begins, by the database's clock. */
  secondsLeft: number
}

/**
 * Takes up to `wanted` of the requests that a tenant may make in this minute. One statement, whose row lock makes it exact over any number
 * of processes; the minute is the database's, so that no two clocks have to agree.
 */
export async function takeRequests(db: Queryable, tenantId: string, limit: number, wanted: number): Promise<Grant> {
  const { rows } = await db.query<Grant>({
    name: 'take-requests',
    text: `INSERT INTO request_window AS w (tenant_id, starts_at, used, granted)
           VALUES ($1, date_trunc('minute', now()), least($2::bigint, $3::bigint), least($2::bigint, $3::bigint))
           ON CONFLICT (tenant_id) DO UPDATE SET
             granted = CASE WHEN excluded.starts_at > w.starts_at THEN excluded.granted
                            ELSE greatest(0, least($3::bigint, $2::bigint - w.used)) END,
             used = CASE WHEN excluded.starts_at > w.starts_at THEN excluded.used
                         ELSE w.used + greatest(0, least($3::bigint, $2::bigint - w.used)) END,
             starts_at = greatest(w.starts_at, excluded.starts_at)
           RETURNING granted, used,
             greatest(0, extract(epoch FROM starts_at + interval '1 minute' - clock_timestamp()))::float8 AS "secondsLeft"`,
    values: [tenantId, limit, wanted],
  })
  return rows[0]!
}
