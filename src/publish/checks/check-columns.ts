import { userError } from '../../core/errors.ts'
import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import type { ServingColumn, ServingTable } from '../serving-table.ts'

/** What a mart may hold for each served type, within LowCardinality and Nullable. */
const MART_TYPES: Record<ServingColumn['type'], RegExp> = {
  text: /^(Fixed)?String\b/,
  'text[]': /^Array\((LowCardinality\()?String\b/,
  'integer[]': /^Array\(U?Int(8|16|32)\b/,
  boolean: /^(Bool|UInt8)\b/,
  bigint: /^U?Int\d/,
  'double precision': /^(Float|Decimal|U?Int)/,
  date: /^Date(32)?\b/,
  timestamptz: /^DateTime/,
  jsonb: /^(Map|Array|Tuple)\(/,
}

/** @throws AppError `COLUMN_MISSING` or `COLUMN_TYPE` for the first column that a mart lacks, or holds as something else than is served. */
export async function checkColumns(
  clickhouse: ClickHouseClient,
  mart: string,
  { columns, mart: title }: ServingTable,
): Promise<void> {
  const rows = await queryRows<{ name: string; type: string }>(
    clickhouse,
    'SELECT name, type FROM system.columns WHERE database = currentDatabase() AND table = {mart:String}',
    { mart },
  )
  const types = new Map(rows.map(({ name, type }) => [name, type]))
  for (const { name, type } of columns) {
    const held = types.get(name)
    if (held === undefined) throw userError('COLUMN_MISSING', `${title} has no column ${name}, which is served`)
    if (!MART_TYPES[type].test(held.replace(/^(LowCardinality\()?(Nullable\()?/, '')))
      throw userError('COLUMN_TYPE', `${title}: ${name} is ${held}, which cannot be served as ${type}`)
  }
}
