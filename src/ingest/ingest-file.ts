import { AppError, describeError, userError } from '../core/errors.ts'
import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { countByTable, type RowsByTable, sumRows } from '../raw/raw-tables.ts'
import { BatchInserter } from './batch-inserter.ts'
import { compileMapping, type GivenValues } from './map-record.ts'
import { findMapping, type Sample } from './mappings/find-mapping.ts'
import type { Mapping } from './mappings/mapping.ts'
import type { SourceContext } from './quarantine/record-context.ts'
import { type PlacedProblem, type Reading, RecordSink } from './record-sink.ts'
import { partsOf, recordsIn } from './records-in.ts'
import type { BatchLimits } from './row-batches.ts'
import { chooseReader, type TextFormat } from './sources/choose-reader.ts'
import { JsonDocumentReader } from './sources/json-document-reader.ts'
import { openSource, type Source, type SourceOptions } from './sources/open-source.ts'
import { RepeatedHeader } from './sources/repeated-header.ts'
import type { BrokenRecord, LineBlock, SourceRecord } from './sources/source-record.ts'

const DAY_MS = 86_400_000

/** What became of one file. */
export interface FileResult {
  file: string
  /** Name of the mapping, once it is known. */
  mapping: string | null
  /** Records read: those that landed and those in quarantine. */
  records: number
  /** Rows that landed, by raw table; in a dry run those that would. */
  landed: RowsByTable
  quarantined: number
  /** The first ten of the quarantined. */
  problems: PlacedProblem[]
  /** What is no error and should be known: an encoding, damaged text in the source, sheets that were not read. */
  notices: string[]
  /** Of a dry run, the first ten rows that would land. */
  sample?: RecordSink['sample']
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
  mapping?: Mapping
  /** What the operator says where a file says nothing. */
  given?: GivenValues
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
  readonly #sink: RecordSink
  readonly #inserter: BatchInserter | null
  #source: Source | undefined
  /** Undefined for a table file. */
  #text: TextFormat | undefined
  #header: readonly string[] | undefined
  #repeated: RepeatedHeader | undefined
  #reading: Reading | undefined
  #mapping: Mapping | undefined
  /** JSON: the parts of a document that are records. */
  #parts: readonly string[] = []

  constructor(file: string, options: FileOptions) {
    this.#file = file
    this.#options = options
    this.#mapping = options.mapping
    this.#inserter = options.clickhouse && new BatchInserter(options.clickhouse)
    this.#sink = new RecordSink(file, this.#inserter, options.batch)
  }

  async read(): Promise<void> {
    const source = await openSource(this.#file, this.#options)
    this.#source = source
    const { content } = source
    for await (const records of content.kind === 'table' ? content.batches : this.#readText(content.blocks)) {
      for (const record of records) this.#take(record)
      await this.#sink.sendFull()
      this.#options.onProgress?.({
        file: this.#file,
        bytesRead: source.bytesRead(),
        bytesTotal: source.bytesTotal,
        landed: sumRows(this.#landed()),
        quarantined: this.#sink.quarantined,
      })
    }
    if (this.#repeated?.notice) source.notices.push(this.#repeated.notice)
    if (this.#sink.records > 0) return
    // What is empty and says of what is a day on which nothing happened; what says nothing may be any damaged file.
    if (this.#reading || this.#text?.reader instanceof JsonDocumentReader) source.notices.push('no rows')
    else throw userError('FILE_WITHOUT_ROWS', `${this.#file}: holds no records`)
  }

  async *#readText(blocks: AsyncIterable<LineBlock>): AsyncGenerator<(SourceRecord | BrokenRecord)[]> {
    for await (const block of blocks) {
      this.#text ??= chooseReader(this.#file, block)
      yield this.#text.reader.push(block)
    }
  }

  async finish(): Promise<void> {
    try {
      await this.#sink.finish()
    } finally {
      await this.#inserter?.finish()
    }
  }

  /** Of a dry run, what would land. */
  #landed(): RowsByTable {
    const inserter = this.#inserter
    return inserter ? countByTable((table) => inserter.landed(table)) : this.#sink.made
  }

  result(): FileResult {
    const { records, quarantined, problems, sample } = this.#sink
    return {
      file: this.#file,
      mapping: this.#mapping?.name ?? null,
      records,
      landed: this.#landed(),
      quarantined,
      problems,
      notices: this.#source?.notices ?? [],
      ...(this.#options.clickhouse ? {} : { sample }),
    }
  }

  #take(record: SourceRecord | BrokenRecord): void {
    if (!this.#reading && this.#text?.format !== 'json') {
      this.#readHeader(record)
      return
    }
    if (this.#repeated?.includes(record)) return
    if ('values' in record) this.#reading ??= this.#compile(record.values as Sample, record.line)
    const reading = this.#reading ?? { mapping: '', mapper: undefined, columns: undefined }
    for (const part of recordsIn(record, this.#mapping!, this.#parts)) this.#sink.take(part, reading)
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
    this.#reading = this.#compile(this.#header, record.line)
    this.#repeated = new RepeatedHeader(this.#file, this.#header)
  }

  #compile(sample: Sample, line: number): Reading {
    const { mapping: forced, now = new Date(), given = {} } = this.#options
    const mapping = findMapping(sample, forced, `${this.#file}, line ${line}`)
    this.#mapping = mapping
    this.#parts = partsOf(mapping)
    const latest = now.getTime() + DAY_MS
    const mapper = compileMapping(mapping, this.#header, { sourceFile: this.#file, latest, given })
    const context: SourceContext = Object.keys(given).length > 0 ? { given } : {}
    if (this.#text?.format === 'csv' && this.#text.delimiter !== ',') context.delimiter = this.#text.delimiter
    return { mapping: mapping.name, mapper, columns: this.#header, context, rows: mapping.rows }
  }
}
