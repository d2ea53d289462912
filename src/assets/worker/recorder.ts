import { backoffMs, sleep } from '../../core/backoff.ts'
import { describeError } from '../../core/errors.ts'
import type { Logger } from '../../core/log.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import type { EndedTask } from './held-task.ts'
import { recordEnded } from './record-ended.ts'

export interface RecorderOptions {
  pool: Pool
  log: Logger
  /** Called with what was recorded, and with what turned out to have gone to another worker. */
  recorded: (ours: readonly EndedTask[], lost: readonly EndedTask[]) => void
}

/**
 * Tasks that end within this time of each other are recorded together, in milliseconds. A batch costs a worker about 1 ms of CPU
 * whatever it carries (33 us a task in batches of 40, 11 in batches of 500).
 */
const GATHER_MS = 100
const MAX_BATCH = 1_000
/** More than this many unrecorded ends hold new transfers back. */
const FULL = 4_000

/** Records ends in batches, one batch at a time. While the database is away it keeps what it has and tries again. */
export class Recorder {
  readonly #options: RecorderOptions
  #ended: EndedTask[] = []
  #running: Promise<void> | undefined
  #failures = 0
  readonly #hurry = new AbortController()

  constructor(options: RecorderOptions) {
    this.#options = options
  }

  get isFull(): boolean {
    return this.#ended.length >= FULL
  }

  get isEmpty(): boolean {
    return this.#running === undefined && this.#ended.length === 0
  }

  add(ended: EndedTask): void {
    this.#ended.push(ended)
    this.#running ??= this.#run()
  }

  /** Waits for no more to come. Resolves when all is recorded, or after `graceMs` at the latest. */
  async drain(graceMs: number): Promise<void> {
    this.#hurry.abort()
    const gaveUp = new AbortController()
    await Promise.race([this.#running, sleep(graceMs, gaveUp.signal)])
    gaveUp.abort()
  }

  async #run(): Promise<void> {
    for (;;) {
      // Looked at and said in one step, so that nothing is added to a run that has ended.
      if (this.#ended.length === 0) {
        this.#running = undefined
        return
      }
      if (this.#ended.length < MAX_BATCH) await sleep(GATHER_MS, this.#hurry.signal)
      const batch = this.#ended.splice(0, MAX_BATCH)
      try {
        const ours = await recordEnded(batch, this.#options.pool)
        this.#failures = 0
        const isOurs = new Set(ours)
        this.#options.recorded(
          ours,
          batch.filter((each) => !isOurs.has(each)),
        )
      } catch (error) {
        this.#ended.unshift(...batch)
        const waitMs = backoffMs(this.#failures++, 500, 5_000)
        this.#options.log.warn({ error: describeError(error), waitMs }, 'could not record transfers; they are kept')
        await sleep(waitMs)
      }
    }
  }
}
