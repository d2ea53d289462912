/** A claim takes what transfers will need for so long, in milliseconds; another one follows when half of that is left. */
const AHEAD_MS = 60
const MAX = 1_024
/** Of a shorter time no rate is told. */
const LEAST_MS = 10

/**
 * How many tasks a worker claims at once: twice its slots, doubled as often as its rate asks for. A claim takes 5 ms and more while
 * PostgreSQL records what ended: at 12,000 transfers a second two tasks a slot were gone by then. A slow worker holds no
 * more than it works on soon, so that others find something to do. Few sizes, since PostgreSQL keeps a plan for each.
 */
export class ClaimSize {
  size: number
  readonly #least: number
  #ended = 0
  #since = 0

  /** @param slots transfers at once. */
  constructor(slots: number) {
    this.#least = Math.min(MAX, Math.max(10, 2 * slots))
    this.size = this.#least
  }

  /** A transfer has ended. */
  ended(): void {
    this.#ended += 1
  }

  /** The size of the claim that begins now. */
  next(now: number): number {
    if (now - this.#since < LEAST_MS) return this.size
    const needed = (this.#ended / (now - this.#since)) * AHEAD_MS
    this.#ended = 0
    this.#since = now
    const doublings = Math.max(0, Math.ceil(Math.log2(needed / this.#least)))
    this.size = Math.min(MAX, this.#least * 2 ** doublings)
    return this.size
  }
}
