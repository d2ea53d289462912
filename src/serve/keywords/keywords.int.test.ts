import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import readWorkbook from 'read-excel-file/node'
import { createKeywordModels, stagePosts } from '../../../test/support/keyword-fixture.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../../test/support/test-databases.ts'
import { openKeywordDoor, reportWork } from '../../commands/wiring/keyword-reports.ts'
import type { System } from '../../commands/wiring/system.ts'
import { createLogger } from '../../core/log.ts'
import { reportWorkflow } from '../../keywords/report/report-workflow.ts'
import { startDurableExecutor } from '../../platform/dbos/durable-executor.ts'

const endings: (() => Promise<void>)[] = []
after(async () => {
  for (const end of endings) await end() // before the databases go
})
const { client: clickhouse, database } = await testClickHouse()
const { pool, url } = await testPostgres()
const { store, bucket, endpoint, credentials } = await testObjectStore()
const log = createLogger('test', 'error')
const system = {
  settings: { reportBucket: bucket },
  connections: { postgres: { url }, objectStore: { endpoint, credentials }, clickhouse: { database } },
  postgres: pool,
  clickhouse,
  objectStore: store,
  log,
} as unknown as System
const { door, close } = openKeywordDoor(system)
const app = await testApp(pool, { keywords: door })
const executor = await startDurableExecutor({ pool, url, workflows: [reportWorkflow(reportWork(system))], log })
endings.push(() => executor.end(), close)

await createKeywordModels(clickhouse)
await stagePosts(clickhouse, 'YOUTUBE', [
  {
    post_id: 'v1',
    title: 'My #wheyprotein',
    caption: 'the best protein',
    tags: ['Protein'],
    published_at: '2026-01-05 10:00:00.000',
    likes: 100,
  },
  {
    post_id: 'v2',
    title: 'proteins',
    caption: 'creatine',
    published_at: '2026-01-06 10:00:00.000',
    profile_id: 'small',
    likes: 40,
  },
  { post_id: 'v3', title: '=protein\nपोहा', published_at: '2026-01-13 10:00:00.000', profile_id: 'small', likes: 10 },
])

async function call(method: 'GET' | 'POST' | 'PUT', path: string, body?: object, headers: Record<string, string> = {}) {
  const answer = await app.inject({ method, url: `/keyword-service/api${path}`, headers, ...(body ? { body } : {}) })
  return {
    status: answer.statusCode,
    headers: answer.headers,
    raw: answer.rawPayload,
    body: answer.headers['content-type']?.includes('json') ? answer.json() : answer.body,
  }
}

const request = { platform: 'YOUTUBE', keywords: ['protein', 'creatine'] }
const { body: created, status } = await call('POST', '/reports', request, { 'idempotency-key': 'k1' })
const progress = await call('GET', `/reports/${created.id}/progress`)
const of = (path: string) => call('GET', `/reports/${created.id}${path}`)

test('a report is asked for once by its key, followed by events to its end, and listed for its tenant alone', async () => {
  assert.equal(status, 201)
  const events = String(progress.body)
    .split('\n\n')
    .filter(Boolean)
    .map((event) => JSON.parse(event.replace(/^event: progress\ndata: /, '')))
  assert.equal(progress.headers['content-type'], 'text/event-stream')
  const last = events.at(-1)
  assert.deepEqual([last.state, last.stepsDone, last.posts, last.creators], ['DONE', 5, 3, 2])
  assert.deepEqual(last.terms[0], { keyword: 'protein', terms: [{ text: 'protein', by: 'keyword' }] })
  const again = await call('POST', '/reports', request, { 'idempotency-key': 'k1' })
  assert.deepEqual([again.body, again.headers['idempotent-replayed']], [created, 'true'])
  const reused = await call('POST', '/reports', { ...request, keywords: ['x'] }, { 'idempotency-key': 'k1' })
  assert.deepEqual([reused.status, reused.body.code], [422, 'IDEMPOTENCY_KEY_REUSED'])

  assert.deepEqual((await call('GET', '/reports?state=DONE')).body.reports, [last])
  assert.deepEqual((await call('GET', `/reports?after=${last.id}`)).body.reports, [])
  const stranger = { 'x-bb-partner-id': 'stranger' }
  assert.deepEqual((await call('GET', '/reports', undefined, stranger)).body.reports, [])
  assert.equal((await call('GET', `/reports/${last.id}`, undefined, stranger)).body.code, 'REPORT_NOT_FOUND')
  assert.equal((await call('GET', `/reports/${last.id}/posts`, undefined, stranger)).status, 404)
  assert.equal((await call('POST', `/reports/${last.id}/cancel`, undefined, stranger)).status, 404)
  assert.equal((await call('POST', `/reports/${last.id}/cancel`)).body.state, 'DONE')
})

