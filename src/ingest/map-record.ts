import { basename } from 'node:path'
import { userError } from '../core/errors.ts'
import { type RawRow, rawLayouts } from '../raw/native/raw-layout.ts'
import type { RawColumn, RawColumns } from '../raw/raw-column.ts'
import { type RawTable, rawTables } from '../raw/raw-tables.ts'
import { compileField, FieldProblem, type FieldReader, type Getter } from './compile-field.ts'
import { deriveColumns } from './derive/derive-columns.ts'
import { compilePath, parsePath } from './mappings/json-path.ts'
import { columnsRead, type Field, type Mapping, type RowMapping, sourcesOf } from './mappings/mapping.ts'
import type { RawValue } from './parsers/field-parsers.ts'
import { showValue } from './parsers/invalid.ts'
import type { SourceRecord } from './sources/source-record.ts'

/** Positions in every layout. */
const SOURCE_FILE = 0
const SOURCE_LINE = 1
const tableColumns: Readonly<Record<RawTable, RawColumns>> = rawTables

/** Why a record makes no rows; `column` is the source's. */
interface RecordProblem {
  column: string | null
  reason: string
}

/** Makes a record's raw rows: all of them or none. */
export type RecordMapper = (record: SourceRecord) => RawRow[] | RecordProblem

/** What the operator says where a source says nothing. */
export interface GivenValues {
  /** When the platform showed what the file holds: an ISO 8601 date or timestamp. */
  asOf?: string
  /** Whose posts the file holds. */
  profileId?: string
}

export interface MapperOptions {
  sourceFile: string
  /** Moment in milliseconds after which no snapshot can have been taken. */
  latest: number
  given?: GivenValues
  /** The root of a record is no document, but what was kept of it: values by path (`$.id`). */
  rootIsKept?: boolean
}

/**
 * Prepares a mapping for one file, so that a record costs no look-up by name.
 * @param header the columns of a table in their order; undefined for JSON.
 * @throws AppError `OPTION_NEEDED` where the mapping takes a value from the operator alone, who has not given it.
 */
export function compileMapping(
  mapping: Mapping,
  header: readonly string[] | undefined,
  options: MapperOptions,
): RecordMapper {
  const getterOf = (column: string): Getter => compileGetter(column, header, options)
  const rows = mapping.rows.map((row) => compileRow(row, mapping, getterOf, options))
  return (record) => {
    const { values, root = values } = record
    const rawRows: RawRow[] = []
    for (const row of rows) {
      if (row.part !== record.part) continue
      if (row.when && !holds(row.when.get(values, root), row.when.is)) continue
      const unknown = row.findUnknown?.(values)
      if (unknown !== undefined) return { column: unknown, reason: `${unknown}: there is no such column` }
      const made: RawRow['values'] = row.blank.slice()
      made[SOURCE_FILE] = options.sourceFile
      made[SOURCE_LINE] = record.line
      for (const field of row.fields) {
        const value = field.read(values, root, options.latest)
        if (value instanceof FieldProblem) return atPlace(value, record.place)
        made[field.at] = value
      }
      row.derive?.(made)
      const unsaid = row.derivable.find(({ at }) => made[at] === null)
      if (unsaid) return atPlace({ column: unsaid.from, reason: `${unsaid.from}: must not be blank` }, record.place)
      rawRows.push({ table: row.table, values: made })
    }
    return rawRows.length > 0 ? rawRows : atPlace(describeNoRow(mapping, record, getterOf), record.place)
  }
}

/** A row that a mapping makes, prepared for one file. */
interface CompiledRow {
  table: RawTable
  part: string | undefined
  when: { get: Getter; is?: string } | undefined
  /** A key that a record may not have; undefined: it may have any. */
  findUnknown: ((values: SourceRecord['values']) => string | undefined) | undefined
  derive: ((values: RawRow['values']) => void) | undefined
  derivable: readonly { at: number; from: string }[]
  /** The values of a row of which nothing is known. */
  blank: RawRow['values']
  fields: readonly { at: number; read: FieldReader }[]
}

function compileRow(
  row: RowMapping,
  mapping: Mapping,
  getterOf: (column: string) => Getter,
  options: MapperOptions,
): CompiledRow {
  const { table } = row
  return {
    table,
    part: row.each,
    when: row.when && { ...row.when, get: getterOf(row.when.column) },
    findUnknown: mapping.ignored && unknownFinder(new Set([...columnsRead([row]), ...mapping.ignored])),
    derive: compileDeriving(table),
    derivable: derivableColumns(row),
    blank: rawLayouts[table].map((): null => null),
    fields: Object.entries<Field>(row.fields).map(([name, field]) => {
      const hint = hintFor(field, mapping, options)
      const read = compileField(field, tableColumns[table][name]!, { getterOf, ...(hint ? { hint } : {}) })
      return { at: positionOf(table, name), read }
    }),
  }
}

