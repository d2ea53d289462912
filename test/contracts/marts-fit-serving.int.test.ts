import assert from 'node:assert/strict'
import { test } from 'node:test'
import { servingTables } from '../../src/publish/serving-tables.ts'
import { readProject } from '../../src/transform/project.ts'
import { testModels } from '../support/test-models.ts'

const { projectDir, rowsOf, transform } = await testModels()

test('every mart has the columns that publish copies, also when there are no data', async () => {
  await transform()
  for (const { mart, columns } of servingTables) {
    const rows = await rowsOf(
      `SELECT name FROM system.columns WHERE database = currentDatabase() AND table = '${mart}'`,
    )
    const names = new Set(rows.map((row) => row.name))
    assert.deepEqual(
      columns.filter((column) => !names.has(column.name)),
      [],
    )
  }
})

test('the exposures of the dbt project are the serving tables, each with its mart', () => {
  assert.deepEqual(
    readProject(projectDir)
      .exposures.map(({ name, models }) => [name, ...models])
      .sort(),
    servingTables.map(({ name, mart }) => [name, mart]).sort(),
  )
})
