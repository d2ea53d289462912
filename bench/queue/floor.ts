import type { Pool } from '../../src/platform/postgres/pool.ts'
import { loadQueue } from './load-queue.ts'
import { ENDED_AT_ONCE, type Measured, measure } from './measure.ts'

/**
 * The least that PostgreSQL needs to write down that tasks were taken and ended: rows as wide as ours, with no index but that of
 * their ids, changed twice by id in the same batches. No order, no lease, no index of what waits, no record.
 */
export async function measureFloor(pool: Pool, tasks: number, batch: number): Promise<Measured> {
  await loadQueue(pool, tasks)
  await pool.query(`CREATE TABLE bench_floor AS SELECT row_number() OVER (ORDER BY id) AS id, status, flow, platform, params,
    idempotency_key, host, expires_at, created_at FROM scrape_request_pending`)
  await pool.query('ALTER TABLE bench_floor ADD PRIMARY KEY (id)')
  await pool.query('VACUUM ANALYZE bench_floor')
  await pool.query('CHECKPOINT')
  const client = await pool.connect()
  const change = (status: string, from: number, count: number) =>
    client.query({
      name: 'bench-floor',
      text: 'UPDATE bench_floor SET status = $1 WHERE id >= $2 AND id < $3',
      values: [status, from, from + count],
    })
  const measured = await measure([client], tasks, async () => {
    for (let from = 0; from < tasks; from += ENDED_AT_ONCE) {
      for (let taken = from; taken < from + ENDED_AT_ONCE; taken += batch) await change('PROCESSING', taken + 1, batch)
      await change('COMPLETE', from + 1, ENDED_AT_ONCE)
    }
  })
  client.release()
  await pool.query('DROP TABLE bench_floor')
  return measured
}
