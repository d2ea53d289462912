import type { QuarantinedRecord } from '../../raw/quarantine.ts'
import { asKind, kindOfApiSource } from '../api-source.ts'
import { CsvReader } from '../sources/csv-reader.ts'
import { NdjsonReader } from '../sources/ndjson-reader.ts'
import type { SourceRecord } from '../sources/source-record.ts'

/** Why a record cannot be read again, and the column at fault. */
export interface StillBroken {
  column: string | null
  reason: string
}

/**
 * The record that a quarantined raw text holds, on its line of old. It stays broken for its old reason when the text is not
 * the whole of it: it was cut, or bytes of it could not be decoded.
 */
export function rereadRecord(row: QuarantinedRecord): SourceRecord | StillBroken {
  const asBefore = { column: row.column_name, reason: row.reason }
  if (isIncomplete(row)) return asBefore
  const positional = row.columns.length > 0
  const text = positional ? `${row.columns.map(quote).join(',')}\n${row.raw_text}` : row.raw_text
  const reader = positional ? new CsvReader() : new NdjsonReader()
  const records = reader.push({ text, faults: new Map(), last: true }).slice(positional ? 1 : 0)
  // Lines of a record with a broken quote are in quarantine one by one; no one of them is a record.
  if (records.length !== 1) return asBefore
  const kind = kindOfApiSource(row.source_file)
  const record = kind === undefined ? records[0]! : asKind(kind, records[0]!)
  if ('values' in record) return { line: row.source_line, raw: row.raw_text, values: record.values }
  const column = record.field === undefined ? null : (row.columns[record.field] ?? null)
  return { column, reason: column === null ? record.reason : `${column}: ${record.reason}` }
}

function isIncomplete({ raw_text, reason }: QuarantinedRecord): boolean {
  return (
    raw_text.includes('\ufffd') ||
    /… \[cut: \d+ characters in all\]$/.test(raw_text) ||
    reason.startsWith('line is longer than')
  )
}

function quote(field: string): string {
  return `"${field.replaceAll('"', '""')}"`
}
