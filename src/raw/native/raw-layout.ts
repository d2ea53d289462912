import type { RawColumns, RawColumnType } from '../raw-column.ts'
import { derivedColumns, type RawTable, rawTables } from '../raw-tables.ts'
import type { WireType, WireValue } from './column-writer.ts'

/** A row of a raw table: a value for each column of its layout, in its order. */
export interface RawRow {
  table: RawTable
  values: WireValue[]
}

/** A column as it is sent. */
export interface WireColumn {
  name: string
  type: WireType
  isNullable: boolean
}

const wireTypes: Readonly<Record<RawColumnType, WireType>> = {
  id: 'String',
  text: 'String',
  texts: 'Array(String)',
  count: 'UInt64',
  count32: 'UInt32',
  boolean: 'Bool',
  timestamp: "DateTime64(3, 'UTC')",
  snapshotTime: "DateTime64(3, 'UTC')",
  language: 'String',
  country: 'String',
  platform: 'String',
  postType: 'String',
  gender: 'String',
  ids: 'Array(String)',
  share: 'Float64',
  countryShares: 'Map(String, Float64)',
  cityShares: 'Map(String, Float64)',
  languageShares: 'Map(String, Float64)',
  ageGenderShares: 'Map(String, Map(String, Float64))',
}

/** The columns of each raw table that are sent: the row's place, what its source says, what was derived. */
export const rawLayouts: Readonly<Record<RawTable, readonly WireColumn[]>> = Object.fromEntries(
  Object.entries<RawColumns>(rawTables).map(([table, columns]) => [
    table,
    [
      { name: 'source_file', type: 'String', isNullable: false },
      { name: 'source_line', type: 'UInt64', isNullable: false },
      ...wireColumns(columns),
      ...wireColumns(derivedColumns[table as RawTable] ?? {}),
    ],
  ]),
) as unknown as Record<RawTable, readonly WireColumn[]>

/** What ClickHouse cannot make NULL, a list or a map, is empty where it is not known. */
function wireColumns(columns: RawColumns): WireColumn[] {
  return Object.entries(columns).map(([name, { type, required }]) => {
    const wire = wireTypes[type]
    return { name, type: wire, isNullable: !required && !/^(Array|Map)/.test(wire) }
  })
}

/** A row as an object of what is known of it. */
export function describeRow({ table, values }: RawRow): Record<string, WireValue> {
  const named = rawLayouts[table].map(({ name }, i) => [name, values[i] ?? null] as const)
  return Object.fromEntries(named.filter(([, value]) => value !== null))
}
