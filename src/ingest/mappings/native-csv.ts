import type { RawColumns } from '../../raw/raw-column.ts'
import { rawTables } from '../../raw/raw-tables.ts'
import type { Field, Mapping, RowMapping } from './mapping.ts'
import { tableOfKind } from './native-ndjson.ts'

/** As ClickHouse writes NULL in CSV and TSV. */
const NULL_TEXT = '\\N'

/**
 * Tables whose header is the columns of a raw table, one mapping a kind, so that a raw table exported as CSV or TSV can be
 * taken back. Columns that may be NULL may be missing, but of an audience all must be there: else it could be a profile.
 */
export const nativeCsvMappings: readonly Mapping[] = Object.entries(tableOfKind).map(([kind, table]) => {
  const columns: RawColumns = rawTables[table]
  const optional = kind === 'audience' ? [] : Object.keys(columns).filter((name) => !columns[name]!.required)
  return {
    name: `native-csv-${kind}`,
    format: 'csv',
    rows: [{ table, fields: readLiterally(columns) } as RowMapping],
    optional,
  }
})

function readLiterally(columns: RawColumns): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, { type }]) => {
      const isStructure = /^(texts|ids)$|Shares$/.test(type)
      const field: Field = { from: name, parse: type, unknownValues: [NULL_TEXT] }
      return [name, isStructure ? { ...field, literal: true } : field]
    }),
  )
}
