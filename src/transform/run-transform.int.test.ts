import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { renderReport } from './render-report.ts'
import { runTransform, type TransformOptions } from './run-transform.ts'
import type { ModelResult } from './transform-result.ts'

const { client, database } = await testClickHouse()
const projectDir = mkdtempSync(join(tmpdir(), 'transform-'))
after(() => rmSync(projectDir, { recursive: true }))

beforeEach(async () => {
  rmSync(projectDir, { recursive: true })
  write('dbt_project.yml', 'name: p\nversion: "1"\nmodels:\n  p:\n    +materialized: table\n')
  const tables = await queryRows<{ name: string }>(
    client,
    "SELECT name FROM system.tables WHERE database = currentDatabase() AND name NOT LIKE 'raw%' AND (name = 'transform_lock' OR name NOT LIKE 'transform%')",
  )
  for (const { name } of tables) await command(`DROP TABLE ${name}`)
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(projectDir, path)), { recursive: true })
  writeFileSync(join(projectDir, path), text)
}

const command = (query: string) => client.command({ query })
const run = (options: Partial<TransformOptions> = {}) =>
  runTransform({ projectDir, clickhouse: client, database, ...options })

async function column(query: string): Promise<unknown[]> {
  return (await queryRows<Record<string, unknown>>(client, query)).map((row) => Object.values(row)[0])
}

async function leftOvers(): Promise<unknown[]> {
  return column(
    "SELECT name FROM system.tables WHERE database = currentDatabase() AND (name LIKE '%\\_\\_%' OR name LIKE 'transform_lock%')",
  )
}

const statusOf = (models: ModelResult[]) => Object.fromEntries(models.map(({ name, status }) => [name, status]))

test('views and tables are built in order, with engine, order, partitions and settings as configured', async () => {
  write('models/a.sql', "{{ config(materialized='view') }} select number as x from numbers(10)")
  write(
    'models/b.sql',
    `{{ config(engine='ReplacingMergeTree()', order_by=['x', 'y'], partition_by='x % 2',
      settings={'index_granularity': 1024}, query_settings={'max_threads': 1}) }}
    with doubled as (select x, x * 2 as y from {{ ref('a') }}) select * from doubled -- a comment at the end`,
  )
  const result = await run()
  assert.deepEqual([result.ok, statusOf(result.models)], [true, { a: 'built', b: 'built' }])
  assert.deepEqual(
    result.models.map((model) => model.rows),
    [undefined, 10],
  )
  assert.deepEqual(await column('SELECT sum(y) FROM b'), [90])
  const [create] = await column('SHOW CREATE TABLE b')
  assert.match(
    String(create),
    /ReplacingMergeTree\s+PARTITION BY \(x % 2\)\s+ORDER BY \(x, y\)\s+SETTINGS index_granularity = 1024/,
  )
  assert.deepEqual(await leftOvers(), [])
})

test('a model that is tagged large is built alone, others side by side', async () => {
  for (const name of ['a', 'b']) write(`models/${name}.sql`, "{{ config(tags=['large']) }} select 1 as x")
  for (const name of ['c', 'd']) write(`models/${name}.sql`, 'select 1 as x')
  const events: string[] = []
  const result = await run({
    width: 3,
    onProgress: (event) => {
      if (event.type === 'started') events.push(`${event.name} starts`)
      if (event.type === 'finished') events.push(`${event.result.name} ends`)
    },
  })
  assert.ok(result.ok)
  assert.deepEqual(events.slice(0, 4), ['a starts', 'a ends', 'b starts', 'b ends'])
  assert.deepEqual(events.slice(4, 6), ['c starts', 'd starts'])
})

test('a failing test names its rows, stops what depends on it, and leaves the last good table serving', async () => {
  write('models/a.sql', 'select number as x from numbers({{ var("n", 3) }})')
  write('models/b.sql', "select x + 1 as x from {{ ref('a') }}")
  write('models/c.sql', "select x + 1 as x from {{ ref('b') }}")
  write('models/lonely.sql', 'select 1 as x')
  write(
    'tests/generic/below.sql',
    '{% test below(model, column_name, limit) %}select * from {{ model }} where {{ column_name }} >= {{ limit }}{% endtest %}',
  )
  write('models/all.yml', 'models: [{name: a, columns: [{name: x, data_tests: [unique, {below: {limit: 5}}]}]}]')
  assert.equal((await run()).ok, true)

  const result = await run({ vars: { n: 8 } })
  assert.deepEqual(
    [result.ok, statusOf(result.models)],
    [false, { a: 'failed', b: 'skipped', c: 'skipped', lonely: 'built' }],
  )
  const [a, b, c] = result.models
  assert.equal(a?.reason, 'below_a_x failed')
  assert.deepEqual(
    a?.tests.map(({ name, status, failures }) => [name, status, failures]),
    [
      ['unique_a_x', 'passed', 0],
      ['below_a_x', 'failed', 3],
    ],
  )
  assert.deepEqual(a?.tests[1]?.sample, [{ x: 5 }, { x: 6 }, { x: 7 }])
  assert.deepEqual([b?.reason, c?.reason], ['a failed', 'b was skipped'])
  assert.deepEqual(await column('SELECT x FROM a ORDER BY x'), [0, 1, 2])
  assert.deepEqual(await column('SELECT x FROM b ORDER BY x'), [1, 2, 3])
  assert.deepEqual(await leftOvers(), [])
  const report = renderReport(result).join('\n')
  for (const line of [
    /^failed {2}a \(.*\): below_a_x failed$/m,
    /failed below_a_x: 3 rows, the first:\n {4}\{"x":5\}/,
    /1 built, 1 failed, 2 skipped; 2 tests/,
  ]) {
    assert.match(report, line)
  }
})

