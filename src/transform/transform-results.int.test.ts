import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { renderReport } from './render-report.ts'
import { runTransform, type TransformOptions } from './run-transform.ts'
import { writeDocs } from './write-docs.ts'

const { client, database } = await testClickHouse()
const projectDir = mkdtempSync(join(tmpdir(), 'transform-'))
after(() => rmSync(projectDir, { recursive: true }))

const RESULTS = ['run', 'model_run', 'test_result', 'freshness', 'manifest'].map((name) => `transform_${name}`)

beforeEach(async () => {
  rmSync(projectDir, { recursive: true })
  write('dbt_project.yml', 'name: p\nversion: "1"\nmodels:\n  p:\n    +materialized: table\n')
  for (const table of RESULTS) await command(`TRUNCATE TABLE ${table}`)
  for (const table of ['delivery', 'empty']) {
    await command(`CREATE OR REPLACE TABLE ${table} (came DateTime, ok Bool) ENGINE = MergeTree ORDER BY came`)
  }
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(projectDir, path)), { recursive: true })
  writeFileSync(join(projectDir, path), text)
}

const command = (query: string) => client.command({ query })
const rows = (query: string) => queryRows<Record<string, unknown>>(client, query)
const run = (options: Partial<TransformOptions> = {}) =>
  runTransform({ projectDir, clickhouse: client, database, ...options })

test('a run that fails leaves its record: run, models, tests with their failing rows, and the project once', async () => {
  write('models/a.sql', "select arrayJoin([{{ var('xs', '1') }}]) as x")
  write('models/b.sql', "select x from {{ ref('a') }}")
  write('models/all.yml', 'models: [{name: a, columns: [{name: x, data_tests: [unique, not_null]}]}]')
  await run({ codeVersion: '1.2' })
  const failing = await run({ vars: { xs: '1, 1, 2' }, select: ['a+'], fullRefresh: true })
  await run({ codeVersion: '1.2' })

  const run_id = failing.runId
  const [{ ended_at, started_at, manifest_hash: _hash, ...recorded }] = (await rows(
    `SELECT * FROM transform_run WHERE run_id = '${run_id}'`,
  )) as [Record<string, string>]
  assert.ok(ended_at! > started_at!)
  assert.deepEqual(recorded, {
    run_id,
    status: 'failed',
    error: '',
    selection: ['a+'],
    full_refresh: true,
    code_version: '',
    models_built: 0,
    models_failed: 1,
    models_skipped: 1,
    tests: 2,
    tests_failed: 1,
    tests_warned: 0,
  })
  assert.deepEqual(
    await rows(`SELECT model, status, reason, rows FROM transform_model_run WHERE run_id = '${run_id}' ORDER BY model`),
    [
      { model: 'a', status: 'failed', reason: 'unique_a_x failed', rows: null },
      { model: 'b', status: 'skipped', reason: 'a failed', rows: null },
    ],
  )
  assert.deepEqual(
    await rows(
      `SELECT model, test, kind, column, severity, status, failures, sample FROM transform_test_result WHERE run_id = '${run_id}' AND failures > 0`,
    ),
    [
      {
        model: 'a',
        test: 'unique_a_x',
        kind: 'unique',
        column: 'x',
        severity: 'error',
        status: 'failed',
        failures: 1,
        sample: ['{"x":1,"occurrences":2}'],
      },
    ],
  )
  assert.deepEqual(
    await rows(
      "SELECT status, code_version, (SELECT groupArray(rows) FROM transform_model_run WHERE model = 'a' AND status = 'built') AS counts FROM transform_run ORDER BY started_at DESC LIMIT 1",
    ),
    [{ status: 'succeeded', code_version: '1.2', counts: [1, 1] }],
  )
  // The variable stands in the compiled SQL, so two projects were run, one of them twice.
  assert.deepEqual(await rows('SELECT count() AS projects FROM transform_manifest FINAL'), [{ projects: 2 }])
})

test('a run that is refused leaves its reason', async () => {
  write('models/a.sql', "select * from {{ ref('ghost') }}")
  await assert.rejects(run())
  const [recorded] = await rows('SELECT status, error, models_built FROM transform_run')
  assert.equal(recorded?.status, 'refused')
  assert.match(String(recorded?.error), /models\/a\.sql:1: ref\('ghost'\) names no model/)
})

