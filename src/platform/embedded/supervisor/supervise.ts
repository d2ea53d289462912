import { backoffMs, sleep } from '../../../core/backoff.ts'
import { describeError } from '../../../core/errors.ts'
import type { Logger } from '../../../core/log.ts'
import type { ManagedProcess } from '../managed-process.ts'

/** A part of the system that runs as a process of its own. */
export interface Part {
  name: string
  start(): Promise<ManagedProcess>
}

export interface PartStatus {
  name: string
  state: 'running' | 'restarting' | 'stopped'
  /** Process id while running. */
  pid: number | null
  /** How often it was started again after it died. */
  restarts: number
  /** Why it last died or failed to start again. */
  lastFailure: string | null
}

export interface Supervisor {
  /** Starts one more part; resolves when it is ready, rejects when its first start fails. */
  add(part: Part): Promise<void>
  status(): PartStatus[]
  /** Stops all parts, the last started first. */
  stop(): Promise<void>
}

const BACKOFF_BASE_MS = 200
const BACKOFF_CAP_MS = 10_000
/** A part that stayed up this long has recovered: its next restart is immediate again. */
const STABLE_MS = 30_000

/** Keeps parts running: one that dies is started again, with growing pauses while it keeps dying. */
export function supervise(log: Logger): Supervisor {
  const kept: KeptPart[] = []
  const starting = new Set<Promise<unknown>>()
  return {
    async add(part) {
      const started = KeptPart.start(part, log.child({ part: part.name })).then((running) => kept.push(running))
      starting.add(started)
      await started.finally(() => starting.delete(started))
    },
    status: () => kept.map((part) => part.status()),
    async stop() {
      await Promise.allSettled(starting) // a part that is just starting must not outlive us
      for (const part of kept.toReversed()) await part.stop()
    },
  }
}

class KeptPart {
  readonly #part: Part
  readonly #log: Logger
  readonly #ending = new AbortController()
  readonly #watch: Promise<void>
  #process: ManagedProcess | undefined
  #restarts = 0
  #lastFailure: string | null = null

  static async start(part: Part, log: Logger): Promise<KeptPart> {
    return new KeptPart(part, await part.start(), log)
  }

  private constructor(part: Part, first: ManagedProcess, log: Logger) {
    this.#part = part
    this.#log = log
    this.#watch = this.#keepRunning(first)
  }

  status(): PartStatus {
    const pid = this.#process?.pid ?? null
    const state = pid !== null ? 'running' : this.#ending.signal.aborted ? 'stopped' : 'restarting'
    return { name: this.#part.name, state, pid, restarts: this.#restarts, lastFailure: this.#lastFailure }
  }

  async stop(): Promise<void> {
    this.#ending.abort()
    await this.#process?.stop()
    await this.#watch
  }

  async #keepRunning(first: ManagedProcess): Promise<void> {
    let deaths = 0
    for (let running: ManagedProcess | undefined = first; running; ) {
      this.#process = running
      this.#log.info({ pid: running.pid }, 'part is ready')
      const since = Date.now()
      const why = await running.exited
      this.#process = undefined
      if (this.#ending.signal.aborted) return
      this.#lastFailure = why
      this.#log.warn({ why }, 'part died; starting it again')
      deaths = Date.now() - since > STABLE_MS ? 0 : deaths + 1
      running = await this.#startAgain(deaths)
    }
  }

  /** Tries until it runs; undefined when told to stop meanwhile. */
  async #startAgain(deaths: number): Promise<ManagedProcess | undefined> {
    for (let failures = deaths; ; failures += 1) {
      if (failures > 1) await sleep(backoffMs(failures, BACKOFF_BASE_MS, BACKOFF_CAP_MS), this.#ending.signal)
      if (this.#ending.signal.aborted) return undefined
      try {
        const started = await this.#part.start()
        if (!this.#ending.signal.aborted) {
          this.#restarts += 1
          return started
        }
        await started.stop()
        return undefined
      } catch (error) {
        this.#lastFailure = describeError(error)
        this.#log.error({ why: this.#lastFailure }, 'part could not be started again')
      }
    }
  }
}
