import { AdaptiveLimit } from '../transfer/adaptive-limit.ts'
import type { ServerSign } from '../transfer/transfer.ts'

/** Of one media host, for people. */
export interface HostProgress {
  host: string
  ready: number
  inFlight: number
  /** Transfers that it is asked for at once at most. */
  limit: number
  latencyMs: number
  /** How long it is still left alone, in milliseconds. */
  pausedMs: number
  done: number
}

interface HostQueue<T> {
  host: string
  ready: T[]
  limit: AdaptiveLimit
  done: number
  seenAt: number
}

/** Hosts that were not asked for this long are forgotten, with what was learnt of them. */
const FORGET_MS = 600_000
/** A pause up to this long is waited for; for a longer one the tasks go back to the queue. */
const WAIT_MS = 2_000

/** Tasks that wait for a slot, by the host that they will ask: in turns, so that a slow host holds up no other. */
export class HostQueues<T> {
  readonly #hosts = new Map<string, HostQueue<T>>()
  /** Hosts that have ready tasks, the next in turn first. */
  #turns: Array<HostQueue<T>> = []
  readonly #maxPerHost: number
  #ready = 0

  constructor(maxPerHost: number) {
    this.#maxPerHost = maxPerHost
  }

  get ready(): number {
    return this.#ready
  }

  add(host: string, task: T): void {
    const queue = this.#queueOf(host)
    if (queue.ready.length === 0) this.#turns.push(queue)
    queue.ready.push(task)
    this.#ready += 1
  }

  /** The next task that may start, counted as under way; `ended` must follow. */
  next(now: number): { host: string; task: T } | undefined {
    for (let i = 0; i < this.#turns.length; i += 1) {
      const queue = this.#turns[i]!
      if (!queue.limit.mayStart(now)) continue
      const task = queue.ready.shift()!
      this.#ready -= 1
      this.#turns.splice(i, 1)
      if (queue.ready.length > 0) this.#turns.push(queue)
      queue.limit.start()
      queue.seenAt = now
      return { host: queue.host, task }
    }
    return undefined
  }

  ended(host: string, { sign, latencyMs, retryAfterMs }: ServerSign, now: number): void {
    const queue = this.#queueOf(host)
    queue.done += 1
    queue.limit.end(sign, latencyMs, now, retryAfterMs)
  }

  /** Takes out the tasks of hosts that are left alone for long, with the milliseconds until these may be asked. */
  takePaused(now: number): Array<{ host: string; waitMs: number; tasks: T[] }> {
    const paused = this.#turns.filter(({ limit }) => limit.pausedUntil - now > WAIT_MS)
    return paused.map((queue) => ({
      host: queue.host,
      waitMs: Math.ceil(queue.limit.pausedUntil - now),
      tasks: this.#empty(queue),
    }))
  }

  /** Takes out every task. */
  takeAll(): T[] {
    return [...this.#turns].flatMap((queue) => this.#empty(queue))
  }

  /** Milliseconds until a host that is left alone may be asked again; undefined when none waits for that. */
  nextPauseEnd(now: number): number | undefined {
    const ends = this.#turns.flatMap(({ limit }) => (limit.pausedUntil > now ? [limit.pausedUntil - now] : []))
    return ends.length === 0 ? undefined : Math.min(...ends)
  }

  progress(now: number): HostProgress[] {
    return [...this.#hosts.values()].map(({ host, ready, limit, done }) => ({
      host,
      ready: ready.length,
      inFlight: limit.inFlight,
      limit: limit.limit,
      latencyMs: Math.round(limit.latencyMs),
      pausedMs: Math.max(0, Math.round(limit.pausedUntil - now)),
      done,
    }))
  }

  /** Forgets hosts that were not asked for long. */
  forgetIdle(now: number): void {
    for (const [host, { limit, ready, seenAt }] of this.#hosts)
      if (limit.inFlight === 0 && ready.length === 0 && now - seenAt > FORGET_MS) this.#hosts.delete(host)
  }

  #empty(queue: HostQueue<T>): T[] {
    const tasks = queue.ready
    queue.ready = []
    this.#ready -= tasks.length
    this.#turns = this.#turns.filter((other) => other !== queue)
    return tasks
  }

  #queueOf(host: string): HostQueue<T> {
    const known = this.#hosts.get(host)
    if (known) return known
    const queue = {
      host,
      ready: [],
      limit: new AdaptiveLimit(this.#maxPerHost),
      done: 0,
      seenAt: performance.now(),
    }
    this.#hosts.set(host, queue)
    return queue
  }
}
