/** A record as it stands in the source: fields by position (CSV and tables) or by key (NDJSON). */
export interface SourceRecord {
  /** Physical line, from 1, on which it starts; the row of a sheet; of a Parquet file the row from 1, its header being 0. */
  line: number
  raw: string
  values: readonly unknown[] | Readonly<Record<string, unknown>>
  /** JSON: the path by which it was cut out of a document, where it stood, and the document. */
  part?: string
  place?: string
  root?: unknown
}

/** A piece of the source that is no record. */
export interface BrokenRecord {
  line: number
  raw: string
  /** Position of the field at fault, where one can be named. */
  field?: number
  reason: string
}

/** Whole lines of a source, as UTF-8 without a fault. */
export interface LineBlock {
  bytes: Buffer
  /** Lines that could not be decoded, by their position in the block, with the reason; they stand in it as far as they can be shown. */
  faults: ReadonlyMap<number, string>
  last: boolean
}

/** The same as text. */
export interface TextBlock {
  text: string
  faults: ReadonlyMap<number, string>
  last: boolean
}

/**
 * Turns blocks of lines into records; what is unfinished at a block's end waits for the next. Each record is made when it is asked
 * for, so that those of a block do not outlive the young heap together, and all must be asked for before the next block.
 */
export interface RecordReader {
  push(block: TextBlock): Iterable<SourceRecord | BrokenRecord>
}
