import { describeLack } from './mappings/find-mapping.ts'
import type { Mapping } from './mappings/mapping.ts'
import { cutDocument } from './sources/cut-document.ts'
import type { BrokenRecord, SourceRecord } from './sources/source-record.ts'

/** The parts of a document that are this mapping's records; none where each object is one. */
export function partsOf(mapping: Mapping): string[] {
  return [...new Set(mapping.rows.flatMap((row) => row.each ?? []))]
}

/** The records in a document, which must hold what its mapping asks for; any other record is the one. */
export function recordsIn(
  record: SourceRecord | BrokenRecord,
  mapping: Mapping,
  parts: readonly string[],
): (SourceRecord | BrokenRecord)[] {
  if (parts.length === 0 || !('values' in record)) return [record]
  const { line, raw, values } = record
  const lack = describeLack(mapping, values as Readonly<Record<string, unknown>>)
  return lack === undefined ? cutDocument(record, parts) : [{ line, raw, reason: lack }]
}
