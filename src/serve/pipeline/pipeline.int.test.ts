import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { testApp } from '../../../test/support/test-app.ts'
import { testClickHouse, testPostgres } from '../../../test/support/test-databases.ts'
import { testPipelineDoor } from '../../../test/support/test-pipeline-door.ts'
import type { Schedule } from '../../pipeline/schedule.ts'
import { openClickHouse } from '../../platform/clickhouse/client.ts'
import { runTransform, type TransformOptions } from '../../transform/run-transform.ts'

const { pool } = await testPostgres()
const { client, database } = await testClickHouse()
const schedules = [
  { name: 'models_daily', refreshes: { tag: 'daily' } },
  { name: 'sync_report_prod', refreshes: { table: 'report' } },
].map(
  (part): Schedule => ({
    ...part,
    description: '',
    cron: '0 19 * * *',
    steps: [],
    timeLimitMinutes: 60,
    catchUp: 'last',
    freshMinutes: 1_560,
  }),
)
const app = await testApp(pool, { clickhouse: client, pipeline: testPipelineDoor(pool, { schedules }) })
const projectDir = mkdtempSync(join(tmpdir(), 'pipeline-'))
after(() => rmSync(projectDir, { recursive: true }))

const files = {
  'dbt_project.yml': 'name: p\nversion: "1"\nmodels:\n  p:\n    +materialized: table\n',
  'models/staging/stg.sql': "select arrayJoin([{{ var('xs', '1, 2') }}]) as x from {{ source('raw', 'arrived') }}",
  'models/by_subject/mart.sql': "{{ config(tags=['daily']) }}select x, toString(x) as text from {{ ref('stg') }}",
  'models/all.yml': `
sources: [{name: raw, tables: [{name: arrived, description: What came., loaded_at_field: at, freshness: {warn_after: {count: 1, period: hour}}}]}]
models:
  - {name: stg, description: Cleaned., columns: [{name: x, description: A number., data_tests: [unique, {not_null: {config: {severity: warn}}}]}]}
  - {name: mart, columns: [{name: text, description: Its digits.}]}
exposures: [{name: report, type: dashboard, owner: {name: us}, depends_on: [ref('mart')]}]`,
}
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(projectDir, path)), { recursive: true })
  writeFileSync(join(projectDir, path), text)
}
await client.command({ query: 'CREATE TABLE arrived (at DateTime) ENGINE = MergeTree ORDER BY at' })
await client.command({ query: 'INSERT INTO arrived SELECT now() - INTERVAL 2 HOUR' })

const run = (options: Partial<TransformOptions> = {}) =>
  runTransform({ projectDir, clickhouse: client, database, ...options })

async function get(path: string, of = app) {
  const answer = await of.inject({ method: 'GET', url: `/pipeline-service/api${path}` })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}

test('before the first run there are no models and no runs', async () => {
  assert.deepEqual((await get('/models')).body, { lastRun: null, nodes: [], edges: [] })
  assert.deepEqual((await get('/runs')).body, { runs: [] })
})

test('the graph tells of sources, models and their readers what the last runs found', async () => {
  await run({ codeVersion: '7' })
  const { body } = await get('/models')
  assert.deepEqual(body.edges, [
    { from: 'arrived', to: 'stg' },
    { from: 'stg', to: 'mart' },
    { from: 'mart', to: 'report' },
  ])
  assert.deepEqual(
    body.nodes.map((node: Record<string, unknown>) => [node.name, node.kind, node.layer, node.status, node.rows]),
    [
      ['arrived', 'source', 'raw', 'warning', 1],
      ['stg', 'model', 'staging', 'ok', 2],
      ['mart', 'model', 'marts', 'ok', 2],
      ['report', 'exposure', 'serving', 'unknown', null],
    ],
  )
  const { startedAt, endedAt, runId, ...lastRun } = body.lastRun
  assert.ok(startedAt < endedAt && runId)
  assert.deepEqual(lastRun, {
    kind: 'transform',
    status: 'succeeded',
    error: null,
    selection: [],
    fullRefresh: false,
    codeVersion: '7',
    modelsBuilt: 2,
    modelsFailed: 0,
    modelsSkipped: 0,
    tests: 2,
    testsFailed: 0,
    testsWarned: 0,
  })
  const [arrived] = body.nodes
  assert.equal(arrived.freshness.status, 'warn')
  assert.ok(arrived.freshness.ageSeconds >= 7_200 && arrived.freshness.warnAfterSeconds === 3_600)
})