test('a good run whose record cannot be written is good, and says so', async () => {
  write('models/a.sql', 'select 1 as x')
  await command('RENAME TABLE transform_model_run TO elsewhere')
  const heard: string[] = []
  const result = await run({ onProgress: (event) => event.type === 'warning' && heard.push(event.message) })
  await command('RENAME TABLE elsewhere TO transform_model_run')
  assert.equal(result.ok, true)
  assert.match(heard[0]!, /^the run's results are not recorded: .*transform_model_run/)
  assert.deepEqual(result.warnings, heard)
  assert.deepEqual(await rows('SELECT x FROM a'), [{ x: 1 }])
  assert.deepEqual(await rows('SELECT run_id FROM transform_run'), []) // half a record does not look whole
})

const SOURCES = (delivery: string, empty = 'freshness: null') => `sources:
  - name: raw
    tables:
      - {name: delivery, config: {loaded_at_field: came, freshness: ${delivery}}}
      - {name: empty, loaded_at_field: came, ${empty}}`

test('a source that is too old warns, or by error_after stops what reads it and what needs that', async () => {
  await command('INSERT INTO delivery SELECT now() - INTERVAL 3 HOUR, true UNION ALL SELECT now(), false')
  write('models/a.sql', "select came from {{ source('raw', 'delivery') }}")
  write('models/b.sql', "select came from {{ ref('a') }}")
  write('models/c.sql', 'select 1 as x')
  const limits = (warn: number, error: number) =>
    `{filter: ok, warn_after: {count: ${warn}, period: minute}, error_after: {count: ${error}, period: hour}}`
  const statuses = async () => {
    const result = await run()
    return [result.freshness[0]?.status, ...result.models.map((model) => model.status)]
  }

  write('models/sources.yml', SOURCES(limits(300, 6)))
  assert.deepEqual(await statuses(), ['pass', 'built', 'built', 'built'])
  write('models/sources.yml', SOURCES(limits(60, 6)))
  assert.deepEqual(await statuses(), ['warn', 'built', 'built', 'built'])
  write('models/sources.yml', SOURCES(limits(60, 2)))
  assert.deepEqual(await statuses(), ['error', 'skipped', 'skipped', 'built'])

  const stale = await run()
  assert.match(
    renderReport(stale).join('\n'),
    /skipped a \(.*\): source raw\.delivery: the newest row is 3\.0 h old; more than 2\.0 h is an error/,
  )
  assert.deepEqual(
    await rows(
      `SELECT source, status, warn_after_s, error_after_s, age_s BETWEEN 10790 AND 10900 AS told FROM transform_freshness WHERE run_id = '${stale.runId}'`,
    ),
    [{ source: 'raw.delivery', status: 'error', warn_after_s: 3600, error_after_s: 7200, told: 1 }],
  )
  assert.deepEqual((await run({ select: ['b', 'c'] })).freshness, [])
})

test('a source without rows is older than any limit, and one that cannot be asked says why', async () => {
  write('models/a.sql', "select came from {{ source('raw', 'empty') }}, {{ source('raw', 'delivery') }}")
  write(
    'models/sources.yml',
    SOURCES(
      '{warn_after: {count: 1, period: day}, filter: nonsense}',
      'freshness: {warn_after: {count: 99, period: day}}',
    ),
  )
  const { freshness } = await run()
  assert.deepEqual(
    freshness.map(({ source, status, newestAt }) => [source, status, newestAt]),
    [
      ['raw.delivery', 'error', undefined],
      ['raw.empty', 'warn', undefined],
    ],
  )
  assert.match(freshness[0]!.reason!, /nonsense/)
  write('models/sources.yml', SOURCES('{warn_after: {count: 1, period: week}}'))
  await assert.rejects(
    run(),
    /models\/sources\.yml: raw\.delivery: warn_after: a count and a period of minute, hour or day/,
  )
})

test('the documents describe the project and the columns as they stand, and build nothing', async () => {
  write('models/a.sql', "{{ config(tags=['daily']) }}select came from {{ source('raw', 'delivery') }}")
  write('models/b.sql', "select came from {{ ref('a') }}")
  write(
    'models/all.yml',
    `models: [{name: b, description: "B's", columns: [{name: came, description: When., data_tests: [{relationships: {to: ref('a'), field: came}}]}]}]`,
  )
  write(
    'models/sources.yml',
    `${SOURCES('null')}\nexposures: [{name: report, type: dashboard, owner: {name: us}, depends_on: [ref('b')]}]`,
  )
  await run()
  await command('DROP TABLE b')
  const files = await writeDocs({ projectDir, clickhouse: client, database })
  const [manifest, catalog] = files.map((file) => JSON.parse(readFileSync(file, 'utf8')))
  assert.deepEqual(files, [join(projectDir, 'target/manifest.json'), join(projectDir, 'target/catalog.json')])
  assert.deepEqual(
    [manifest.nodes['model.p.a'].tags, manifest.nodes['model.p.b'].columns.came.description],
    [['daily'], 'When.'],
  )
  const test = Object.keys(manifest.nodes).find((id) => id.startsWith('test.p.relationships_b_came_a.'))!
  assert.deepEqual(manifest.parent_map, {
    'source.p.raw.delivery': [],
    'source.p.raw.empty': [],
    'model.p.a': ['source.p.raw.delivery'],
    'model.p.b': ['model.p.a'],
    [test]: ['model.p.b', 'model.p.a'],
    'exposure.p.report': ['model.p.b'],
  })
  assert.deepEqual(catalog.nodes['model.p.a'].columns, {
    came: { name: 'came', type: 'DateTime', index: 1, comment: '' },
  })
  assert.deepEqual(Object.keys(catalog.nodes), ['model.p.a'])
  assert.deepEqual(Object.keys(catalog.sources), ['source.p.raw.delivery', 'source.p.raw.empty'])
})
