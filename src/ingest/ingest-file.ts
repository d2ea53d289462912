import { AppError, describeError, userError } from '../core/errors.ts'
import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { type RowsByTable, sumRows } from '../raw/raw-tables.ts'
import type { BatchLimits } from './batch-writer.ts'
import { compileMapping, type GivenValues, type RecordMapper } from './map-record.ts'
import { describeLack, findMapping, type Sample } from './mappings/find-mapping.ts'
import type { Mapping } from './mappings/mapping.ts'
import { type PlacedProblem, RecordSink } from './record-sink.ts'
import { CsvReader } from './sources/csv-reader.ts'
import { cutDocument } from './sources/cut-document.ts'
import { isJsonDocument, JsonDocumentReader } from './sources/json-document-reader.ts'
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
  #reader: RecordReader | undefined
  #format: 'csv' | 'json' = 'csv'
  #header: readonly string[] | undefined
  #mapper: RecordMapper | undefined
  #mapping: Mapping | undefined
  /** JSON: the parts of a document that are records. */
  #parts: readonly string[] = []

  constructor(file: string, options: FileOptions) {
    this.#file = file
    this.#options = options
    this.#mapping = options.mapping
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
    return { file: this.#file, mapping: this.#mapping?.name ?? null, records, landed, quarantined, problems }
  }

  #chooseReader(text: string, fault: string | undefined): RecordReader {
    if (fault !== undefined) {
      throw userError('NOT_TEXT', `${this.#file}, line 1: is binary or in another encoding: ${fault}`)
    }
    const start = text.trimStart()[0]
    this.#format = start === '{' || start === '[' ? 'json' : 'csv'
    if (this.#format === 'csv') return new CsvReader()
    return isJsonDocument(text) ? new JsonDocumentReader(this.#file) : new NdjsonReader()
  }

  #take(record: SourceRecord | BrokenRecord): void {
    if (!this.#mapper && this.#format === 'csv') {
      this.#readHeader(record)
      return
    }
    if ('values' in record) this.#mapper ??= this.#compile(record.values, record.line)
    const reading = { mapping: this.#mapping?.name ?? '', mapper: this.#mapper, columns: this.#header }
    for (const part of this.#recordsOf(record)) this.#sink.take(part, reading)
  }

  /** The records in a document, which must hold what its mapping asks for; any other record is the one. */
  #recordsOf(record: SourceRecord | BrokenRecord): (SourceRecord | BrokenRecord)[] {
    if (this.#parts.length === 0 || !('values' in record)) return [record]
    const { line, raw, values } = record
    const lack = describeLack(this.#mapping!, values as Readonly<Record<string, unknown>>)
    return lack === undefined ? cutDocument(record, this.#parts) : [{ line, raw, reason: lack }]
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

  #compile(sample: Sample, line: number): RecordMapper {
    const { mapping: forced, now = new Date(), given = {} } = this.#options
    const mapping = findMapping(sample, forced, `${this.#file}, line ${line}`)
    this.#mapping = mapping
    this.#parts = [...new Set(mapping.rows.flatMap((row) => row.each ?? []))]
    const latest = now.getTime() + DAY_MS
    return compileMapping(mapping, this.#header, { sourceFile: this.#file, latest, given })
  }
}