test('posts come page by page with the places of the keywords, creators ranked, keywords side by side and over time', async () => {
  const first = (await of('/posts?size=1&sortBy=likes')).body
  assert.equal(first.count, 3)
  assert.equal(first.posts[0].postId, 'v1')
  assert.deepEqual(first.posts[0].matches, [
    { keyword: 'protein', term: 'protein', field: 'title', start: 8, end: 15 },
    { keyword: 'protein', term: 'protein', field: 'caption', start: 9, end: 16 },
    { keyword: 'protein', term: 'protein', field: 'tags/0', start: 0, end: 7 },
  ])
  const byKeyword = (await of('/posts?keyword=creatine')).body
  assert.deepEqual([byKeyword.count, byKeyword.posts.length, byKeyword.posts[0].postId], [1, 1, 'v2'])
  assert.deepEqual((await of('/posts?profileId=small&page=2&size=1')).body.posts.length, 1)

  const { body: ranked } = await of('/creators?sortBy=posts')
  assert.equal(ranked.count, 2)
  assert.deepEqual(
    ranked.creators.map(({ rank, profileId, posts, likes, keywords }: Record<string, unknown>) => ({
      rank,
      profileId,
      posts,
      likes,
      keywords,
    })),
    [
      { rank: 1, profileId: 'small', posts: 2, likes: 50, keywords: ['creatine', 'protein'] },
      { rank: 2, profileId: 'big', posts: 1, likes: 100, keywords: ['protein'] },
    ],
  )
  assert.deepEqual(
    (await of('/trend')).body.points.map(({ date, keyword, posts }: Record<string, unknown>) => [date, keyword, posts]),
    [
      ['2026-01-05', 'protein', 1],
      ['2026-01-06', 'creatine', 1],
      ['2026-01-13', 'protein', 1],
    ],
  )
  assert.deepEqual(
    (await of('/trend?interval=week')).body.points.map(({ date, keyword }: Record<string, unknown>) => [date, keyword]),
    [
      ['2026-01-05', 'creatine'],
      ['2026-01-05', 'protein'],
      ['2026-01-12', 'protein'],
    ],
  )
  const voice = (await of('/share-of-voice')).body.keywords
  assert.deepEqual(
    voice.map(({ keyword, posts, postsShare }: Record<string, unknown>) => [keyword, posts, postsShare]),
    [
      ['protein', 2, 66.67],
      ['creatine', 1, 33.33],
    ],
  )
  const { rows } = (await of('/demographics')).body
  assert.ok(
    rows.some(
      (row: Record<string, unknown>) => row.category === 'ALL' && row.dimension === 'gender' && row.share === 0.7495,
    ),
  )
})

