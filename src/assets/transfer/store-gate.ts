import { AdaptiveLimit, type LoadSign } from './adaptive-limit.ts'

/** Our own store is looked for more often than a host that may be angry with us. */
const LONGEST_PAUSE_MS = 2_000

/** Lets PUTs into the object store, as many at once as it takes without being busy. */
export class StoreGate {
  readonly #limit: AdaptiveLimit
  readonly #waiting: Array<() => void> = []
  #timer: NodeJS.Timeout | undefined

  constructor(max: number) {
    this.#limit = new AdaptiveLimit(max, LONGEST_PAUSE_MS)
  }

  /** Resolves when a PUT may begin; each must be followed by `leave`. */
  enter(): Promise<void> | undefined {
    if (this.#waiting.length === 0 && this.#limit.mayStart(performance.now())) {
      this.#limit.start()
      return undefined
    }
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#serve()
    })
  }

  /** Ends a PUT, saying how the store took it. */
  leave(sign: LoadSign, latencyMs: number): void {
    this.#limit.end(sign, latencyMs, performance.now())
    this.#serve()
  }

  #serve(): void {
    const now = performance.now()
    while (this.#waiting.length > 0 && this.#limit.mayStart(now)) {
      this.#limit.start()
      this.#waiting.shift()!()
    }
    const pauseMs = this.#limit.pausedUntil - now
    if (this.#waiting.length === 0 || pauseMs <= 0 || this.#timer !== undefined) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#serve()
    }, pauseMs + 1)
  }
}
