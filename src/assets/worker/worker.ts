import { sleep } from '../../core/backoff.ts'
import { describeError } from '../../core/errors.ts'
import type { Logger } from '../../core/log.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { ASSET_FLOW, assetName } from '../asset.ts'
import { findStoredAssets } from '../asset-log.ts'
import { type Bell, listenForTasks } from '../queue/listen.ts'
import { nextDueMs } from '../queue/next-due.ts'
import { type Claimer, openClaimer } from '../queue/open-claimer.ts'
import { pauseHost } from '../queue/pause.ts'
import { renew } from '../queue/renew.ts'
import type { ClaimedTask } from '../queue/task.ts'
import { type TransferOptions, transfer } from '../transfer/transfer.ts'
import { ClaimSize } from './claim-size.ts'
import { type EndedTask, type HeldTask, hostOf, readLink } from './held-task.ts'
import { HostQueues } from './host-queues.ts'
import { reasonKind, type WorkerCounts, type WorkerProgress } from './progress.ts'
import { Recorder } from './recorder.ts'

export interface WorkerOptions extends TransferOptions {
  pool: Pool
  log: Logger
  /** Transfers at once, over all hosts. */
  concurrency: number
  /** Ends the worker: it finishes what it holds and claims no more. */
  signal: AbortSignal
  /** Ends by itself when nothing is due, instead of waiting for more. */
  untilIdle?: boolean
  /** How long a worker that is told to end lets transfers finish before it hands them back, in milliseconds; default 10,000. */
  stopGraceMs?: number
  /** How long a claim lasts unless it is renewed, in seconds: after so long others take what a dead worker held. */
  leaseS: number
  /** A task that is held longer loses its lease, in milliseconds; default 10 minutes. */
  taskTimeoutMs?: number
  /** Called every second with what the worker is doing. */
  onProgress?: (progress: WorkerProgress) => void
}

/** A PUT begins only while so much of the lease is left: of two minutes, as long as a PUT may take. */
const LEFT_FOR_PUT = 0.25
/** While transfers are under way, a queue that gave less than asked for is asked again after this time. */
const POLL_MS = 1_000
/** An idle worker is woken when tasks come; it asks this often nevertheless. */
const IDLE_POLL_MS = 5_000
const TEN_MINUTES_MS = 600_000

/** One claimer that keeps tasks ready, slots that take them as they get free, one recorder of what ended. */
export class Worker {
  readonly counts: WorkerCounts = { completed: 0, failed: 0, retried: 0 }
  readonly #options: WorkerOptions
  readonly #claimer: Claimer
  readonly #bell: Bell
  readonly #held = new Map<number, HeldTask>()
  readonly #queues: HostQueues<HeldTask>
  readonly #recorder: Recorder
  readonly #removals = new Set<Promise<void>>()
  readonly #reasons = new Map<string, number>()
  #bytes = 0
  readonly #running = new Set<HeldTask>()
  readonly #claimSize: ClaimSize
  #claiming: Promise<void> | undefined
  /** Set when the queue had nothing more: the next claim waits. */
  #nextClaimAt = 0
  #isEmpty = false
  #stopped = false
  #wake: () => void = () => undefined

