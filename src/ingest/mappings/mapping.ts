import type { RawTable, rawTables } from '../../raw/raw-tables.ts'
import type { ParserName } from '../parsers/field-parsers.ts'

/** Where a raw column's value comes from. */
export type Field =
  | { constant: string }
  | {
      /** One column, or several: the first that gives a value. */
      from: string | readonly string[]
      parse: ParserName
      /** A column of true and false: where it is true, the value is unknown (a count that the channel hides is written as 0). */
      unknownIf?: string
    }

/** A raw row that a record makes. */
export type RowMapping = {
  /** Only of records whose column holds this text. */
  when?: { column: string; is: string }
} & {
  [Table in RawTable]: { table: Table; fields: Readonly<Partial<Record<keyof (typeof rawTables)[Table], Field>>> }
}[RawTable]

/** How records of one layout become raw rows. A CSV file is recognised by the columns that its mapping reads. */
export interface Mapping {
  name: string
  format: 'csv' | 'ndjson'
  rows: readonly RowMapping[]
  /** NDJSON: keys that are read over; any other key that no row reads puts the record into quarantine. */
  ignored?: readonly string[]
}

/** The columns of the source that a row, or a whole mapping, reads. */
export function columnsRead(rows: readonly RowMapping[]): Set<string> {
  const columns = new Set<string>()
  for (const row of rows) {
    if (row.when) columns.add(row.when.column)
    for (const field of Object.values(row.fields)) {
      if ('constant' in field) continue
      for (const column of [field.from].flat()) columns.add(column)
      if (field.unknownIf !== undefined) columns.add(field.unknownIf)
    }
  }
  return columns
}
