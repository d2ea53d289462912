import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, json } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { createKeywordModels, stagePosts } from '../../../test/support/keyword-fixture.ts'
import { plainReportWork } from '../../../test/support/report-work.ts'
import { waitFor } from '../../../test/support/running-system.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../../test/support/test-databases.ts'
import type { Report } from '../../core/keyword-reports/report.ts'
import type { ReportRequest } from '../../core/keyword-reports/report-request.ts'
import { createLogger } from '../../core/log.ts'
import { openDurableClient } from '../../platform/dbos/durable-client.ts'
import { startDurableExecutor } from '../../platform/dbos/durable-executor.ts'
import { callWebhook } from '../messages/call-webhook.ts'
import { keepAnnouncing } from './announce-ended.ts'
import { cancelReport, createReport } from './create-report.ts'
import { type CompletionEvent, reportKeys } from './report.ts'
import { readReport } from './report-table.ts'
import { reportWorkflow } from './report-workflow.ts'

const endings: (() => Promise<void>)[] = []
after(async () => {
  for (const end of endings) await end() // before the databases go
})
const { client: clickhouse } = await testClickHouse()
const { pool, url } = await testPostgres()
const { store, ...where } = await testObjectStore()
const files = { objectStore: store, ...where }
await createKeywordModels(clickhouse)
await stagePosts(clickhouse, 'INSTAGRAM', [
  { post_id: 'p1', caption: 'My #wheyprotein, every day. Protein!', likes: 10_000, comments: 0 },
  { post_id: 'p2', caption: 'proteins', likes: 1 },
  { post_id: 'p3', caption: 'Whey', profile_id: 'small', likes: 100, comments: 5, category: 'Food' },
])

const categorised: string[][] = []
const announced: CompletionEvent[] = []
const webhook = { url: '' }
const gate = { closed: Promise.resolve() }
const work = plainReportWork(
  { pool, clickhouse, files },
  {
    async categorisePosts(_, postIds) {
      categorised.push([...postIds])
      await gate.closed
      await clickhouse.insert({
        table: 'raw_caption_category',
        values: [
          {
            platform: 'INSTAGRAM',
            post_id: 'p1',
            category: 'Fitness',
            score: 0.9,
            model: 'test',
            categorised_at: '2026-01-02 00:00:00.000',
          },
          {
            platform: 'INSTAGRAM',
            post_id: 'p1',
            category: 'Food',
            score: 0.2,
            model: 'test',
            categorised_at: '2026-01-02 00:00:00.000',
          },
          {
            platform: 'INSTAGRAM',
            post_id: 'p1',
            category: 'Old',
            score: 1,
            model: 'test',
            categorised_at: '2026-01-01 00:00:00.000',
          },
        ],
        format: 'JSONEachRow',
      })
    },
    async announce(event) {
      if (webhook.url) await callWebhook(webhook.url, event)
      announced.push(event)
    },
  },
)
const durable = await openDurableClient(pool, url)
const executor = await startDurableExecutor({
  pool,
  url,
  workflows: [reportWorkflow(work)],
  log: createLogger('test', 'warn'),
})
endings.push(
  () => executor.end(),
  () => durable.close(),
)

async function ended(id: string): Promise<Report> {
  let report: Report | undefined
  await waitFor('the report to end', 60_000, async () => {
    report = await readReport(pool, id)
    return report?.finishedAt != null
  })
  return report!
}

async function readDuckDb(key: string): Promise<Record<string, unknown>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'creatorscope-parquet-'))
  const file = join(folder, 'file.parquet')
  writeFileSync(file, await buffer((await store.get(files.bucket, key))!.body))
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const rows = await connection.runAndReadAll(`SELECT * FROM read_parquet('${file}') ORDER BY ALL`)
  rmSync(folder, { recursive: true })
  return rows.getRowObjectsJson() as Record<string, unknown>[]
}

async function readHyparquet(key: string): Promise<Record<string, unknown>[]> {
  const bytes = await buffer((await store.get(files.bucket, key))!.body)
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer, compressors })
}

const request: ReportRequest = { platform: 'INSTAGRAM', keywords: ['protein', 'whey'] }