/** Fills the columns of a row that are worked out from others. */
function compileDeriving(table: RawTable): ((values: RawRow['values']) => void) | undefined {
  const { from, derive } = deriveColumns[table] ?? {}
  if (!from || !derive) return undefined
  const inputs = from.map((name) => ({ name, at: positionOf(table, name) }))
  const positions = new Map(rawLayouts[table].map(({ name }, at) => [name, at]))
  return (values) => {
    const row: Record<string, unknown> = {}
    for (const { name, at } of inputs) row[name] = values[at] ?? undefined
    const derived = derive(row) as Readonly<Record<string, RawValue>>
    for (const name in derived) values[positions.get(name)!] = derived[name]!
  }
}

function positionOf(table: RawTable, name: string): number {
  return rawLayouts[table].findIndex((column) => column.name === name)
}

/** Gives the first key that is not known. Records of one file have mostly the same keys, which need no look-up. */
function unknownFinder(known: ReadonlySet<string>): (values: SourceRecord['values']) => string | undefined {
  let last: string[] = []
  return (values) => {
    const keys = Object.keys(values)
    for (let i = 0; i < keys.length; i++) if (keys[i] !== last[i] && !known.has(keys[i]!)) return keys[i]
    last = keys
    return undefined
  }
}

/** The columns that a row must have, be it from the source or derived, with the source's column that is to blame. */
function derivableColumns(row: RowMapping): { at: number; from: string }[] {
  const fields: Readonly<Record<string, Field>> = row.fields
  return Object.entries<RawColumn>(tableColumns[row.table])
    .filter(([, column]) => column.required && column.derivable)
    .map(([name]) => ({
      at: positionOf(row.table, name),
      from: [fields[name] ? (sourcesOf(fields[name])[0]?.from ?? name) : name].flat()[0]!,
    }))
}

/** Whether a column holds this text, or anything at all. */
function holds(value: unknown, wanted: string | undefined): boolean {
  return wanted === undefined ? value !== undefined && value !== null && value !== '' : String(value) === wanted
}

/** A problem in a part of a document, told from the document's root; so two parts of one line are two problems. */
function atPlace(problem: RecordProblem, place: string | undefined): RecordProblem {
  if (!place) return { column: problem.column, reason: problem.reason }
  return { column: `${place}.${problem.column}`, reason: `${place}.${problem.reason}` }
}

function compileGetter(column: string, header: readonly string[] | undefined, options: MapperOptions): Getter {
  if (column.startsWith('@')) {
    const value = givenValue(column, options)
    return () => value
  }
  if (header) {
    const index = header.indexOf(column)
    return (values) => (values as readonly unknown[])[index]
  }
  if (column.startsWith('$.')) {
    if (options.rootIsKept) return (_values, root) => (root as Readonly<Record<string, unknown>>)[column]
    const get = compileRootPath(column)
    return (_values, root) => get(root)
  }
  return compilePath(parsePath(column) ?? [{ key: column }])
}

/** Reads a path that begins at the root of a document, such as `$.data.user.id`. */
export function compileRootPath(path: string): (root: unknown) => unknown {
  return compilePath(parsePath(path.slice(2)) ?? [{ key: path }])
}

function givenValue(name: string, { given = {}, sourceFile }: MapperOptions): string | undefined {
  if (name === '@file-name') return basename(sourceFile)
  return name === '@as-of' ? given.asOf : given.profileId
}

/** What an operator can add where a field stays blank. */
function hintFor(field: Field, mapping: Mapping, options: MapperOptions): string | undefined {
  const columns = sourcesOf(field).flatMap((source) => source.from)
  const option = columns.find((column) => column === '@as-of' || column === '@profile-id')
  if (option === undefined || givenValue(option, options) !== undefined) return undefined
  const flag = option === '@as-of' ? '--as-of DATE' : '--profile-id ID'
  if (columns.length > 1) return `give ${flag}`
  const what = option === '@as-of' ? 'when it was taken' : 'whose posts it holds'
  const message = `${options.sourceFile}: does not say ${what}; give ${flag}`
  throw userError('OPTION_NEEDED', message, { option: flag, mapping: mapping.name })
}

function describeNoRow(mapping: Mapping, record: SourceRecord, getterOf: (column: string) => Getter): RecordProblem {
  const tried = mapping.rows.filter((row) => row.each === record.part && row.when)
  const { column } = tried[0]!.when!
  const kinds = tried.map((row) => row.when!.is ?? 'anything').join(', ')
  const shown = showValue(getterOf(column)(record.values, record.root) ?? null)
  return { column, reason: `${column}: ${shown} is not one of ${kinds}` }
}
