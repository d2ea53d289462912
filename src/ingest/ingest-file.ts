import { AppError, describeError, userError } from '../core/errors.ts'
import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { POST_SNAPSHOT_TABLE } from '../raw/post-snapshot.ts'
import { PROFILE_SNAPSHOT_TABLE } from '../raw/profile-snapshot.ts'
import { formatQuarantined, QUARANTINE_TABLE } from '../raw/quarantine.ts'
import { type BatchLimits, BatchWriter, DryWriter } from './batch-writer.ts'
import { compileMapping, type RawRow, type RawTable, type RecordMapper } from './map-record.ts'
import { findMapping } from './mappings/find-mapping.ts'
import { CsvReader } from './sources/csv-reader.ts'
import { NdjsonReader } from './sources/ndjson-reader.ts'
import { openSource, type Source, type SourceOptions } from './sources/open-source.ts'
import { detectDelimiter } from './sources/read-csv-record.ts'
import { RECORD_LIMIT } from './sources/read-line-blocks.ts'
import type { BrokenRecord, LineBlock, RecordReader, SourceRecord } from './sources/source-record.ts'

const DAY_MS = 86_400_000
/** Problems that are given back; all of them stand in `raw_quarantine`. */
const PROBLEMS_SHOWN = 10
const SAMPLE_ROWS = 10

/** What became of one file. */
export interface FileResult {
  file: string
  /** Name of the mapping, once it is known. */
  mapping: string | null
  /** Records read: those that landed and those in quarantine. */
  records: number
  /** Rows that landed, by raw table; in a dry run those that would. */
  landed: Record<RawTable, number>
  quarantined: number
  /** The first ten of the quarantined; a reason begins with the column, where there is one, and shows the value. */
  problems: { line: number; column: string | null; reason: string }[]
  /** What is no error and should be known: an encoding, damaged text in the source, sheets that were not read. */
  notices: string[]
  /** Of a dry run, the first ten rows that would land. */
  sample?: { table: RawTable; row: Record<string, unknown> }[]
  /** Why the file, or its rest, could not be read; names file and line. */
  error?: string
  /** Stable code of that error. */
  errorCode?: string
}

export interface FileProgress {
  file: string
  bytesRead: number
  bytesTotal: number
  landed: number
  quarantined: number
}

export interface FileOptions extends SourceOptions {
  /** null: a dry run, in which nothing is written. */
  clickhouse: ClickHouseClient | null
  mapping?: string
  now?: Date
  batch?: BatchLimits
  onProgress?: (progress: FileProgress) => void
}

/** Takes one file in. Never rejects: what stops it is the result's `error`, and what was read until then has landed. */
export async function ingestFile(file: string, options: FileOptions): Promise<FileResult> {
  const intake = new FileIntake(file, options)
  const failures: unknown[] = []
  await intake.read().catch((error: unknown) => failures.push(error))
  await intake.finish().catch((error: unknown) => failures.push(error))
  return { ...intake.result(), ...(failures.length > 0 ? describeFailure(file, failures[0]) : {}) }
}

function describeFailure(file: string, failure: unknown): { error: string; errorCode: string } {
  const message = describeError(failure)
  return {
    error: message.startsWith(file) ? message : `${file}: ${message}`,
    errorCode: failure instanceof AppError ? failure.code : 'UNEXPECTED',
  }
}

class FileIntake {
  readonly #file: string
  readonly #options: FileOptions
  readonly #writers: Record<RawTable | typeof QUARANTINE_TABLE, BatchWriter | DryWriter>
  readonly #sample: NonNullable<FileResult['sample']> = []
  #source: Source | undefined
  #reader: RecordReader | undefined
  #format: 'csv' | 'ndjson' = 'csv'
  #header: readonly string[] | undefined
  #mapper: RecordMapper | undefined
  #mapping: string | null
  #records = 0
  #quarantined = 0
  readonly #problems: FileResult['problems'] = []