test('a report is downloaded as Parquet, CSV and XLSX', async () => {
  const parquet = await of('/download')
  assert.equal(parquet.raw.subarray(0, 4).toString(), 'PAR1')
  assert.match(String(parquet.headers['content-disposition']), /^attachment; filename="keyword-report-.*\.parquet"$/)
  const csv = String((await of('/download?format=csv')).body)
  assert.match(csv, /^"platform","post_id"/)
  assert.ok(csv.includes('=protein\nपोहा'))
  const [sheet] = await readWorkbook((await of('/download?format=xlsx')).raw)
  const columns = sheet!.data[0]!
  const row = sheet!.data.find((cells) => cells[1] === 'v1')!
  const cell = (name: string) => row[columns.indexOf(name)]
  assert.deepEqual(
    [sheet!.data.length, cell('likes'), cell('published_at'), cell('keywords')],
    [4, 100, '2026-01-05 10:00:00', 'protein'],
  )
  assert.equal(cell('matches'), 'protein (title 8-15), protein (caption 9-16), protein (tags/0 0-7)')
})

test('what a report would find is counted, and what cannot be answered is refused with the place', async () => {
  assert.deepEqual((await call('POST', '/count', { ...request, from: '2026-01-06' })).body, { posts: 2, creators: 1 })
  assert.deepEqual((await call('POST', '/count', { ...request, engagementRate: { min: 5 } })).body, {
    posts: 1,
    creators: 1,
  })
  const places = async (body: object, path = '/count') => {
    const { status, body: problem } = await call('POST', path, body)
    assert.deepEqual([status, problem.code], [400, 'INVALID_REQUEST'], JSON.stringify(problem))
    return problem.errors.map(({ place }: { place: string }) => place)
  }
  assert.deepEqual(await places({ platform: 'YOUTUBE' }, '/reports'), ['/keywords'])
  assert.deepEqual(await places({ ...request, keywords: ['x', '', '...'] }), ['/keywords/1'])
  assert.deepEqual(await places({ ...request, keywords: ['x', '  ', '...'] }, '/reports'), [
    '/keywords/1',
    '/keywords/2',
  ])
  assert.deepEqual(await places({ ...request, keywords: ['x'.repeat(10_000)] }), ['/keywords/0'])
  assert.deepEqual(await places({ ...request, keywords: Array(1_000).fill('x') }), ['/keywords'])
  assert.deepEqual(await places({ ...request, from: '2026-02-01', to: '2026-01-01' }), ['/to'])
  assert.deepEqual(await places({ ...request, platform: 'TIKTOK' }), ['/platform'])
  assert.deepEqual(await places({ ...request, languages: ['qx'] }), ['/languages/0'])
  assert.deepEqual(await places({ ...request, regex: 'x' }), ['/regex'])
  const none = '00000000-0000-4000-8000-000000000000'
  assert.equal((await call('GET', `/reports/${none}`)).body.code, 'REPORT_NOT_FOUND')
  await pool.query("INSERT INTO keyword_report (id, tenant_id, request) VALUES ($1, 'demo', $2)", [
    none,
    JSON.stringify(request),
  ])
  assert.deepEqual(
    [(await call('GET', `/reports/${none}/posts`)).status, (await call('GET', `/reports/${none}/trend`)).body.code],
    [409, 'REPORT_NOT_DONE'],
  )
})

test("a tenant's own synonyms are found for it alone, and words that cannot be stored are refused with their place", async () => {
  const request = { platform: 'YOUTUBE', keywords: ['पोहा'], options: { synonyms: true } }
  const ours = { 'x-bb-partner-id': 'poha' }
  const put = await call('PUT', '/synonyms', { own: [['पोहा', 'creatine']] }, ours)
  assert.deepEqual([put.status, put.body.own], [200, [['पोहा', 'creatine']]])
  assert.deepEqual((await call('POST', '/count', request, ours)).body, { posts: 2, creators: 1 })
  assert.deepEqual((await call('POST', '/count', request)).body, { posts: 1, creators: 1 })
  for (const [own, place] of [
    [[['a', 'b\0']], '/own/0/1'],
    [[['a', '\ud800']], '/own/0/1'],
    [[['alone']], '/own/0'],
  ] as const) {
    const refused = await call('PUT', '/synonyms', { own }, ours)
    assert.deepEqual([refused.status, refused.body.errors[0].place], [400, place])
  }
})
