import { AppError, userError } from '../core/errors.ts'
import type { RowsByTable } from '../raw/raw-tables.ts'
import type { BatchOutput } from './batch-inserter.ts'
import { compileMapping, type GivenValues } from './map-record.ts'
import { findMapping, type Sample } from './mappings/find-mapping.ts'
import type { Mapping } from './mappings/mapping.ts'
import type { SourceContext } from './quarantine/record-context.ts'
import { type PlacedProblem, type Reading, RecordSink } from './record-sink.ts'
import { partsOf, recordsIn } from './records-in.ts'
import type { BatchLimits } from './row-batches.ts'
import { chooseReader, type TextFormat } from './sources/choose-reader.ts'
import { JsonDocumentReader } from './sources/json-document-reader.ts'
import { decodeBlock, decodeInParts } from './sources/read-line-blocks.ts'
import { RepeatedHeader } from './sources/repeated-header.ts'
import type { BrokenRecord, LineBlock, SourceRecord } from './sources/source-record.ts'

const DAY_MS = 86_400_000

/** How the records of a file are read; it can be sent to a thread. */
export interface IntakeOptions {
  mapping?: Mapping
  /** What the operator says where a file says nothing. */
  given?: GivenValues
  now?: Date
  batch?: BatchLimits
}

/** What became of the records so far. */
export interface IntakeState {
  /** Name of the mapping, once it is known. */
  mapping: string | null
  /** Records read: those that were made rows and those for quarantine. */
  records: number
  made: RowsByTable
  quarantined: number
  problems: PlacedProblem[]
  sample: RecordSink['sample']
}

/** Makes raw rows of the records of one file, from its first block of lines or rows to its last. */
export class RecordIntake {
  readonly #file: string
  readonly #options: IntakeOptions
  readonly #sink: RecordSink
  /** Undefined for a table file. */
  #text: TextFormat | undefined
  #header: readonly string[] | undefined
  #repeated: RepeatedHeader | undefined
  #reading: Reading | undefined
  #mapping: Mapping | undefined
  /** JSON: the parts of a document that are records. */
  #parts: readonly string[] = []

  /** @param output null: a dry run, in which nothing is written. */
  constructor(file: string, options: IntakeOptions, output: BatchOutput | null) {
    this.#file = file
    this.#options = options
    this.#mapping = options.mapping
    this.#sink = new RecordSink(file, output, options.batch)
  }

  get quarantined(): number {
    return this.#sink.quarantined
  }

  async takeBlock(block: LineBlock): Promise<void> {
    this.#text ??= chooseReader(this.#file, decodeBlock(block))
    for (const part of decodeInParts(block)) for (const record of this.#text.reader.push(part)) this.#take(record)
    await this.#sink.sendFull()
  }

  async takeRecords(records: readonly (SourceRecord | BrokenRecord)[]): Promise<void> {
    for (const record of records) this.#take(record)
    await this.#sink.sendFull()
  }

  /**
   * Says that there are no more, and gives what the operator should know.
   * @throws AppError `FILE_WITHOUT_ROWS`.
   */
  async end(): Promise<string[]> {
    const notices = this.#repeated?.notice === undefined ? [] : [this.#repeated.notice]
    if (this.#sink.records > 0) return notices
    // What is empty and says of what is a day on which nothing happened; what says nothing may be any damaged file.
    if (this.#reading || this.#text?.reader instanceof JsonDocumentReader) return [...notices, 'no rows']
    throw userError('FILE_WITHOUT_ROWS', `${this.#file}: holds no records`)
  }

  /** Sends what is gathered, be it that reading broke off. */
  finish(): Promise<void> {
    return this.#sink.finish()
  }

  state(): IntakeState {
    const { records, made, quarantined, problems, sample } = this.#sink
    return { mapping: this.#mapping?.name ?? null, records, made, quarantined, problems, sample }
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
