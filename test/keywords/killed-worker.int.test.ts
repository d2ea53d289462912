import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { after, test } from 'node:test'
import { sleep } from '../../src/core/backoff.ts'
import { createReport } from '../../src/keywords/report/create-report.ts'
import { reportKeys } from '../../src/keywords/report/report.ts'
import { queryFile } from '../../src/keywords/report/report-files.ts'
import { readReport } from '../../src/keywords/report/report-table.ts'
import { openDurableClient } from '../../src/platform/dbos/durable-client.ts'
import { createKeywordModels, stagePosts } from '../support/keyword-fixture.ts'
import { waitFor } from '../support/running-system.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../support/test-databases.ts'
import { startWorker } from './worker-process.ts'

let worker: ChildProcess | undefined
after(() => worker?.kill('SIGKILL')) // before the databases go
const { client, url, database } = await testClickHouse()
const { pool, url: postgres } = await testPostgres()
const { store, ...where } = await testObjectStore()
const config = { clickhouse: { url, database }, postgres, store: where, leaseMs: 1_000 }
const durable = await openDurableClient(pool, postgres)

const POSTS = 5_000
await createKeywordModels(client)
await stagePosts(
  client,
  'INSTAGRAM',
  Array.from({ length: POSTS }, (_, i) => ({
    post_id: `p${i}`,
    caption: `${'word '.repeat(20)}protein ${i}`,
    likes: i,
  })),
)
await pool.query('CREATE TABLE told (report_id uuid PRIMARY KEY)')

async function report(keyword: string): Promise<string> {
  const made = await createReport({ pool, durable }, 'demo', { platform: 'INSTAGRAM', keywords: [keyword] })
  return made.report.id
}

async function untilTold(id: string): Promise<void> {
  await waitFor('the report to be told of', 120_000, async () => {
    const { rowCount } = await pool.query(
      'SELECT FROM keyword_report_completion WHERE report_id = $1 AND announced_at IS NOT NULL',
      [id],
    )
    return rowCount === 1
  })
}

test('whenever a worker is killed, another ends its report: once, with one event and the right contents', async () => {
  worker = await startWorker(config)
  const started = performance.now()
  await untilTold(await report('protein'))
  const tookMs = performance.now() - started
  for (let kill = 1; kill <= (process.env.LONG ? 30 : 3); kill++) {
    const id = await report('protein')
    await sleep(Math.random() * tookMs)
    worker.kill('SIGKILL')
    worker = await startWorker(config)
    await untilTold(id)
    await assertWhole(id)
  }
  const { rows } = await pool.query(
    `SELECT (SELECT count(*)::int FROM keyword_report) AS reports, (SELECT count(*)::int FROM keyword_report_completion) AS events,
            (SELECT count(*)::int FROM told) AS told`,
  )
  assert.equal(rows[0].events, rows[0].reports)
  assert.equal(rows[0].told, rows[0].reports)
})

async function assertWhole(id: string): Promise<void> {
  const found = (await readReport(pool, id))!
  assert.deepEqual([found.state, found.posts, found.creators, found.error], ['DONE', POSTS, 1, null])
  const files = { objectStore: store, ...where }
  const [posts] = await queryFile(
    client,
    files,
    reportKeys(found).posts,
    (
      file,
    ) => `SELECT count() AS n, uniqExact(post_id) AS ids, sum(likes) AS likes, countIf(category = 'Fitness') AS categorised,
                      countIf(matches[1].start = 100 AND matches[1].end = 107) AS placed FROM ${file}`,
  )
  assert.deepEqual(posts, { n: POSTS, ids: POSTS, likes: (POSTS * (POSTS - 1)) / 2, categorised: 1_000, placed: POSTS })
  const shares = await queryFile(
    client,
    files,
    reportKeys(found).demographics,
    (file) => `SELECT category, value, share FROM ${file} WHERE dimension = 'gender' ORDER BY category, value`,
  )
  assert.deepEqual(shares, [
    { category: 'ALL', value: 'female', share: 0.25 },
    { category: 'ALL', value: 'male', share: 0.75 },
    { category: 'Fitness', value: 'female', share: 0.25 },
    { category: 'Fitness', value: 'male', share: 0.75 },
  ])
}
