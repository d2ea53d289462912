import { type RecordKind, tableOfKind } from './mappings/native-ndjson.ts'
import type { BrokenRecord, SourceRecord } from './sources/source-record.ts'

/** What stands as the source file of rows that came over HTTP: kind and request. */
export function apiSource(kind: RecordKind, requestId: string): string {
  return `api/${kind}/${requestId}`
}

/** The kind of the records of such a source; undefined for a file. */
export function kindOfApiSource(sourceFile: string): RecordKind | undefined {
  const kind = /^api\/([a-z]+)\/[0-9a-f-]{36}$/.exec(sourceFile)?.[1]
  return kind !== undefined && Object.hasOwn(tableOfKind, kind) ? (kind as RecordKind) : undefined
}

/** The record as one of this kind, which it need not say itself but must not deny. */
export function asKind(kind: RecordKind, record: SourceRecord | BrokenRecord): SourceRecord | BrokenRecord {
  if (!('values' in record)) return record
  const values = record.values as Readonly<Record<string, unknown>>
  const said = values.kind ?? kind
  if (said === kind) return { ...record, values: { ...values, kind } }
  return { line: record.line, raw: record.raw, reason: `kind: ${JSON.stringify(said)} is not ${kind}` }
}
