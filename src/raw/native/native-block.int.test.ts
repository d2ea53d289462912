import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testClickHouse } from '../../../test/support/test-databases.ts'
import { queryRows } from '../../platform/clickhouse/client.ts'
import { insertBatch } from '../insert-batch.ts'
import type { RawTable } from '../raw-tables.ts'
import type { WireValue } from './column-writer.ts'
import { NativeBlock } from './native-block.ts'
import { describeRow, type RawRow, rawLayouts } from './raw-layout.ts'

const RUNS = process.env.LONG ? 300 : 8
const { client, database } = await testClickHouse()

test('every column is sent as its table has it, and none is left out but those that ClickHouse fills', async () => {
  for (const [table, layout] of Object.entries(rawLayouts)) {
    const columns = await queryRows<{ name: string; type: string }>(
      client,
      `SELECT name, replaceRegexpAll(type, 'LowCardinality\\\\(((?:[^()]|\\\\(.*?\\\\))*)\\\\)', '\\\\1') AS type
       FROM system.columns WHERE database = {database:String} AND table = {table:String}
         AND name NOT IN ('ingested_at', 'content_hash')`,
      { database, table },
    )
    const sent = layout.map(({ name, type, isNullable }) => ({ name, type: isNullable ? `Nullable(${type})` : type }))
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)
    assert.deepEqual(columns.sort(byName), sent.sort(byName), table)
  }
})

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', 'ह'.repeat(43), 'x'.repeat(127), 'é'.repeat(5_461), 'x'.repeat(20_000), '🎉'.repeat(200_000)),
)
const count = fc.oneof(
  fc.maxSafeNat(),
  fc.constantFrom(0, 2 ** 32 - 1, 2 ** 32, '9007199254740993', '18446744073709551615'),
)
const moment = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2299-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().replace('T', ' ').slice(0, 23))

const anyOf: Readonly<Record<string, fc.Arbitrary<WireValue>>> = {
  String: text,
  UInt64: count,
  UInt32: fc.nat({ max: 2 ** 32 - 1 }),
  Bool: fc.boolean(),
  Float64: fc.double({ min: 0, max: 1, noNaN: true }),
  "DateTime64(3, 'UTC')": moment,
  'Array(String)': fc.array(text, { maxLength: 3 }),
  'Map(String, Float64)': fc.constantFrom({}, { IN: 0.25, US: 0.125 }),
  'Map(String, Map(String, Float64))': fc.constantFrom({}, { male: { '18-24': 0.5 }, female: {} }),
}

/** Rows of which each column that may be NULL sometimes is. */
function rowsOf(table: RawTable): fc.Arbitrary<RawRow[]> {
  const values = rawLayouts[table].map(({ name, type, isNullable }) => {
    if (name === 'snapshot_at') return fc.constant('2026-01-02 03:04:05.678')
    return isNullable ? fc.option(anyOf[type]!) : anyOf[type]!
  })
  return fc
    .array(fc.tuple(...values), { minLength: 1, maxLength: 8 })
    .map((rows) => rows.map((row, line) => ({ table, values: row.map((value, i) => (i === 1 ? line : value)) })))
}

for (const table of ['raw_post_snapshot', 'raw_audience_snapshot'] as const) {
  test(`${table}: a row comes back as it was sent, be it NULL, empty, of 800 KB or beyond 2^53`, async () => {
    const block = new NativeBlock(table)
    await fc.assert(
      fc.asyncProperty(rowsOf(table), async (rows) => {
        await client.command({ query: `TRUNCATE TABLE ${table}` })
        for (const row of rows) block.add(row)
        await insertBatch(client, table, block.take())
        const columns = rawLayouts[table]
          .map(({ name, type }) => (type.startsWith('Date') ? `toString(${name}) AS ${name}` : name))
          .join(', ')
        const found = await client.query({
          query: `SELECT ${columns} FROM (SELECT * FROM ${table} ORDER BY source_line)`,
          format: 'JSONEachRow',
          clickhouse_settings: { output_format_json_quote_64bit_integers: 1 },
        })
        const read = (await found.json<Record<string, unknown>>()).map(withoutNulls)
        assert.deepEqual(read, rows.map(withCountsAsText))
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  })
}

function withoutNulls(row: Record<string, unknown>): unknown {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

function withCountsAsText(row: RawRow): unknown {
  const types = new Map(rawLayouts[row.table].map(({ name, type }) => [name, type]))
  return Object.fromEntries(
    Object.entries(describeRow(row)).map(([name, value]) => [
      name,
      types.get(name) === 'UInt64' ? String(value) : value,
    ]),
  )
}