test('a run that is told to end skips what has not begun, and keeps what is built', async () => {
  write('models/a.sql', 'select 1 as x')
  write('models/b.sql', "select x from {{ ref('a') }}")
  const ending = new AbortController()
  const { ok, models } = await run({
    signal: ending.signal,
    onProgress: ({ type }) => type === 'finished' && ending.abort(),
  })
  assert.deepEqual([ok, statusOf(models)], [false, { a: 'built', b: 'skipped' }])
  assert.equal(models[1]?.reason, 'the run was ended')
})

test('a test of severity warn is told and stops nothing', async () => {
  write('models/a.sql', 'select 1 as x union all select 1')
  write('models/all.yml', 'models: [{name: a, columns: [{name: x, tests: [{unique: {config: {severity: warn}}}]}]}]')
  const { ok, models } = await run()
  assert.deepEqual([ok, models[0]?.tests[0]?.status], [true, 'warned'])
})

test('the four tests of dbt find what they are for, within their condition', async () => {
  write('models/parent.sql', 'select 1 as id')
  write(
    'models/a.sql',
    "select arrayJoin([(1, 'a'), (1, 'b'), (2, NULL)]::Array(Tuple(UInt8, Nullable(String)))) as pair, pair.1 as id, pair.2 as kind",
  )
  write(
    'models/all.yml',
    `models:
      - name: a
        columns:
          - name: id
            data_tests: [unique, {relationships: {to: ref('parent'), field: id}}, {unique: {config: {where: id = 2}}}]
          - name: kind
            data_tests: [not_null, {accepted_values: {arguments: {values: [a, "it's"]}}}]`,
  )
  const { models } = await run()
  assert.deepEqual(
    models.find((model) => model.name === 'a')?.tests.map(({ name, failures, sample }) => [name, failures, sample[0]]),
    [
      ['unique_a_id', 1, { id: 1, occurrences: 2 }],
      ['relationships_a_id_parent', 1, { id: 2, occurrences: 1 }],
      ['unique_a_id_2', 0, undefined],
      ['not_null_a_kind', 1, { pair: [2, null], id: 2, kind: null }],
      ['accepted_values_a_kind', 1, { kind: 'b', occurrences: 1 }],
    ],
  )
})

test('a model that the database refuses fails with its reason, and its old table serves', async () => {
  write('models/a.sql', 'select 1 as x')
  await run()
  write('models/a.sql', "select throwIf(number = 5, 'five') as x from numbers(10)")
  const { ok, models } = await run()
  assert.equal(ok, false)
  assert.match(models[0]?.reason ?? '', /five/)
  assert.deepEqual(await column('SELECT x FROM a'), [1])
  assert.deepEqual(await leftOvers(), [])
})

const INCREMENTAL = `{{ config(materialized='incremental', unique_key=['k'], order_by=['k']) }}
  select k, v, {{ var('extra', '1') }} as e from (select arrayJoin({{ var('rows') }}) as row, row.1 as k, row.2 as v)
  {% if is_incremental() %} where v >= (select max(v) from {{ this }}) {% endif %}`

test('a model that is no SQL fails with the line that is wrong', async () => {
  write('models/a.sql', "select\n  'पाँच' as five,\n  7 8 as six\nfrom numbers(3)")
  assert.match((await run()).models[0]?.reason ?? '', /^syntax error in line 3 of the compiled SQL: 7 8 as six/)
})

test('an incremental run replaces the rows of its keys, and a full refresh or changed columns build anew', async () => {
  write('models/a.sql', INCREMENTAL)
  const rows = () => column("SELECT k || '=' || toString(v) FROM a ORDER BY k, v")
  await run({ vars: { rows: "[('a', 1), ('b', 2), ('b', 3)]" } })
  assert.deepEqual(await rows(), ['a=1', 'b=2', 'b=3'])
  const { models } = await run({ vars: { rows: "[('a', 0), ('b', 4), ('c', 5)]" } })
  assert.deepEqual(await rows(), ['a=1', 'b=4', 'c=5'])
  assert.equal(models[0]?.rows, 3)
  await run({ vars: { rows: "[('a', 0)]" } })
  assert.deepEqual(await rows(), ['a=1', 'b=4', 'c=5'])
  await run({ vars: { rows: "[('z', 9)]", extra: "'text'" } })
  assert.deepEqual(await rows(), ['z=9'])
  await run({ vars: { rows: "[('y', 1)]", extra: "'text'" }, fullRefresh: true })
  assert.deepEqual(await rows(), ['y=1'])
  assert.deepEqual(await leftOvers(), [])
})

