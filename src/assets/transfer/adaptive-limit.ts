import { backoffMs } from '../../core/backoff.ts'

/** What one use says of a server's load: `busy`: it asks for less; `failed`: no whole answer; `none`: nothing. */
export type LoadSign = 'ok' | 'busy' | 'failed' | 'none'

const START = 32
/** A server whose latency has grown to so many times its best is not asked for more at once. */
const CROWDED = 3
/** Differences below this are noise of our own machine, in milliseconds. */
const NOISE_MS = 20
/** The best latency is looked for anew after this time: the way to a server may have changed. */
const BEST_FOR_MS = 30_000
/** Weight of the newest latency in the smoothed one. */
const NEWEST = 0.05
/** One failure may have any cause; so many without a success between them mean that the server is in trouble. */
const FAILURES_IN_ROW = 4
const PAUSE_BASE_MS = 250
const PAUSE_CAP_MS = 60_000

/**
 * How many requests one server is sent at once: additive increase, multiplicative decrease, as TCP does. It starts at 32 and
 * doubles each round trip until the server is first busy or its latency grows; then it adds one a round trip. A busy server
 * halves it and is left alone for as long as it asks for, or for a time that doubles.
 */
export class AdaptiveLimit {
  inFlight = 0
  /** Moment (of `performance.now()`) until which nothing is sent. */
  pausedUntil = 0
  #limit: number
  readonly #max: number
  readonly #pauseCapMs: number
  #doubling = true
  #decreasedAt = Number.NEGATIVE_INFINITY
  #busyInRow = 0
  #failedInRow = 0
  #smoothedMs = 0
  #bestMs = Number.POSITIVE_INFINITY
  #bestSince = 0

  /** @param pauseCapMs longest pause that it takes by itself, in milliseconds. */
  constructor(max: number, pauseCapMs = PAUSE_CAP_MS) {
    this.#max = max
    this.#pauseCapMs = pauseCapMs
    this.#limit = Math.min(START, max)
  }

  /** Requests that may be under way at once now. */
  get limit(): number {
    return Math.floor(this.#limit)
  }

  /** Smoothed time of an answer, in milliseconds. */
  get latencyMs(): number {
    return this.#smoothedMs
  }

  mayStart(now: number): boolean {
    return this.inFlight < this.limit && now >= this.pausedUntil
  }

  start(): void {
    this.inFlight += 1
  }

  end(sign: LoadSign, latencyMs: number, now: number, retryAfterMs: number | null = null): void {
    const wasUsed = this.inFlight >= this.#limit / 2 // a limit that is not used need not grow
    this.inFlight -= 1
    // What was under way when the limit was decreased says nothing new: else one outage would be paid for once a request.
    const isOld = now - latencyMs < this.#decreasedAt
    if (isOld && sign !== 'ok') {
      if (retryAfterMs !== null) this.pausedUntil = Math.max(this.pausedUntil, now + retryAfterMs)
      return
    }
    if (sign === 'failed') this.#failedInRow += 1
    const isInTrouble = sign === 'failed' && this.#failedInRow >= FAILURES_IN_ROW
    if (sign === 'busy' || isInTrouble) this.#decrease(now, retryAfterMs)
    else if (sign === 'ok') {
      this.#busyInRow = 0
      this.#failedInRow = 0
      this.#observe(latencyMs, now)
      if (wasUsed) this.#increase()
    }
  }

  #observe(latencyMs: number, now: number): void {
    this.#smoothedMs = this.#smoothedMs === 0 ? latencyMs : this.#smoothedMs + NEWEST * (latencyMs - this.#smoothedMs)
    if (latencyMs >= this.#bestMs && now - this.#bestSince < BEST_FOR_MS) return
    this.#bestMs = latencyMs
    this.#bestSince = now
  }

  #increase(): void {
    if (this.#smoothedMs > this.#bestMs * CROWDED + NOISE_MS) {
      this.#doubling = false
      return
    }
    this.#limit = Math.min(this.#max, this.#limit + (this.#doubling ? 1 : 1 / this.#limit))
  }

  #decrease(now: number, retryAfterMs: number | null): void {
    if (retryAfterMs !== null) this.pausedUntil = Math.max(this.pausedUntil, now + retryAfterMs)
    this.#decreasedAt = now
    this.#doubling = false
    this.#limit = Math.max(1, this.#limit / 2)
    if (retryAfterMs === null)
      this.pausedUntil = Math.max(this.pausedUntil, now + backoffMs(this.#busyInRow, PAUSE_BASE_MS, this.#pauseCapMs))
    this.#busyInRow += 1
  }
}
