import type { Queryable } from '../../platform/postgres/pool.ts'
import type { NewTask } from './task.ts'

/** Adds tasks, in the caller's transaction when given its client. A task that is already live is left alone. @returns how many were added. */
export async function enqueue(db: Queryable, tasks: readonly NewTask[]): Promise<number> {
  const { rowCount } = await db.query(
    `INSERT INTO scrape_request_log (flow, platform, params, idempotency_key, priority)
     SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[], $4::text[], $5::integer[])
     ON CONFLICT (flow, idempotency_key) WHERE status IN ('PENDING', 'PROCESSING') DO NOTHING`,
    [
      tasks.map((task) => task.flow),
      tasks.map((task) => task.platform),
      tasks.map((task) => JSON.stringify(task.params)),
      tasks.map((task) => task.idempotencyKey),
      tasks.map((task) => task.priority ?? 0),
    ],
  )
  return rowCount ?? 0
}
