export const QUARANTINE_TABLE = 'raw_quarantine'

/** Longest raw text that is kept of one record, in characters; a record may have 16 Mi of them. */
const RAW_TEXT_LIMIT = 65_536

/** A record that could not be taken, with its place. The same file taken again gives the same key, so it is kept once. */
export interface QuarantinedRecord {
  source_file: string
  source_line: number
  mapping: string
  column_name: string | null
  reason: string
  raw_text: string
  /** Names of the fields, where the source gives values by position. */
  columns: readonly string[]
  /** JSON, or blank: what reading the raw text again needs besides. */
  context: string
}

/** The record as a line of JSONEachRow; raw text beyond 64 Ki characters is cut, and the cut is marked. */
export function formatQuarantined(record: QuarantinedRecord): string {
  const raw = record.raw_text
  const raw_text = raw.length > RAW_TEXT_LIMIT ? cut(raw) : raw
  return JSON.stringify({ ...record, raw_text })
}

function cut(raw: string): string {
  // A cut through a surrogate pair would leave half a character, which ClickHouse refuses.
  return `${raw.slice(0, RAW_TEXT_LIMIT).toWellFormed()}… [cut: ${raw.length} characters in all]`
}
