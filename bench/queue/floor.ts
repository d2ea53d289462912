import { recordNewAssets } from '../../src/assets/asset-log.ts'
import type { Pool, PoolClient } from '../../src/platform/postgres/pool.ts'
import { loadQueue } from './load-queue.ts'
import { connect, ENDED_AT_ONCE, type Measured, measure, storedAsset } from './measure.ts'

/**
 * The least that PostgreSQL needs to write down that tasks were taken and ended: rows as wide as ours, with no index but that of
 * their ids, changed twice by id in the same batches. No order, no lease, no index of what waits. With `log` the same records of
 * assets as the whole cycle writes, in the transaction of the second change.
 */
export async function measureFloor(
  pool: Pool,
  tasks: number,
  { batch, connections, log }: { batch: number; connections: number; log: boolean },
): Promise<Measured> {
  await loadQueue(pool, tasks)
  await pool.query(`CREATE TABLE bench_floor AS SELECT row_number() OVER (ORDER BY id) AS id, status, flow, platform, params,
    idempotency_key, host, expires_at, created_at FROM scrape_request_pending`)
  await pool.query('ALTER TABLE bench_floor ADD PRIMARY KEY (id)')
  await pool.query('VACUUM ANALYZE bench_floor')
  const { rows } = await pool.query<{ params: Record<string, unknown> }>('SELECT params FROM bench_floor ORDER BY id')
  const assets = log ? rows.map(storedAsset) : []
  await pool.query('CHECKPOINT')
  let next = 0
  const work = async (client: PoolClient): Promise<void> => {
    for (let from = next; from < tasks; from = next) {
      next = from + ENDED_AT_ONCE
      for (let taken = from; taken < from + ENDED_AT_ONCE; taken += batch)
        await change(client, 'PROCESSING', taken, batch)
      if (log) await client.query('BEGIN')
      await change(client, 'COMPLETE', from, ENDED_AT_ONCE)
      await recordNewAssets(client, assets.slice(from, from + ENDED_AT_ONCE))
      if (log) await client.query('COMMIT')
    }
  }
  const clients = await connect(pool, connections)
  const measured = await measure(clients, tasks, async () => void (await Promise.all(clients.map(work))))
  for (const client of clients) client.release()
  await pool.query('DROP TABLE bench_floor')
  return measured
}

async function change(client: PoolClient, status: string, from: number, count: number): Promise<void> {
  await client.query({
    name: 'bench-floor',
    text: 'UPDATE bench_floor SET status = $1 WHERE id > $2 AND id <= $3',
    values: [status, from, from + count],
  })
}