  constructor(options: WorkerOptions) {
    this.#options = options
    this.#claimer = openClaimer(options.pool, ASSET_FLOW)
    this.#bell = listenForTasks(options.pool, ASSET_FLOW)
    this.#queues = new HostQueues(options.concurrency)
    this.#claimSize = new ClaimSize(options.concurrency)
    this.#recorder = new Recorder({
      pool: options.pool,
      log: options.log,
      recorded: (ours, lost) => this.#afterRecording(ours, lost),
    })
  }

  async run(): Promise<void> {
    const { signal, untilIdle, stopGraceMs = 10_000 } = this.#options
    const wake = (): void => this.#wake()
    signal.addEventListener('abort', wake)
    while (!signal.aborted) {
      this.#fillSlots()
      this.#handBackPaused()
      this.#claimMore()
      const isIdle = this.#claiming === undefined && this.#isEmpty && this.#held.size === 0 && this.#recorder.isEmpty
      if (isIdle && untilIdle) break
      await (isIdle ? this.#tasksCome() : this.#somethingHappens())
    }
    signal.removeEventListener('abort', wake)
    await this.#claiming
    for (const held of this.#queues.takeAll()) this.#handBack(held, 'the worker was stopped', 0)
    for (const deadline = Date.now() + stopGraceMs; this.#running.size > 0 && Date.now() < deadline; ) await sleep(20)
    this.#stopped = true
    for (const held of this.#running) this.#handBack(held, 'the worker was stopped', 0)
    await this.#recorder.drain(stopGraceMs)
    await Promise.all(this.#removals)
  }

  close(): void {
    this.#bell.close()
  }

  /** Leases of tasks that are held too long are left to run out. */
  async renewLeases(): Promise<void> {
    const now = performance.now()
    const { pool, leaseS, taskTimeoutMs = TEN_MINUTES_MS } = this.#options
    const young = [...this.#held.values()].filter(({ claimedAt }) => now - claimedAt < taskTimeoutMs)
    if (young.length === 0) return
    const ours = new Set(
      await renew(
        pool,
        young.map(({ task }) => task),
        leaseS,
      ),
    )
    for (const held of young) held.leaseEndsAt = ours.has(held.task.id) ? now + leaseS * 1_000 : 0
    this.#queues.forgetIdle(now)
  }

  progress(): WorkerProgress {
    return {
      ...this.counts,
      bytes: this.#bytes,
      inFlight: this.#running.size,
      ready: this.#queues.ready,
      bytesInFlight: this.#options.budget.used(),
      reasons: Object.fromEntries(this.#reasons),
      hosts: this.#queues.progress(performance.now()),
    }
  }

  #fillSlots(): void {
    const now = performance.now()
    while (this.#running.size < this.#options.concurrency && !this.#recorder.isFull) {
      const next = this.#queues.next(now)
      if (next === undefined) return
      void this.#work(next.host, next.task)
    }
  }

  async #work(host: string, held: HeldTask): Promise<void> {
    this.#running.add(held)
    const { task, link, known } = held
    const { leaseS } = this.#options
    const { server, ...result } = await transfer(
      {
        link,
        known,
        retryCount: task.retryCount,
        isOurs: () => !this.#stopped && performance.now() < held.leaseEndsAt - leaseS * 1_000 * LEFT_FOR_PUT,
      },
      this.#options,
    )
    this.#running.delete(held)
    this.#queues.ended(host, server, performance.now())
    this.#claimSize.ended()
    if (!this.#stopped) this.#recorder.add({ task, isNew: known === undefined, result })
    if (this.#options.signal.aborted) return
    this.#fillSlots()
    this.#claimMore()
    if (server.sign !== 'ok') this.#wake()
  }

  /** Claims when the ready tasks run low, so that no slot waits for the database. */
  #claimMore(): void {
    const { size } = this.#claimSize
    const { signal } = this.#options
    if (this.#claiming || signal.aborted || this.#queues.ready > size / 2 || this.#recorder.isFull) return
    if (performance.now() < this.#nextClaimAt) return
    this.#claiming = this.#claim().finally(() => {
      this.#claiming = undefined
      this.#wake()
    })
  }

  async #claim(): Promise<void> {
    const { log, leaseS } = this.#options
    try {
      const claimedAt = performance.now()
      const size = this.#claimSize.next(claimedAt)
      const tasks = await this.#claimer.claim(size, leaseS)
      this.#isEmpty = tasks.length === 0
      // A queue that gave less than asked for is empty for now.
      this.#nextClaimAt = tasks.length < size / 2 ? claimedAt + POLL_MS : 0
      if (tasks.length > 0) await this.#hold(tasks, claimedAt)
    } catch (error) {
      // The queue's database may be away for a while; the worker waits for it rather than die.
      this.#nextClaimAt = performance.now() + POLL_MS
      log.warn({ error: describeError(error) }, 'could not claim tasks')
    }
  }

  async #hold(tasks: readonly ClaimedTask[], claimedAt: number): Promise<void> {
    const read = tasks.map((task) => ({ task, link: readLink(task) }))
    const links = read.flatMap(({ link }) => ('url' in link ? [link] : []))
    const stored = await findStoredAssets(this.#options.pool, links)
    for (const { task, link } of read) {
      const leaseEndsAt = claimedAt + this.#options.leaseS * 1_000
      if ('url' in link) {
        const known = stored.size === 0 ? undefined : stored.get(assetName(link))
        const held = { task, link, known, claimedAt, leaseEndsAt }
        this.#held.set(task.id, held)
        this.#queues.add(hostOf(link.url), held)
      } else this.#recorder.add(link)
    }
  }

  #handBackPaused(): void {
    const { pool, log } = this.#options
    for (const { host, waitMs, tasks } of this.#queues.takePaused(performance.now())) {
      const reason = `${host} is left alone for a while`
      for (const task of tasks) this.#handBack(task, reason, waitMs + Math.random() * 1_000)
      // Other tasks of the host would only be claimed and handed back, by this worker and others.
      pauseHost(pool, host, waitMs / 1_000, `${host} was busy`).catch((error: unknown) =>
        log.warn({ host, error: describeError(error) }, 'could not pause a host for other workers'),
      )
    }
  }

  #handBack({ task }: HeldTask, reason: string, delayMs: number): void {
    this.#recorder.add({ task, result: { outcome: { status: 'PENDING', reason, delayMs, countsAsRetry: false } } })
  }

  #afterRecording(ours: readonly EndedTask[], lost: readonly EndedTask[]): void {
    const { bucketOf } = this.#options
    for (const { task, result } of ours) {
      this.#held.delete(task.id)
      this.#count(result)
      const { staleKeys = [], stored } = result
      if (stored !== undefined) for (const key of staleKeys) this.#remove(bucketOf(stored), key)
    }
    for (const { task } of lost) this.#held.delete(task.id)
    if (this.#options.untilIdle && this.#held.size === 0) {
      // What became due meanwhile is asked for once more.
      this.#isEmpty = false
      this.#nextClaimAt = 0
    }
    this.#wake()
  }

  #remove(bucket: string, staleKey: string): void {
    const { store, log } = this.#options
    const removal = store
      .remove(bucket, staleKey)
      .catch((error: unknown) => log.warn({ staleKey, error: describeError(error) }, 'a stale object stays'))
      .finally(() => this.#removals.delete(removal))
    this.#removals.add(removal)
  }

  #count({ outcome, stored }: EndedTask['result']): void {
    if (outcome.status === 'COMPLETE') this.counts.completed += 1
    else if (outcome.status === 'FAILED') this.counts.failed += 1
    else this.counts.retried += 1
    this.#bytes += stored?.bytes ?? 0
    if (outcome.status === 'COMPLETE' || outcome.reason === null) return
    const kind = reasonKind(outcome.reason)
    this.#reasons.set(kind, (this.#reasons.get(kind) ?? 0) + 1)
  }

  /** Resolves when tasks come, or one that waits for its retry is due. */
  async #tasksCome(): Promise<void> {
    const { pool, signal } = this.#options
    const dueMs = await nextDueMs(pool, ASSET_FLOW).catch(() => undefined) // the next claim says that the database is away
    await this.#bell.wait(Math.min(dueMs ?? IDLE_POLL_MS, IDLE_POLL_MS), signal)
    this.#isEmpty = false
    this.#nextClaimAt = 0
  }

  /** Resolves when the loop has something to look at: an end, a claim, the end of a pause, a signal. */
  async #somethingHappens(): Promise<void> {
    const now = performance.now()
    const waits = [POLL_MS, this.#queues.nextPauseEnd(now) ?? POLL_MS]
    if (this.#nextClaimAt > now) waits.push(this.#nextClaimAt - now)
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(...waits) + 1)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wake = () => undefined
  }
}
