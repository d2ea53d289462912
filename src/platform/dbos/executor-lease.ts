import type { Pool } from '../postgres/pool.ts'

/** Takes or renews a process's lease. */
export async function renewLease(pool: Pool, executorId: string, leaseMs: number): Promise<void> {
  await pool.query(
    `INSERT INTO durable_executor (executor_id, lease_expires_at) VALUES ($1, now() + $2 * interval '1 ms')
     ON CONFLICT (executor_id) DO UPDATE SET lease_expires_at = excluded.lease_expires_at`,
    [executorId, leaseMs],
  )
}

/** Ends a process's lease at once, so that its work is taken over without waiting. */
export async function endLease(pool: Pool, executorId: string): Promise<void> {
  await pool.query('UPDATE durable_executor SET lease_expires_at = now() WHERE executor_id = $1', [executorId])
}

/**
 * Takes the processes whose lease has ended, one taker each. Their leases begin anew: a taker that dies before it is done is
 * followed by another.
 */
export async function takeDeadExecutors(pool: Pool, ownId: string, leaseMs: number): Promise<string[]> {
  const { rows } = await pool.query<{ executor_id: string }>(
    `UPDATE durable_executor SET lease_expires_at = now() + $2 * interval '1 ms'
     WHERE executor_id IN (
       SELECT executor_id FROM durable_executor WHERE lease_expires_at <= now() AND executor_id <> $1 FOR UPDATE SKIP LOCKED
     ) RETURNING executor_id`,
    [ownId, leaseMs],
  )
  return rows.map(({ executor_id }) => executor_id)
}

/** Forgets a process that left nothing behind. */
export async function forgetExecutor(pool: Pool, executorId: string): Promise<void> {
  await pool.query('DELETE FROM durable_executor WHERE executor_id = $1', [executorId])
}
