import { raise } from './exception.ts'

/** A fair gate: at most `size` queries run, the others wait in the order they came. */
export class Slots {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(size: number) {
    this.#free = size
  }

  /**
   * Resolves with the function that gives the slot back.
   * @param maxWaitMs 0 waits for ever. @throws ClickHouseException where the wait was longer, or the signal aborted.
   */
  async take(maxWaitMs: number, signal: AbortSignal): Promise<() => void> {
    if (this.#free > 0) this.#free--
    else await this.#wait(maxWaitMs, signal)
    let held = true
    return () => {
      if (!held) return
      held = false
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free++
    }
  }

  #wait(maxWaitMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1)
        settle()
        reject(raise(202, 'TOO_MANY_SIMULTANEOUS_QUERIES', 'Waited too long for a free place among running queries'))
      }
      const timer = maxWaitMs > 0 ? setTimeout(leave, maxWaitMs) : undefined
      const settle = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', leave)
      }
      const enter = (): void => {
        settle()
        resolve()
      }
      signal.addEventListener('abort', leave, { once: true })
      this.#waiting.push(enter)
    })
  }
}
