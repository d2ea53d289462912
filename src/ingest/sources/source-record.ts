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

/** Whole lines of a source. */
export interface LineBlock {
  text: string
  /** Lines that could not be decoded, by their position in the block, with the reason. */
  faults: ReadonlyMap<number, string>
  last: boolean
}

/** Turns blocks of lines into records; what is unfinished at a block's end waits for the next. */
export interface RecordReader {
  push(block: LineBlock): (SourceRecord | BrokenRecord)[]
}
