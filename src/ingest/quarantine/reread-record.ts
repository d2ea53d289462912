import type { QuarantinedRecord } from '../../raw/quarantine.ts'
import { asKind, kindOfApiSource } from '../api-source.ts'
import { CsvReader } from '../sources/csv-reader.ts'
import { isJsonObject, parseJson } from '../sources/parse-json.ts'
import type { BrokenRecord, SourceRecord } from '../sources/source-record.ts'
import type { RecordContext } from './record-context.ts'

/** Why a record cannot be read again, and the column at fault. */
export interface StillBroken {
  column: string | null
  reason: string
}

/**
 * The record that a quarantined raw text holds, on its line of old: a line of a table, a row of a table file as an object by column,
 * or JSON. It stays broken for its old reason when the text is not the whole of it: it was cut, a cell of it could not be read, or
 * bytes of it could not be decoded.
 */
export function rereadRecord(row: QuarantinedRecord, context: RecordContext): SourceRecord | StillBroken {
  const asBefore = { column: row.column_name, reason: row.reason }
  if (isIncomplete(row, context)) return asBefore
  const { raw_text: raw, source_line: line, columns } = row
  const json = parsed(raw)
  if (columns.length === 0) {
    if (!isJsonObject(json)) return asBefore
    const { part, place, root } = context
    const placed = place === undefined ? {} : { place }
    const read = { line, raw, values: json, ...placed, ...(part === undefined ? {} : { part, root }) }
    const kind = kindOfApiSource(row.source_file)
    return kind === undefined ? read : stillBroken(asKind(kind, read), columns)
  }
  if (isJsonObject(json)) {
    const isWhole = columns.every((column) => Object.hasOwn(json, column))
    return isWhole ? { line, raw, values: columns.map((column) => json[column]) } : asBefore
  }
  // A row with more cells than columns is kept as a list.
  if (Array.isArray(json)) return asBefore
  const { delimiter = ',' } = context
  const text = `${columns.map(quote).join(delimiter)}\n${raw}`
  const [, ...records] = new CsvReader(undefined, delimiter).push({ text, faults: new Map(), last: true })
  // Lines of a record with a broken quote are in quarantine one by one; no one of them is a record.
  return records.length === 1 ? stillBroken({ ...records[0]!, line }, columns) : asBefore
}

function stillBroken(record: SourceRecord | BrokenRecord, columns: readonly string[]): SourceRecord | StillBroken {
  if ('values' in record) return record
  const column = record.field === undefined ? null : (columns[record.field] ?? null)
  return { column, reason: column === null ? record.reason : `${column}: ${record.reason}` }
}

/** The value of a JSON text; undefined for any other text. */
function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

function isIncomplete({ raw_text, reason }: QuarantinedRecord, { decoded }: RecordContext): boolean {
  return (
    (raw_text.includes('\ufffd') && !decoded) ||
    /… \[cut: \d+ characters in all\]$/.test(raw_text) ||
    reason.startsWith('line is longer than')
  )
}

function quote(field: string): string {
  return `"${field.replaceAll('"', '""')}"`
}
