import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { queryRows } from '../../src/platform/clickhouse/client.ts'
import { servingTables } from '../../src/publish/serving-tables.ts'
import { runTransform } from '../../src/transform/run-transform.ts'
import { testClickHouse } from '../support/test-databases.ts'

const { client, database } = await testClickHouse()

test('every mart has the columns that publish copies, also when there are no data', async () => {
  await runTransform({ projectDir: join(import.meta.dirname, '../../dbt'), clickhouse: client, database })
  for (const { mart, columns } of servingTables) {
    const rows = await queryRows<{ name: string }>(
      client,
      'SELECT name FROM system.columns WHERE database = currentDatabase() AND table = {mart:String}',
      { mart },
    )
    const names = new Set(rows.map((row) => row.name))
    assert.deepEqual(
      columns.filter((column) => !names.has(column.name)),
      [],
    )
  }
})
