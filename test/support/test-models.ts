import assert from 'node:assert/strict'
import { join } from 'node:path'
import { queryRows } from '../../src/platform/clickhouse/client.ts'
import { runTransform, type TransformOptions } from '../../src/transform/run-transform.ts'
import { testClickHouse } from './test-databases.ts'

export type Row = Record<string, unknown>
const RAW_TABLES = ['raw_profile_snapshot', 'raw_post_snapshot', 'raw_linked_profile', 'raw_audience_snapshot'] as const
type RawTable = (typeof RAW_TABLES)[number]

/** The project's models on a ClickHouse database of their own. */
export async function testModels() {
  const { client, database } = await testClickHouse()
  const projectDir = join(import.meta.dirname, '../../dbt')
  return {
    client,
    projectDir,
    rowsOf: (query: string): Promise<Row[]> => queryRows<Row>(client, query),
    /** Fails unless every selected model is built. */
    async transform(options: Partial<TransformOptions> = {}): Promise<void> {
      const result = await runTransform({ projectDir, clickhouse: client, database, ...options })
      assert.deepEqual(
        result.models.filter((model) => model.status !== 'built'),
        [],
      )
    },
    async insert(table: RawTable, rows: Row[]): Promise<void> {
      if (rows.length === 0) return
      await client.insert({
        table,
        values: rows.map((row) => ({ source_file: 'f', source_line: 1, ...row })),
        format: 'JSONEachRow',
        clickhouse_settings: { date_time_input_format: 'best_effort' },
      })
    },
    async clearRaw(): Promise<void> {
      for (const table of RAW_TABLES) {
        await client.command({ query: `TRUNCATE TABLE ${table}` })
      }
    },
  }
}
