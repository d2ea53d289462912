import { compileRootPath, type GivenValues } from '../map-record.ts'
import { columnsRead, type RowMapping } from '../mappings/mapping.ts'
import type { BrokenRecord, SourceRecord } from '../sources/source-record.ts'

/** What all records of a source have in common and their raw text does not say. */
export interface SourceContext {
  /** What separates the fields of a line, where it is no comma. */
  delimiter?: string
  /** What the operator said, where he said something. */
  given?: GivenValues
}

/** What is kept of a quarantined record beside its raw text and columns, to read it again. */
export interface RecordContext extends SourceContext {
  /** Of a record that was cut out of a document: by which path, where it stood, and, by path, what is read from the root. */
  part?: string
  place?: string
  root?: Readonly<Record<string, unknown>>
  /** A U+FFFD in the raw text stands in the source, and for no byte that could not be decoded. */
  decoded?: true
}

/** The paths by which a mapping reads from the root of a document (`$.id`). */
export function rootPaths(rows: readonly RowMapping[]): string[] {
  return [...columnsRead(rows)].filter((column) => column.startsWith('$.'))
}

/** The context as it is kept: JSON, or blank where there is none. */
export function formatContext(
  record: SourceRecord | BrokenRecord,
  source: SourceContext | undefined,
  rows: readonly RowMapping[],
): string {
  const context: RecordContext = { ...source }
  if ('values' in record) {
    const { part, place, root, raw } = record
    if (place !== undefined) context.place = place
    if (part !== undefined) {
      context.part = part
      context.root = Object.fromEntries(rootPaths(rows).map((path) => [path, compileRootPath(path)(root) ?? null]))
    }
    if (raw.includes('\ufffd')) context.decoded = true
  }
  return Object.keys(context).length > 0 ? JSON.stringify(context) : ''
}

export function parseContext(text: string): RecordContext {
  return text === '' ? {} : (JSON.parse(text) as RecordContext)
}
