import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { runTransform } from './run-transform.ts'

const { client, database } = await testClickHouse()
const projectDir = mkdtempSync(join(tmpdir(), 'transform-'))
after(() => rmSync(projectDir, { recursive: true }))

const write = (path: string, text: string) => writeFileSync(join(projectDir, path), text)

test('a model is filled by a statement for each of its batches, those of the increment where it is one', async () => {
  write('dbt_project.yml', 'name: p\nversion: "1"\n')
  mkdirSync(join(projectDir, 'models'))
  write('models/months.sql', 'select number as month from numbers(3)')
  write(
    'models/figures.sql',
    `{% set months %}select month from {{ ref('months') }}{% if is_incremental() %} where month > 1{% endif %}{% endset %}
    {{ config(materialized='incremental', unique_key=['month'], meta={'batches': months}) }}
    select month, '{{ var('batch', 'all') }}' as batch, {{ 'true' if is_incremental() else 'false' }} as is_new
    from {{ ref('months') }} {% if var('batch', none) %}where month = {{ var('batch') }}{% endif %}`,
  )
  const rows = async () => {
    const result = await runTransform({ projectDir, clickhouse: client, database })
    assert.ok(result.ok, JSON.stringify(result.models))
    const found = await queryRows<object>(client, 'SELECT month, batch, is_new FROM figures ORDER BY month')
    return found.map((row) => Object.values(row).map(String).join(' '))
  }
  assert.deepEqual(await rows(), ['0 0 false', '1 1 false', '2 2 false'])
  assert.deepEqual(await rows(), ['0 0 false', '1 1 false', '2 2 true'])
})

test('a batch that is NULL is all in one statement, and where there is no batch no statement is run', async () => {
  const batches = { whole: 'select null', none: 'select 1 where false' }
  for (const [name, query] of Object.entries(batches)) {
    write(
      `models/${name}.sql`,
      `{{ config(materialized='table', meta={'batches': '${query}'}) }} select '{{ var('batch', 'all') }}' as batch`,
    )
  }
  const result = await runTransform({ projectDir, clickhouse: client, database, select: ['whole', 'none'] })
  assert.ok(result.ok, JSON.stringify(result.models))
  assert.deepEqual(await queryRows(client, 'SELECT batch FROM whole UNION ALL SELECT batch FROM none'), [
    { batch: 'all' },
  ])
})

test('what `meta` asks of the runner and it does not know is refused', async () => {
  write('models/figures.sql', "{{ config(materialized='table', meta={'batch': 'select 1'}) }} select 1 as x")
  await assert.rejects(runTransform({ projectDir, clickhouse: client, database }), /figures\.sql: config: meta: batch/)
})
