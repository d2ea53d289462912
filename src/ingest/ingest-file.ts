import { AppError, describeError } from '../core/errors.ts'
import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { giveChunks } from '../raw/native/chunk-pool.ts'
import { countByTable, type RowsByTable, sumRows } from '../raw/raw-tables.ts'
import { BatchInserter } from './batch-inserter.ts'
import type { IntakeOptions, IntakeState, RecordIntake } from './record-intake.ts'
import type { PlacedProblem } from './record-sink.ts'
import { openSource, type Source, type SourceOptions } from './sources/open-source.ts'
import type { BrokenRecord, LineBlock, SourceRecord } from './sources/source-record.ts'
import { IntakeThread } from './thread/intake-thread.ts'

/** A text of so many bytes is read in a thread of its own; one that takes no second is not worth the start of it (0.2 s). */
const THREAD_BYTES = 16 << 20

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
  sample?: IntakeState['sample']
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

export interface FileOptions extends SourceOptions, IntakeOptions {
  /** null: a dry run, in which nothing is written. */
  clickhouse: ClickHouseClient | null
  /** Bytes from which on a text is read in a thread of its own. */
  threadBytes?: number
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
  readonly #inserter: BatchInserter | null
  #source: Source | undefined
  #intake: RecordIntake | IntakeThread | undefined

  constructor(file: string, options: FileOptions) {
    this.#file = file
    this.#options = options
    this.#inserter = options.clickhouse && new BatchInserter(options.clickhouse, (chunks) => this.#giveBack(chunks))
  }

  async read(): Promise<void> {
    const source = await openSource(this.#file, this.#options)
    this.#source = source
    const notices = await (source.content.kind === 'table'
      ? this.#readTable(source.content.batches)
      : this.#readText(source.content.blocks, source))
    source.notices.push(...notices)
  }

  async #readTable(batches: AsyncIterable<(SourceRecord | BrokenRecord)[]>): Promise<string[]> {
    const intake = await this.#openIntake()
    this.#intake = intake
    for await (const records of batches) {
      await intake.takeRecords(records)
      this.#tellProgress()
    }
    return intake.end()
  }

  async #readText(blocks: AsyncIterable<LineBlock>, { isLargerThan }: Source): Promise<string[]> {
    const intake = isLargerThan(this.#options.threadBytes ?? THREAD_BYTES)
      ? new IntakeThread({ file: this.#file, options: this.#intakeOptions() }, this.#inserter)
      : await this.#openIntake()
    this.#intake = intake
    for await (const block of blocks) {
      await intake.takeBlock(block)
      this.#tellProgress()
    }
    return intake.end()
  }

  /** Loaded only where it is used: what it needs takes a thread as long to load as ten thousand rows. */
  async #openIntake(): Promise<RecordIntake> {
    const intake = await import('./record-intake.ts')
    return new intake.RecordIntake(this.#file, this.#options, this.#inserter)
  }

  /** Those that a thread can be sent. */
  #intakeOptions(): IntakeOptions {
    const { mapping, given, now, batch } = this.#options
    return { ...(mapping && { mapping }), ...(given && { given }), ...(now && { now }), ...(batch && { batch }) }
  }

  async finish(): Promise<void> {
    try {
      await this.#intake?.finish()
    } finally {
      await this.#inserter?.finish()
    }
  }

  result(): FileResult {
    const nothing = {
      mapping: this.#options.mapping?.name ?? null,
      records: 0,
      quarantined: 0,
      problems: [],
      sample: [],
    }
    const { mapping, records, quarantined, problems, sample } = this.#intake?.state() ?? nothing
    return {
      file: this.#file,
      mapping,
      records,
      landed: this.#landed(),
      quarantined,
      problems,
      notices: this.#source?.notices ?? [],
      ...(this.#options.clickhouse ? {} : { sample }),
    }
  }

  /** Of a dry run, what would land. */
  #landed(): RowsByTable {
    const inserter = this.#inserter
    if (inserter) return countByTable((table) => inserter.landed(table))
    return this.#intake?.state()?.made ?? countByTable(() => 0)
  }

  #tellProgress(): void {
    const source = this.#source!
    this.#options.onProgress?.({
      file: this.#file,
      bytesRead: source.bytesRead(),
      bytesTotal: source.bytesTotal,
      landed: sumRows(this.#landed()),
      quarantined: this.#intake!.quarantined,
    })
  }

  /** Chunks are used again where they are filled. */
  #giveBack(chunks: readonly Buffer[]): void {
    if (this.#intake instanceof IntakeThread) this.#intake.giveBack(chunks)
    else giveChunks(chunks)
  }
}
