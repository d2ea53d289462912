import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClickHouse, testPostgres } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { prepareFinishedDays } from './queue/finished-days.ts'
import { shipFinishedDays } from './ship-finished-days.ts'

const { pool } = await testPostgres()
const { client } = await testClickHouse()
const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000)

test('old days are in ClickHouse, byte for byte, before PostgreSQL drops them; one that was shipped twice is there once', async () => {
  await prepareFinishedDays(pool, daysAgo(9))
  await prepareFinishedDays(pool)
  const reason = 'NOT_MEDIA: a tab\t, a backslash \\, a line\nbreak and पता'
  const add = (days: number) =>
    pool.query(
      `INSERT INTO scrape_request_log (flow, platform, params, idempotency_key, status, reason, finished_at)
       SELECT 'f', 'YOUTUBE', jsonb_build_object('text', $1::text), i::text, CASE WHEN i % 2 = 0 THEN 'COMPLETE' ELSE 'FAILED' END,
              CASE WHEN i % 2 = 1 THEN $1 END, $2 FROM generate_series(1, 20) AS i`,
      [reason, daysAgo(days)],
    )
  await add(9)
  await add(0)
  const rows = () =>
    queryRows<{ status: string; reason: string | null; params: string }>(
      client,
      'SELECT status, reason, params FROM scrape_request_history FINAL ORDER BY id',
    )
  // A process that died after shipping: the day is still here.
  const lost = { ...(await pool.query('SELECT * FROM scrape_request_log ORDER BY id LIMIT 1')).rows[0] }
  await client.insert({
    table: 'scrape_request_history',
    values: [{ ...lost, params: JSON.stringify(lost.params) }],
    format: 'JSONEachRow',
    clickhouse_settings: { date_time_input_format: 'best_effort' },
  })
  const shipped = await shipFinishedDays(pool, client, 3)
  assert.deepEqual(
    shipped.map(({ tasks, dropped }) => [tasks, dropped]),
    [20, 0, 0, 0].map((tasks) => [tasks, true]),
  )
  const history = await rows()
  assert.equal(history.length, 20)
  assert.deepEqual([history[0]!.status, history[0]!.reason], ['FAILED', reason])
  assert.deepEqual(JSON.parse(history[0]!.params), { text: reason })
  assert.deepEqual([history[1]!.status, history[1]!.reason], ['COMPLETE', null])
  assert.equal((await pool.query('SELECT FROM scrape_request_log')).rowCount, 20)
})
