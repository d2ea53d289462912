import { AppError, describeError, userError } from '../core/errors.ts'
import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { type RowsByTable, sumRows } from '../raw/raw-tables.ts'
import type { BatchLimits } from './batch-writer.ts'
import { compileMapping, type RecordMapper } from './map-record.ts'
import { findMapping } from './mappings/find-mapping.ts'
import { type PlacedProblem, RecordSink } from './record-sink.ts'
import { CsvReader } from './sources/csv-reader.ts'
import { NdjsonReader } from './sources/ndjson-reader.ts'
import { openSource } from './sources/open-source.ts'
import { readLineBlocks } from './sources/read-line-blocks.ts'
import type { BrokenRecord, RecordReader, SourceRecord } from './sources/source-record.ts'

const DAY_MS = 86_400_000

/** What became of one file. */
export interface FileResult {
  file: string
  /** Name of the mapping, once it is known. */
  mapping: string | null
  /** Records read: those that landed and those in quarantine. */
  records: number
  /** Rows that landed, by raw table. */
  landed: RowsByTable
  quarantined: number
  /** The first ten of the quarantined. */
  problems: PlacedProblem[]
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

export interface FileOptions {
  clickhouse: ClickHouseClient
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
  readonly #sink: RecordSink
  #reader: RecordReader | undefined
  #format: 'csv' | 'ndjson' = 'csv'
  #header: readonly string[] | undefined
  #mapper: RecordMapper | undefined
  #mapping: string | null

  constructor(file: string, options: FileOptions) {
    this.#file = file
    this.#options = options
    this.#mapping = options.mapping ?? null
    this.#sink = new RecordSink(file, options.clickhouse, options.batch)
  }

  async read(): Promise<void> {
    const source = await openSource(this.#file)
    for await (const block of readLineBlocks(source.chunks)) {
      this.#reader ??= this.#chooseReader(block.text, block.faults.get(0))
      for (const record of this.#reader.push(block)) this.#take(record)
      await this.#sink.sendFull()
      this.#options.onProgress?.({
        file: this.#file,
        bytesRead: source.bytesRead(),
        bytesTotal: source.bytesTotal,
        landed: sumRows(this.#sink.landed),
        quarantined: this.#sink.quarantined,
      })
    }
    if (this.#sink.records === 0) {
      const what = this.#mapper && this.#format === 'csv' ? 'has a header and no rows' : 'holds no records'
      throw userError('FILE_WITHOUT_ROWS', `${this.#file}: ${what}`)
    }
  }

  finish(): Promise<void> {
    return this.#sink.finish()
  }

  result(): FileResult {
    const { records, landed, quarantined, problems } = this.#sink
    return { file: this.#file, mapping: this.#mapping, records, landed, quarantined, problems }
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
    return this.#format === 'ndjson' ? new NdjsonReader() : new CsvReader()
  }

  #take(record: SourceRecord | BrokenRecord): void {
    if (!this.#mapper && this.#format === 'csv') {
      this.#readHeader(record)
      return
    }
    if ('values' in record) this.#mapper ??= this.#compile(Object.keys(record.values), record.line)
    this.#sink.take(record, { mapping: this.#mapping ?? '', mapper: this.#mapper, columns: this.#header })
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
    const mapping = findMapping(this.#format, columns, forced, `${this.#file}, line ${line}`)
    this.#mapping = mapping.name
    return compileMapping(mapping, this.#header, { sourceFile: this.#file, latest: now.getTime() + DAY_MS })
  }
}
