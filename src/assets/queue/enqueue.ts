import { integerArray, jsonbArray, textArray, timestampArray } from '../../platform/postgres/binary-array.ts'
import type { Queryable } from '../../platform/postgres/pool.ts'
import type { NewTask } from './task.ts'

/**
 * Adds tasks, in the caller's transaction when given its client (READ COMMITTED). A task that is already live is left alone.
 * Rows are inserted in the order of their keys, so that callers who enqueue the same tasks at once wait for each other in one
 * order; ids keep the order that was given.
 * @returns how many were added.
 */
export async function enqueue(db: Queryable, tasks: readonly NewTask[]): Promise<number> {
  if (tasks.length === 0) return 0
  const { rowCount } = await db.query({
    name: 'queue-enqueue',
    text: `WITH given AS MATERIALIZED (
       SELECT nextval('scrape_request_id') AS id, *
         FROM unnest($1::text[], $2::text[], $3::jsonb[], $4::text[], $5::integer[], $6::text[], $7::timestamptz[])
           AS given (flow, platform, params, idempotency_key, priority, host, expires_at)
     )
     INSERT INTO scrape_request_pending (id, flow, platform, params, idempotency_key, priority, host, expires_at)
     SELECT * FROM given
      WHERE NOT EXISTS (SELECT FROM scrape_request_processing held
                         WHERE held.flow = given.flow AND held.idempotency_key = given.idempotency_key)
      ORDER BY flow, idempotency_key, id
     ON CONFLICT (flow, idempotency_key) DO NOTHING`,
    values: [
      textArray(tasks.map((task) => task.flow)),
      textArray(tasks.map((task) => task.platform)),
      jsonbArray(tasks.map((task) => task.params)),
      textArray(tasks.map((task) => task.idempotencyKey)),
      integerArray(tasks.map((task) => task.priority ?? 0)),
      textArray(tasks.map((task) => task.host)),
      timestampArray(tasks.map((task) => task.expiresAt && task.expiresAt.getTime() * 1_000)),
    ],
  })
  return rowCount ?? 0
}