test('a report is searched, categorised, enriched and told of once, and its Parquet reads alike by DuckDB and hyparquet', async () => {
  const { report } = await createReport({ pool, durable }, 'demo', request)
  const again = await createReport({ pool, durable }, 'demo', request, report.id)
  assert.equal(again.created, false)
  const done = await ended(report.id)
  assert.deepEqual([done.state, done.posts, done.creators, done.error], ['DONE', 2, 2, null])
  const keys = reportKeys(report)
  assert.match(keys.posts, /^keyword_collections\/\d{4}\/\d{2}\/\d{2}\/[\da-f-]{36}\.parquet$/)

  const rows = await readDuckDb(keys.posts)
  assert.deepEqual(
    rows.map((row) => [row.post_id, row.category, row.keywords]),
    [
      ['p1', 'Fitness', ['protein']],
      ['p3', 'Food', ['whey']],
    ],
  )
  const [first] = rows
  assert.deepEqual(first?.matches, [
    { keyword: 'protein', term: 'protein', field: 'caption', start: 8, end: 15 },
    { keyword: 'protein', term: 'protein', field: 'caption', start: 28, end: 35 },
  ])
  assert.deepEqual(first?.caption_categories, [
    { category: 'Fitness', score: 0.9 },
    { category: 'Food', score: 0.2 },
  ])
  assert.deepEqual(
    [first?.handle, first?.country, first?.followers, first?.engagement_rate, first?.reach, first?.reach_is_estimated],
    ['big_one', 'IN', '1000000', 1, '40800', true],
  )
  const read = await readHyparquet(keys.posts)
  assert.deepEqual(
    read
      .map(({ post_id, keywords, matches }) => ({ post_id, keywords, matches }))
      .sort((a, b) => String(a.post_id).localeCompare(String(b.post_id))),
    rows.map(({ post_id, keywords, matches }) => ({ post_id, keywords, matches })),
  )

  // 0.75 of a million and 0.25 of a thousand are men.
  const men = (await readDuckDb(keys.demographics)).filter(
    ({ dimension, value }) => dimension === 'gender' && value === 'male',
  )
  assert.deepEqual(
    men.map(({ category, share }) => [category, share]),
    [
      ['ALL', 0.7495],
      ['Fitness', 0.75],
      ['Food', 0.25],
    ],
  )
  await waitFor('the event', 10_000, async () => announced.length > 0)
  assert.deepEqual(
    announced.map(({ reportId, state, posts, key }) => ({ reportId, state, posts, key })),
    [{ reportId: report.id, state: 'DONE', posts: 2, key: keys.posts }],
  )
  assert.deepEqual(categorised, [['p1', 'p3']])
})

test('a report that finds nothing is a whole report with empty files', async () => {
  const { report } = await createReport({ pool, durable }, 'demo', { ...request, keywords: ['nothing at all'] })
  assert.deepEqual([(await ended(report.id)).state, (await readReport(pool, report.id))?.posts], ['DONE', 0])
  assert.deepEqual(await readDuckDb(reportKeys(report).posts), [])
  assert.deepEqual(await readDuckDb(reportKeys(report).demographics), [])
})

test('a report that is cancelled stops before its next step and tells nothing', async () => {
  let open = () => {}
  gate.closed = new Promise((resolve) => {
    open = resolve
  })
  const before = { categorised: categorised.length, announced: announced.length }
  const { report } = await createReport({ pool, durable }, 'demo', request)
  await waitFor('the second step', 30_000, async () => categorised.length > before.categorised)
  assert.equal(await cancelReport({ pool, durable }, 'another', report.id), undefined)
  assert.equal((await cancelReport({ pool, durable }, 'demo', report.id))?.state, 'CANCELLED')
  open()
  await waitFor('the durable run to end', 30_000, async () => {
    const { rows } = await pool.query('SELECT status FROM dbos.workflow_status WHERE workflow_uuid = $1', [report.id])
    return rows[0]?.status === 'CANCELLED'
  })
  assert.equal((await readReport(pool, report.id))?.step, 'categorise')
  assert.equal(announced.length, before.announced)
  assert.equal(await store.head(files.bucket, reportKeys(report).demographics), undefined)
})

test('a webhook that does not answer, refuses or sends elsewhere holds up no report, and is told later, once, with an id that tells copies', async (t) => {
  const heard: { key: unknown; event: unknown }[] = []
  const refusals = [500, 302, 0]
  const server = createServer(async (asked, answer) => {
    heard.push({ key: asked.headers['idempotency-key'], event: await json(asked) })
    const status = refusals.shift() ?? 204
    if (status === 0) asked.socket.destroy()
    else answer.writeHead(status, { location: '/elsewhere' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const before = announced.length
  webhook.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/told`
  t.after(() => {
    webhook.url = ''
    server.close()
  })
  const { report } = await createReport({ pool, durable }, 'demo', request)
  assert.equal((await ended(report.id)).state, 'DONE')
  await waitFor('the first call', 10_000, async () => heard.length === 1)
  // Two processes that both look for what is left.
  const announcing = [keepAnnouncing(work, 50), keepAnnouncing(work, 50)]
  await waitFor('the webhook to be told', 30_000, async () => announced.length > before)
  await Promise.all(announcing.map((each) => each.end()))
  assert.equal(announced.length, before + 1)
  assert.deepEqual(
    heard.map(({ key }) => key),
    Array(4).fill(report.id),
  )
  assert.deepEqual(heard.at(-1)!.event, announced.at(-1))
})
