import type { RawColumns } from '../raw/raw-column.ts'
import { type RawTable, rawTables } from '../raw/raw-tables.ts'
import { columnsRead, type Field, type Mapping } from './mappings/mapping.ts'
import { type FieldParser, fieldParsers, parseBoolean, type RawValue } from './parsers/field-parsers.ts'
import { Invalid, showValue } from './parsers/invalid.ts'
import type { SourceRecord } from './sources/source-record.ts'

const tableColumns: Readonly<Record<RawTable, RawColumns>> = rawTables

/** A validated raw row as a line of JSONEachRow. */
interface RawRow {
  table: RawTable
  line: string
}

/** Why a record makes no rows; `column` is the source's. */
interface RecordProblem {
  column: string | null
  reason: string
}

/** Makes a record's raw rows: all of them or none. */
export type RecordMapper = (record: SourceRecord) => RawRow[] | RecordProblem

/** By position in CSV, by name in NDJSON. */
type Key = string | number
type Values = Readonly<Record<Key, unknown>>

interface CompiledField {
  name: string
  required: boolean
  constant?: string
  sources: { key: Key; column: string }[]
  parse: FieldParser
  unknownIf?: { key: Key; column: string }
}

/**
 * Prepares a mapping for one file, so that a record costs no look-up by name.
 * @param header the columns of a CSV file in their order; undefined for NDJSON.
 * @param options.latest moment in milliseconds after which no snapshot can have been taken.
 */
export function compileMapping(
  mapping: Mapping,
  header: readonly string[] | undefined,
  options: { sourceFile: string; latest: number },
): RecordMapper {
  const keyOf = (column: string): Key => (header ? header.indexOf(column) : column)
  const rows = mapping.rows.map((row) => ({
    table: row.table as RawTable,
    when: row.when && { ...row.when, key: keyOf(row.when.column) },
    known: header ? undefined : new Set([...columnsRead([row]), ...(mapping.ignored ?? [])]),
    fields: Object.entries<Field>(row.fields).map(([name, field]) =>
      compileField(name, field, tableColumns[row.table][name]?.required ?? false, keyOf),
    ),
  }))
  return (record) => {
    const values = record.values as Values
    const rawRows: RawRow[] = []
    for (const row of rows) {
      if (row.when && values[row.when.key] !== row.when.is) continue
      const unknown = row.known && Object.keys(values).find((key) => !row.known!.has(key))
      if (unknown !== undefined) return { column: unknown, reason: `${unknown}: there is no such column` }
      const made: Record<string, unknown> = { source_file: options.sourceFile, source_line: record.line }
      for (const field of row.fields) {
        const value = readField(field, values, options.latest)
        if (value instanceof FieldProblem) return value
        if (value !== null) made[field.name] = value
      }
      rawRows.push({ table: row.table, line: JSON.stringify(made) })
    }
    return rawRows.length > 0 ? rawRows : describeNoRow(mapping, values)
  }
}

function compileField(name: string, field: Field, required: boolean, keyOf: (column: string) => Key): CompiledField {
  if ('constant' in field) return { name, required, constant: field.constant, sources: [], parse: fieldParsers.text }
  const source = (column: string) => ({ key: keyOf(column), column })
  return {
    name,
    required,
    sources: [field.from].flat().map(source),
    parse: fieldParsers[field.parse],
    ...(field.unknownIf === undefined ? {} : { unknownIf: source(field.unknownIf) }),
  }
}

class FieldProblem implements RecordProblem {
  readonly column: string
  readonly reason: string

  constructor(column: string, value: unknown, reason: string) {
    this.column = column
    this.reason = value === undefined ? `${column}: ${reason}` : `${column}: ${showValue(value)} ${reason}`
  }
}

function readField(field: CompiledField, values: Values, latest: number): RawValue | FieldProblem {
  if (field.constant !== undefined) return field.constant
  if (field.unknownIf) {
    const { key, column } = field.unknownIf
    const hidden = parseBoolean(values[key])
    if (hidden instanceof Invalid) return new FieldProblem(column, values[key], hidden.reason)
    if (hidden) return null
  }
  for (const { key, column } of field.sources) {
    const value = field.parse(values[key], latest)
    if (value instanceof Invalid) return new FieldProblem(column, values[key], value.reason)
    if (value !== null) return value
  }
  return field.required ? new FieldProblem(field.sources[0]!.column, undefined, 'must not be blank') : null
}

function describeNoRow(mapping: Mapping, values: Values): RecordProblem {
  const column = mapping.rows[0]!.when!.column
  const kinds = mapping.rows.map((row) => row.when!.is).join(', ')
  return new FieldProblem(column, values[column] ?? null, `is not one of ${kinds}`)
}
