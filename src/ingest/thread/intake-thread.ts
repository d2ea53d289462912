import { Worker } from 'node:worker_threads'
import type { Batch } from '../../raw/insert-batch.ts'
import { reusable } from '../../raw/native/chunk-pool.ts'
import type { BatchOutput } from '../batch-inserter.ts'
import type { IntakeState } from '../record-intake.ts'
import type { LineBlock } from '../sources/source-record.ts'
import {
  asBuffers,
  movable,
  type ThreadNews,
  type ThreadOrder,
  type ThreadTask,
  unpackFailure,
} from './intake-thread-protocol.ts'

/** Blocks that wait for the thread or are read by it: two chunks of 256 KiB, each with the line that its end cuts. */
const BLOCKS_AHEAD = 4
/** Half of the default: all rows of a block die young either way, and the command holds 60 MB less. */
const YOUNG_GENERATION_MB = 24

interface Waiting {
  resolve(news: Extract<ThreadNews, { op: 'done' }>): void
  reject(error: unknown): void
}

/**
 * A `RecordIntake` in a thread of its own, so that reading a file and talking to ClickHouse take no time from making rows. Blocks go
 * in as they are and batches come out by moving their memory, so that neither costs much; rows stay in the order of the file.
 */
export class IntakeThread {
  readonly #worker: Worker
  readonly #output: BatchOutput | null
  readonly #waiting: Waiting[] = []
  readonly #ahead: Promise<void>[] = []
  #quarantined = 0
  #state: IntakeState | undefined
  /** What ended the thread, or what came of a batch: it stops all that follows. */
  #failure: unknown
  #isGone = false

  constructor(task: Omit<ThreadTask, 'isDry'>, output: BatchOutput | null) {
    this.#output = output
    const workerData: ThreadTask = { ...task, isDry: output === null }
    this.#worker = new Worker(new URL('./intake-thread-entry.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    })
    this.#worker.on('message', (news: ThreadNews) => this.#hear(news))
    this.#worker.on('error', (error) => this.#break(error))
    this.#worker.on('exit', () => this.#break(new Error('the thread that reads the file has ended')))
  }

  get quarantined(): number {
    return this.#quarantined
  }

  /** Hands a block over; waits while too many are on their way. Rejects where one before it was the last that could be read. */
  async takeBlock(block: LineBlock): Promise<void> {
    const taken = this.#order({ op: 'block', block }, movable([block.bytes])).then(() => undefined)
    taken.catch(() => undefined)
    this.#ahead.push(taken)
    if (this.#ahead.length >= BLOCKS_AHEAD) await this.#ahead.shift()
  }

  async end(): Promise<string[]> {
    for (const taken of this.#ahead.splice(0)) await taken
    const { notices = [] } = await this.#order({ op: 'end' })
    return notices
  }

  /** Sends what is gathered, and ends the thread. */
  async finish(): Promise<void> {
    try {
      await Promise.allSettled(this.#ahead)
      await this.#order({ op: 'finish' })
    } finally {
      this.#worker.removeAllListeners()
      await this.#worker.terminate()
    }
  }

  /** Undefined until the thread has finished or failed. */
  state(): IntakeState | undefined {
    return this.#state
  }

  /** Gives back the chunks of a batch that has landed. */
  giveBack(chunks: readonly Buffer[]): void {
    this.#tell({ op: 'chunks', chunks: reusable(chunks) })
  }

  #order(order: ThreadOrder, moved: ArrayBuffer[] = []): Promise<Extract<ThreadNews, { op: 'done' }>> {
    return new Promise((resolve, reject) => {
      if (this.#isGone || (this.#failure !== undefined && order.op !== 'finish')) {
        reject(this.#failure)
        return
      }
      this.#waiting.push({ resolve, reject })
      this.#tell(order, moved)
    })
  }

  #tell(order: ThreadOrder, moved: ArrayBuffer[] = []): void {
    this.#worker.postMessage(order, moved)
  }

  #hear(news: ThreadNews): void {
    if (news.op === 'batch') {
      void this.#send(news.table, { ...news.batch, chunks: asBuffers(news.batch.chunks) })
      return
    }
    this.#quarantined = news.quarantined
    this.#state = news.state ?? this.#state
    const waiting = this.#waiting.shift()!
    if (news.failure === undefined) waiting.resolve(news)
    else {
      this.#failure ??= unpackFailure(news.failure)
      waiting.reject(this.#failure)
    }
  }

  async #send(table: string, batch: Batch): Promise<void> {
    try {
      await this.#output!.send(table, batch)
      this.#tell({ op: 'sent', table, isTaken: true })
    } catch (error) {
      this.#failure ??= error
      this.#tell({ op: 'sent', table, isTaken: false })
    }
  }

  #break(error: unknown): void {
    this.#isGone = true
    this.#failure ??= error
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure)
  }
}