test('sources, marts and served tables tell how fresh they are, against the target of what keeps them so', async () => {
  const { body } = await get('/freshness')
  assert.deepEqual(
    body.items.map(({ freshAt, ...item }: { freshAt: string | null }) => ({ ...item, isKnown: freshAt !== null })),
    [
      { kind: 'source', name: 'arrived', targetMinutes: 60, state: 'late', schedule: null, isKnown: true },
      { kind: 'mart', name: 'mart', targetMinutes: 1_560, state: 'fresh', schedule: 'models_daily', isKnown: true },
      {
        kind: 'table',
        name: 'report',
        targetMinutes: 1_560,
        state: 'unknown',
        schedule: 'sync_report_prod',
        isKnown: false,
      },
    ],
  )
})

test('one model tells columns, tests with failing rows, SQL, neighbours and its runs; what serves keeps its rows', async () => {
  await run({ vars: { xs: '1, 1, 3' } })
  const { body } = await get('/models/stg')
  assert.equal(body.path, 'models/staging/stg.sql')
  assert.match(body.sql.raw, /source\('raw', 'arrived'\)/)
  assert.match(body.sql.compiled, /arrayJoin\(\[1, 1, 3\]\)/)
  assert.deepEqual(
    [body.model.status, body.model.rows, body.model.lastRun.reason],
    ['failed', 2, 'unique_stg_x failed'],
  )
  assert.deepEqual(body.model.columns, [{ name: 'x', type: 'UInt8', description: 'A number.' }])
  assert.deepEqual(
    body.model.tests.map((one: Record<string, unknown>) => [
      one.name,
      one.severity,
      one.status,
      one.failures,
      one.sample,
    ]),
    [
      ['unique_stg_x', 'error', 'failed', 1, ['{"x":1,"occurrences":2}']],
      ['not_null_stg_x', 'warn', 'passed', 0, []],
    ],
  )
  assert.deepEqual(
    [body.parents, body.children].map((nodes) => nodes.map((node: { name: string }) => node.name)),
    [['arrived'], ['mart']],
  )
  assert.deepEqual(
    body.runs.map((one: Record<string, unknown>) => [one.status, one.rows]),
    [
      ['failed', null],
      ['built', 2],
    ],
  )
  const mart = (await get('/models/mart')).body
  assert.deepEqual([mart.model.status, mart.model.lastRun.reason, mart.model.rows], ['skipped', 'stg failed', 2])
  assert.deepEqual(mart.model.columns, [
    { name: 'x', type: 'UInt8', description: '' },
    { name: 'text', type: 'String', description: 'Its digits.' },
  ])
  assert.deepEqual((await get('/models/report')).body.runs, [])
})

test('runs are listed, the newest first, as many as asked for', async () => {
  const statuses = async (query: string) =>
    (await get(`/runs${query}`)).body.runs.map((one: Record<string, unknown>) => one.status)
  assert.deepEqual(await statuses('?kind=transform'), ['failed', 'succeeded'])
  assert.deepEqual(await statuses('?limit=1'), ['failed'])
  for (const query of ['?limit=0', '?limit=9999', '?kind=other', '?nonsense=1']) {
    const { status, body } = await get(`/runs${query}`)
    assert.deepEqual([status, body.code], [400, 'INVALID_REQUEST'], query)
  }
})

test('a model that does not exist is 404, whatever stands in its name', async () => {
  for (const name of ['ghost', "x' OR 1", '%00', 'constructor']) {
    const { status, body } = await get(`/models/${encodeURIComponent(name)}`)
    assert.deepEqual([status, body.code], [404, 'MODEL_NOT_FOUND'], name)
  }
})

test('when ClickHouse does not answer, all of it says so as a problem that passes', async () => {
  const dead = openClickHouse('http://127.0.0.1:1', 'none')
  after(() => dead.close())
  const lonely = await testApp(pool, { clickhouse: dead })
  for (const path of ['/models', '/models/stg', '/runs']) {
    const { status, headers, body } = await get(path, lonely)
    assert.deepEqual(
      [status, body.code, headers['content-type']],
      [503, 'CLICKHOUSE_UNAVAILABLE', 'application/problem+json'],
      path,
    )
    assert.ok(Number(headers['retry-after']) > 0)
  }
})
