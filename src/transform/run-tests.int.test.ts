import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { readDataTests } from './data-tests.ts'
import type { Project } from './project.ts'
import { readProperties } from './properties.ts'
import { Relation } from './relation.ts'
import { openRenderer } from './render.ts'
import { RunStartedAt } from './run-started-at.ts'
import { runTests } from './run-tests.ts'
import type { TestResult } from './transform-result.ts'

const { client, database } = await testClickHouse()
const relation = new Relation(database, 'tested')
await client.command({
  query: 'CREATE TABLE tested (id UInt8, n Nullable(Int16), kind Nullable(String)) ENGINE = MergeTree ORDER BY id',
})

const MACROS = [
  '{% test above(model, column_name, limit) %}\nselect *\nfrom {{ model }}\nwhere {{ column_name }} < {{ limit }} or\n id = 7\n{% endtest %}',
  '{% test few(model, column_name) %}select * from {{ model }} where id > 1 order by {{ column_name }} limit 3{% endtest %}',
  '{% test inverse(model, column_name) %}select * from {{ model }} where throwIf({{ column_name }} = 3) = 1{% endtest %}',
]
const declared = (columns: object[]) => readProperties({ models: [{ name: 'tested', columns }] }, 'all.yml').models[0]!

function testsOf(columns: object[]) {
  const model = { name: 'tested', file: { path: 'models/tested.sql', text: '' }, properties: declared(columns) }
  const project: Project = {
    name: 'p',
    vars: {},
    folderConfig: {},
    models: new Map([['tested', model]]),
    sources: [],
    exposures: [],
    macros: MACROS.map((text, index) => ({ path: `tests/generic/${index}.sql`, text })),
  }
  return readDataTests(
    model,
    openRenderer(project, { database, vars: {}, runStartedAt: new RunStartedAt(new Date(0)) }),
  )
}

const tests = testsOf([
  { name: 'id', data_tests: ['not_null', 'unique', { above: { limit: 2 } }, 'few'] },
  { name: 'n', data_tests: ['not_null', { not_null: { config: { where: "kind = 'b'", severity: 'warn' } } }] },
  {
    name: 'kind',
    data_tests: [{ accepted_values: { values: ['a', 'b'] } }, { above: { limit: "'b'", config: { where: 'n > 0' } } }],
  },
])

test('asked in one scan, tests give the counts and samples that they give alone', async () => {
  const row = fc.record({
    id: fc.nat(9),
    n: fc.option(fc.integer({ min: -2, max: 2 })),
    kind: fc.option(fc.constantFrom('a', 'b', 'c', '')),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      await client.command({ query: 'TRUNCATE TABLE tested' })
      if (rows.length > 0) await client.insert({ table: 'tested', values: rows, format: 'JSONEachRow' })
      const [together, alone]: [TestResult[], TestResult[]] = [[], []]
      await runTests(client, tests, relation, false, (result) => together.push(result))
      for (const one of tests) await runTests(client, [one], relation, false, (result) => alone.push(result))
      assert.deepEqual(together, alone)
    }),
    { numRuns: process.env.LONG ? 500 : 15 },
  )
})

test('only a filter of rows is asked in the common scan', () => {
  assert.deepEqual(
    tests.map(({ name, rowCondition }) => [name, rowCondition !== undefined]),
    [
      ['not_null_tested_id', true],
      ['unique_tested_id', false],
      ['above_tested_id', true],
      ['few_tested_id', false],
      ['not_null_tested_n', true],
      ['not_null_tested_n_2', true],
      ['accepted_values_tested_kind', true],
      ['above_tested_kind', true],
    ],
  )
})

test('a test that the database refuses is told by its own error, not by that of the scan', async () => {
  await client.command({ query: 'TRUNCATE TABLE tested' })
  await client.insert({ table: 'tested', values: [{ id: 3 }], format: 'JSONEachRow' })
  const results: TestResult[] = []
  const refused = testsOf([
    { name: 'n', data_tests: ['not_null'] },
    { name: 'id', data_tests: ['not_null', 'inverse'] },
  ])
  await assert.rejects(
    runTests(client, refused, relation, false, (result) => results.push(result)),
    /throwIf/,
  )
  assert.deepEqual(
    results.map(({ name, failures }) => [name, failures]),
    [
      ['not_null_tested_n', 1],
      ['not_null_tested_id', 0],
    ],
  )
})
