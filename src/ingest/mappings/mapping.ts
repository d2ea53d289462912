import type { RawTable, rawTables } from '../../raw/raw-tables.ts'
import type { ParserName } from '../parsers/field-parsers.ts'

/**
 * Where one value comes from, and how it is read: `unknownValues`, then `extract`, `values`, `literal`, `parse` and the unit, in this order.
 */
export interface Source {
  /**
   * A column of a table or a path in a JSON object (`snippet.title`, `edges[0].node.text`, `tags[].name` for a list, `$.id` from
   * the root of the document), or several: the first that gives a value. `@as-of`, `@profile-id` and `@file-name` are what the
   * operator gave and the name of the file.
   */
  from: string | readonly string[]
  /** A list or an object stands in a table as text: as JSON, or as ClickHouse writes arrays and maps. */
  literal?: true
  /** How it is read; several: the first that fits. Without it, as the raw column asks. */
  parse?: ParserName | readonly ParserName[]
  /** A column of true and false: where it is true, the value is unknown (a count that the channel hides is written as 0). */
  unknownIf?: string
  /** Texts that stand for an unknown value, such as `N/A`. */
  unknownValues?: readonly string[]
  /** A regular expression whose first group is the value. */
  extract?: string
  /** Our word for each of the source's. */
  values?: Readonly<Record<string, string>>
  /** What `extract` or `values` do not know is unknown instead of a fault. */
  othersUnknown?: boolean
  /** The unit: the number is divided (milliseconds to seconds: 1000) or multiplied, and rounded to a whole one. */
  divideBy?: number
  multiplyBy?: number
}

/** Where a raw column's value comes from; with `firstOf`, the first source that gives a value. */
export type Field = { constant: string } | Source | { firstOf: readonly Source[] }

/** A raw row that a record makes. */
export type RowMapping = {
  /** JSON: the part of a document of which each makes a record (`items[]`, `data.user`, `*` for every value of an object). */
  each?: string
  /** Only of records whose column holds this text, or anything at all. */
  when?: { column: string; is?: string }
} & {
  [Table in RawTable]: { table: Table; fields: Readonly<Partial<Record<keyof (typeof rawTables)[Table], Field>>> }
}[RawTable]

/** How records of one layout become raw rows. A table is recognised by the columns that its mapping reads, JSON by its shape. */
export interface Mapping {
  name: string
  format: 'csv' | 'json'
  rows: readonly RowMapping[]
  /** Table: columns that may be missing. */
  optional?: readonly string[]
  /**
   * JSON: what a document must hold to be of this layout, `is` being a regular expression for the whole text; without it, the
   * parts or columns that tell its rows apart.
   */
  shape?: readonly { path: string; is?: string }[]
  /** JSON: keys that are read over; where it is given, any other key that no row reads puts the record into quarantine. */
  ignored?: readonly string[]
}

/** The sources of a field in their order. */
export function sourcesOf(field: Field): readonly Source[] {
  return 'constant' in field ? [] : 'firstOf' in field ? field.firstOf : [field]
}

/** The columns of the source that a row, or a whole mapping, reads. */
export function columnsRead(rows: readonly RowMapping[]): Set<string> {
  const columns = new Set<string>()
  for (const row of rows) {
    if (row.when) columns.add(row.when.column)
    for (const source of Object.values<Field>(row.fields).flatMap(sourcesOf)) {
      for (const column of [source.from].flat()) if (!column.startsWith('@')) columns.add(column)
      if (source.unknownIf !== undefined) columns.add(source.unknownIf)
    }
  }
  return columns
}
