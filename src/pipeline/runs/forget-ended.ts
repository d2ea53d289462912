import type { DurableClient } from '../../platform/dbos/durable-client.ts'
import type { Pool } from '../../platform/postgres/pool.ts'

/** Forgets runs and incidents that ended before a moment, and the durable work of that time, which nobody resumes any more. */
export async function forgetEnded(
  { pool, durable }: { pool: Pool; durable: Pick<DurableClient, 'forgetEnded'> },
  before: Date,
): Promise<void> {
  await pool.query('DELETE FROM pipeline_run WHERE ended_at < $1', [before])
  await pool.query('DELETE FROM pipeline_incident WHERE closed_at < $1', [before])
  await durable.forgetEnded(before)
}