test('readers never see an incremental model between its deletes and its inserts', async () => {
  write('models/a.sql', INCREMENTAL)
  const rowsAt = (v: number) => ({ vars: { rows: `arrayMap(i -> (toString(i), ${v}), range(1000))` } })
  await run(rowsAt(0))
  let reading = true
  const seen = (async () => {
    const counts = new Set<unknown>()
    while (reading) counts.add((await column('SELECT count() FROM a'))[0])
    return counts
  })()
  for (let v = 1; v <= 5; v++) await run(rowsAt(v))
  reading = false
  assert.deepEqual([...(await seen)], [1000])
})

test('a table may become a view and a view a table', async () => {
  for (const kind of ['view', 'table', 'view'] as const) {
    write('models/a.sql', `{{ config(materialized='${kind}') }} select '${kind}' as x`)
    assert.equal((await run()).ok, true)
    assert.deepEqual(await column('SELECT x FROM a'), [kind])
  }
})

test('what a killed run left behind is replaced', async () => {
  write('models/a.sql', INCREMENTAL)
  await run({ vars: { rows: "[('a', 1)]" } })
  for (const left of ['a__new', 'a__delta', 'a__keys'])
    await command(`CREATE TABLE ${left} (other String) ENGINE = MergeTree ORDER BY other`)
  assert.equal((await run({ vars: { rows: "[('a', 2)]" } })).ok, true)
  assert.deepEqual(await column('SELECT v FROM a'), [2])
  assert.deepEqual(await leftOvers(), [])
})

test('of two runs at once one waits for the other, or says plainly that it cannot', async () => {
  write('models/a.sql', 'select sleep(1) as x')
  const [first, second] = await Promise.allSettled([run({ lockWaitMs: 0 }), run({ lockWaitMs: 0 })])
  const refused = [first, second].filter((one) => one.status === 'rejected')
  assert.equal(refused.length, 1)
  assert.equal(refused[0]?.reason.code, 'TRANSFORM_RUNNING')
  const both = await Promise.all([run(), run()])
  assert.deepEqual(
    both.map((result) => result.ok),
    [true, true],
  )
  assert.deepEqual(await leftOvers(), [])
})

test('a run that another has taken over swaps nothing more', async () => {
  write('models/a.sql', 'select 1 as x')
  await run()
  write('models/a.sql', 'select 2 as x, sleep(1) as s')
  const takenOver = run({
    onProgress: (event) => {
      if (event.type === 'started') {
        void command(`ALTER TABLE transform_lock MODIFY COMMENT '{"holder":"other","until":0}'`)
      }
    },
  })
  assert.equal((await takenOver).models[0]?.reason, 'another transform took over this run')
  assert.deepEqual(await column('SELECT x FROM a'), [1])
})

test('the lock of a killed run ends with its lease', async () => {
  write('models/a.sql', 'select 1 as x')
  const comment = (until: number): string => `COMMENT '{"holder":"gone","until":${until}}'`
  await command(`CREATE TABLE transform_lock (nothing UInt8) ENGINE = Memory ${comment(Date.now() + 1500)}`)
  await assert.rejects(run({ lockWaitMs: 0 }), { code: 'TRANSFORM_RUNNING', kind: 'transient' })
  assert.equal((await run()).ok, true)
  assert.deepEqual(await leftOvers(), [])
})

test('a project that cannot be read is refused before anything is built', async () => {
  write('models/a.sql', 'select 1')
  write('models/deep/a.sql', 'select 1')
  await assert.rejects(run(), /model a stands twice: models\/a\.sql and models\/deep\/a\.sql/)
  rmSync(join(projectDir, 'models/deep'), { recursive: true })
  write('models/all.yml', 'models:\n  - name: a\n   description: x')
  await assert.rejects(run(), /models\/all\.yml: .* at line 3/)
  write('models/all.yml', 'models: [{name: ghost}]')
  await assert.rejects(run(), /models\/all\.yml describes model ghost, which has no \.sql file/)
  write('models/all.yml', '')
  await assert.rejects(run(), /models\/all\.yml: a mapping is expected/)
  rmSync(join(projectDir, 'models/all.yml'))
  write('tests/single.sql', 'select 1')
  await assert.rejects(run(), /tests\/single\.sql: only generic tests are supported/)
  await assert.rejects(run({ projectDir: join(projectDir, 'nowhere') }), /dbt_project\.yml does not exist/)
})
