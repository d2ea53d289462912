import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { runTransform } from './run-transform.ts'

const { client, database } = await testClickHouse()
const projectDir = mkdtempSync(join(tmpdir(), 'increments-'))
after(() => rmSync(projectDir, { recursive: true }))
mkdirSync(join(projectDir, 'models'))
writeFileSync(join(projectDir, 'dbt_project.yml'), 'name: p\nversion: "1"\n')

/** Keys and partitions; the last are such that rows of one key may lie in two of them. */
const LAYOUTS = [
  { key: ['p', 'k', 'd'], partitions: [] },
  { key: ['p', 'k', 'd'], partitions: ['p'] },
  { key: ['p', 'k', 'd'], partitions: ['toYYYYMM(d)'] },
  { key: ['p', 'k', 'd'], partitions: ['p', 'toYYYYMM(d)'] },
  { key: ['p', 'k'], partitions: ['p', 'k'] },
  { key: ['p'], partitions: ['p', 'v % 2'] },
  { key: ['k'], partitions: ['toYYYYMM(d)'] },
] as const

const row = fc.record({
  p: fc.constantFrom('x', 'y'),
  k: fc.constantFrom('a', 'b', 'c'),
  d: fc.constantFrom('2026-05-31', '2026-06-01', '2026-06-02'),
  v: fc.integer({ min: 0, max: 9 }),
})
type Row = { p: string; k: string; d: string; v: number }
const asText = ({ p, k, d, v }: Row): string => [p, k, d, v].join(' ')

test('an increment replaces the rows of its keys and no others, however a table is partitioned', async () => {
  const increments = fc.array(fc.array(row, { maxLength: 6 }), { minLength: 2, maxLength: 3 })
  for (const { key, partitions } of LAYOUTS) {
    const config = `materialized='incremental', incremental_strategy='delete+insert', order_by=['p', 'k', 'd'],
      unique_key=${JSON.stringify(key)}, partition_by=${JSON.stringify(partitions)}`
    writeFileSync(
      join(projectDir, 'models/m.sql'),
      `{{ config(${config}) }}
       select row.1 as p, row.2 as k, toDate(row.3) as d, row.4 as v
       from (select arrayJoin({{ var('rows') }}::Array(Tuple(String, String, String, UInt8))) as row)`,
    )
    const keyOf = (of: Row): string => key.map((column) => of[column]).join(' ')
    await fc.assert(
      fc.asyncProperty(increments, async (batches) => {
        await client.command({ query: 'DROP TABLE IF EXISTS m SYNC' })
        let expected: Row[] = []
        for (const batch of batches) {
          const rows = `[${batch.map(({ p, k, d, v }) => `('${p}', '${k}', '${d}', ${v})`).join(', ')}]`
          const { ok } = await runTransform({ projectDir, clickhouse: client, database, vars: { rows } })
          assert.equal(ok, true)
          const replaced = new Set(batch.map(keyOf))
          expected = [...expected.filter((old) => !replaced.has(keyOf(old))), ...batch]
          const found = await queryRows<Row>(client, 'SELECT p, k, toString(d) AS d, v FROM m')
          assert.deepEqual(found.map(asText).sort(), expected.map(asText).sort())
        }
      }),
      { numRuns: process.env.LONG ? 40 : 1 },
    )
  }
})
