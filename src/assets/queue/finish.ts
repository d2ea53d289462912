import {
  bigintArray,
  floatArray,
  integerArray,
  textArray,
  timestampArray,
} from '../../platform/postgres/binary-array.ts'
import type { Queryable } from '../../platform/postgres/pool.ts'
import { CARRIED, type Lease, OF_THESE_LEASES } from './task.ts'

/** How a task that was worked on goes on. */
export type Outcome =
  | { status: 'COMPLETE' }
  /** Ends for good, with a reason that a person understands. */
  | { status: 'FAILED'; reason: string }
  /** Tried again after `delayMs`. `countsAsRetry` false: the task is handed back unworked. */
  | { status: 'PENDING'; reason: string | null; delayMs: number; countsAsRetry: boolean }

/**
 * Most tasks complete: only of the others there is a word to say. A full join, since PostgreSQL hashes those, whatever it believes
 * of the sizes (see OF_THESE_LEASES); coalesce keeps it one.
 */
const FINISH = `
  WITH ended AS (
    DELETE FROM scrape_request_processing WHERE ${OF_THESE_LEASES} RETURNING ${CARRIED}, retry_count, picked_at
  ), judged AS (
    SELECT ended.*, coalesce(word.status, 'COMPLETE') AS status, word.reason, word.retries, word.delay_s
      FROM ended
      FULL JOIN unnest($3::bigint[], $4::text[], $5::text[], $6::integer[], $7::double precision[])
                  AS word (task_id, status, reason, retries, delay_s) ON ended.id = word.task_id
     WHERE coalesce(ended.id, 0) > 0
  ), done AS (
    INSERT INTO scrape_request_done (${CARRIED}, retry_count, picked_at, status, reason, finished_at)
    SELECT ${CARRIED}, retry_count, picked_at, status, reason, now() FROM judged WHERE status <> 'PENDING'
  ), again AS (
    INSERT INTO scrape_request_pending (${CARRIED}, retry_count, reason, run_after)
    SELECT ${CARRIED}, retry_count + retries, reason, CASE WHEN delay_s > 0 THEN now() + make_interval(secs => delay_s) END
      FROM judged WHERE status = 'PENDING'
    ON CONFLICT (flow, idempotency_key) DO NOTHING
  )
  SELECT id FROM ended`

/**
 * Ends leases, in the caller's transaction when given its client. A lease that has gone to another worker changes nothing.
 * @returns the ids whose outcome was recorded.
 */
export async function finish(db: Queryable, done: ReadonlyArray<Lease & { outcome: Outcome }>): Promise<number[]> {
  if (done.length === 0) return []
  const words = done.filter(({ outcome }) => outcome.status !== 'COMPLETE')
  const { rows } = await db.query<{ id: number }>({
    name: 'queue-finish',
    text: FINISH,
    values: [
      bigintArray(done.map(({ id }) => id)),
      timestampArray(done.map(({ pickedAt }) => pickedAt)),
      bigintArray(words.map(({ id }) => id)),
      textArray(words.map(({ outcome }) => outcome.status)),
      textArray(words.map(({ outcome }) => (outcome.status === 'COMPLETE' ? null : outcome.reason))),
      integerArray(words.map(({ outcome }) => (outcome.status === 'PENDING' && outcome.countsAsRetry ? 1 : 0))),
      floatArray(words.map(({ outcome }) => (outcome.status === 'PENDING' ? outcome.delayMs / 1_000 : 0))),
    ],
  })
  return rows.map((row) => row.id)
}