  constructor(file: string, options: FileOptions) {
    this.#file = file
    this.#options = options
    this.#mapping = options.mapping ?? null
    const { clickhouse, batch } = options
    const writer = (table: string): BatchWriter | DryWriter =>
      clickhouse ? new BatchWriter(clickhouse, table, batch) : new DryWriter()
    this.#writers = {
      [PROFILE_SNAPSHOT_TABLE]: writer(PROFILE_SNAPSHOT_TABLE),
      [POST_SNAPSHOT_TABLE]: writer(POST_SNAPSHOT_TABLE),
      [QUARANTINE_TABLE]: writer(QUARANTINE_TABLE),
    }
  }

  async read(): Promise<void> {
    const source = await openSource(this.#file, this.#options)
    this.#source = source
    const { content } = source
    for await (const records of content.kind === 'table' ? content.batches : this.#readText(content.blocks)) {
      for (const record of records) this.#take(record)
      for (const writer of Object.values(this.#writers)) if (writer.full) await writer.send()
      const { landed } = this.result()
      this.#options.onProgress?.({
        file: this.#file,
        bytesRead: source.bytesRead(),
        bytesTotal: source.bytesTotal,
        landed: landed.raw_profile_snapshot + landed.raw_post_snapshot,
        quarantined: this.#quarantined,
      })
    }
    if (this.#records === 0) {
      const what = this.#mapper && this.#format === 'csv' ? 'has a header and no rows' : 'holds no records'
      throw userError('FILE_WITHOUT_ROWS', `${this.#file}: ${what}`)
    }
  }

  async *#readText(blocks: AsyncIterable<LineBlock>): AsyncGenerator<(SourceRecord | BrokenRecord)[]> {
    for await (const block of blocks) {
      this.#reader ??= this.#chooseReader(block.text, block.faults.get(0))
      yield this.#reader.push(block)
    }
  }

  async finish(): Promise<void> {
    const ends = await Promise.allSettled(Object.values(this.#writers).map((writer) => writer.finish()))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }

  result(): FileResult {
    return {
      file: this.#file,
      mapping: this.#mapping,
      records: this.#records,
      landed: {
        raw_profile_snapshot: this.#writers.raw_profile_snapshot.landed,
        raw_post_snapshot: this.#writers.raw_post_snapshot.landed,
      },
      quarantined: this.#quarantined,
      problems: this.#problems,
      notices: this.#source?.notices ?? [],
      ...(this.#options.clickhouse ? {} : { sample: this.#sample }),
    }
  }

  #chooseReader(text: string, fault: string | undefined): RecordReader {
    if (fault !== undefined) {
      throw userError('NOT_TEXT', `${this.#file}, line 1: is binary or in another encoding: ${fault}`)
    }
    const start = text.trimStart()[0]
    if (start === '[') {
      throw userError('UNKNOWN_LAYOUT', `${this.#file}, line 1: is a JSON array; NDJSON has one object a line`)
    }
    this.#format = start === '{' ? 'ndjson' : 'csv'
    return this.#format === 'ndjson'
      ? new NdjsonReader()
      : new CsvReader(RECORD_LIMIT, detectDelimiter(text, this.#file))
  }

  #take(record: SourceRecord | BrokenRecord): void {
    if (!this.#mapper && this.#format === 'csv') {
      this.#readHeader(record)
      return
    }
    this.#records++
    if (!('values' in record)) {
      const column = record.field === undefined ? null : (this.#header?.[record.field] ?? null)
      this.#quarantine({ ...record, reason: column === null ? record.reason : `${column}: ${record.reason}` }, column)
      return
    }
    this.#mapper ??= this.#compile(Object.keys(record.values), record.line)
    const rows = this.#mapper(record)
    if (Array.isArray(rows)) for (const row of rows) this.#add(row)
    else this.#quarantine({ ...record, reason: rows.reason }, rows.column)
  }

  #add({ table, line }: RawRow): void {
    this.#writers[table].add(line)
    if (!this.#options.clickhouse && this.#sample.length < SAMPLE_ROWS) {
      this.#sample.push({ table, row: JSON.parse(line) as Record<string, unknown> })
    }
  }

  #readHeader(record: SourceRecord | BrokenRecord): void {
    if (!('values' in record)) {
      throw new AppError(
        'UNKNOWN_LAYOUT',
        'user',
        `${this.#file}, line ${record.line}: header is broken: ${record.reason}`,
      )
    }
    this.#header = record.values as readonly string[]
    this.#mapper = this.#compile(this.#header, record.line)
  }

  #compile(columns: readonly string[], line: number): RecordMapper {
    const { mapping: forced, now = new Date() } = this.#options
    // The header of a Parquet file stands on no line.
    const place = line > 0 ? `${this.#file}, line ${line}` : this.#file
    const mapping = findMapping(this.#format, columns, forced, place)
    this.#mapping = mapping.name
    return compileMapping(mapping, this.#header, { sourceFile: this.#file, latest: now.getTime() + DAY_MS })
  }

  #quarantine(record: { line: number; raw: string; reason: string }, column: string | null): void {
    this.#quarantined++
    const { line, raw, reason } = record
    if (this.#problems.length < PROBLEMS_SHOWN) this.#problems.push({ line, column, reason })
    this.#writers.raw_quarantine.add(
      formatQuarantined({
        source_file: this.#file,
        source_line: line,
        mapping: this.#mapping ?? '',
        column_name: column,
        reason,
        raw_text: raw,
      }),
    )
  }
}
