import { sleep } from '../core/backoff.ts'
import { describeError } from '../core/errors.ts'
import type { Logger } from '../core/log.ts'
import { inTransaction, type Pool } from '../platform/postgres/pool.ts'
import { ASSET_FLOW, type AssetLink, assetName, parseAssetLink } from './asset.ts'
import { findStoredAssets, recordStoredAssets, type StoredAsset } from './asset-log.ts'
import { enqueue } from './queue/enqueue.ts'
import { finish } from './queue/finish.ts'
import { type Bell, listenForTasks } from './queue/listen.ts'
import { nextDueMs } from './queue/next-due.ts'
import { type Claimer, openClaimer } from './queue/open-claimer.ts'
import { renew } from './queue/renew.ts'
import type { ClaimedTask } from './queue/task.ts'
import { upkeep } from './queue/upkeep.ts'
import { type TransferOptions, type TransferResult, transfer } from './transfer.ts'

export interface WorkerOptions extends TransferOptions {
  pool: Pool
  log: Logger
  /** Transfers at once. */
  concurrency: number
  /** Ends the worker: it finishes what it holds and claims no more. */
  signal: AbortSignal
  /** Ends by itself when nothing is due, instead of waiting for more. */
  untilIdle?: boolean
  /** How long a worker that is told to end lets transfers finish before it hands them back, in milliseconds; default 10,000. */
  stopGraceMs?: number
}

export interface WorkerCounts {
  completed: number
  failed: number
  retried: number
}

const LEASE_S = 120
const RENEW_EVERY_MS = 30_000
const UPKEEP_EVERY_MS = 5_000
/** An idle worker is woken when tasks come; it asks this often nevertheless. */
const IDLE_POLL_MS = 5_000
/** Transfers that end within this time of each other are recorded together. */
const GATHER_MS = 20

interface Ended {
  task: ClaimedTask
  result: TransferResult
}

/** Works the asset queue until told to stop. A worker that dies loses no task: its leases run out and others take them. */
export async function runWorker(options: WorkerOptions): Promise<WorkerCounts> {
  const worker = new Worker(options)
  const timers = [
    every(RENEW_EVERY_MS, options.log, () => worker.renewLeases()),
    every(UPKEEP_EVERY_MS, options.log, () => upkeep(options.pool, options.maxAttempts)),
  ]
  try {
    await worker.run()
    return worker.counts
  } finally {
    for (const timer of timers) clearInterval(timer)
    worker.close()
  }
}

/** Slots that are filled again as soon as a quarter of them is free, so that one slow server holds one slot and no more. */
class Worker {
  readonly counts: WorkerCounts = { completed: 0, failed: 0, retried: 0 }
  readonly #options: WorkerOptions
  readonly #claimer: Claimer
  readonly #bell: Bell
  /** Claimed and not recorded yet. */
  readonly #held = new Map<number, ClaimedTask>()
  readonly #running = new Set<Promise<void>>()
  #ended: Ended[] = []

  constructor(options: WorkerOptions) {
    this.#options = options
    this.#claimer = openClaimer(options.pool, ASSET_FLOW)
    this.#bell = listenForTasks(options.pool, ASSET_FLOW)
  }

  async renewLeases(): Promise<void> {
    if (this.#held.size > 0) await renew(this.#options.pool, [...this.#held.values()], LEASE_S)
  }

  async run(): Promise<void> {
    const { signal, untilIdle, stopGraceMs = 10_000 } = this.#options
    while (!signal.aborted) {
      await this.#fill()
      // What ended while tasks were being claimed is not recorded yet.
      if (this.#running.size === 0 && this.#ended.length === 0) {
        if (untilIdle) return
        await this.#waitForTasks(signal)
        continue
      }
      await sleep(GATHER_MS, signal)
      await this.#recordEnded()
    }
    for (const deadline = Date.now() + stopGraceMs; this.#running.size > 0 && Date.now() < deadline; )
      await sleep(GATHER_MS)
    await this.#recordEnded()
    await this.#handBack()
  }

  /** Until tasks come, or one that waits for its retry is due. */
  async #waitForTasks(signal: AbortSignal): Promise<void> {
    // The queue's database may be away for a while; the worker waits for it rather than die.
    const dueMs = await nextDueMs(this.#options.pool, ASSET_FLOW).catch(() => undefined)
    await this.#bell.wait(Math.min(dueMs ?? IDLE_POLL_MS, IDLE_POLL_MS), signal)
  }

  close(): void {
    this.#bell.close()
  }

  /** Claims tasks for the free slots and starts them. */
  async #fill(): Promise<void> {
    const { pool, concurrency, log } = this.#options
    const free = concurrency - this.#running.size
    if (free < concurrency / 4) return
    try {
      const tasks = await this.#claimer.claim(free, LEASE_S)
      if (tasks.length === 0) return
      for (const task of tasks) this.#held.set(task.id, task)
      const links = tasks.map(parseTask)
      const known = await findStoredAssets(pool, links.filter(isLink))
      for (const [i, task] of tasks.entries()) this.#start(task, links[i]!, known)
    } catch (error) {
      // The queue's database may be away for a while; the worker waits for it rather than die.
      log.warn({ error: describeError(error) }, 'could not claim tasks')
    }
  }

  #start(task: ClaimedTask, link: AssetLink | TransferResult, known: ReadonlyMap<string, StoredAsset>): void {
    const work = async (): Promise<void> => {
      const result = isLink(link)
        ? await transfer(link, known.get(assetName(link)), task.retryCount, this.#options)
        : link
      this.#ended.push({ task, result })
    }
    const running = work().finally(() => this.#running.delete(running))
    this.#running.add(running)
  }

  async #recordEnded(): Promise<void> {
    const ended = this.#ended
    this.#ended = []
    if (ended.length === 0) return
    const { pool, log, store, bucket } = this.#options
    try {
      await record(ended, pool)
      for (const { result } of ended) {
        if (result.staleKey) await store.remove(bucket, result.staleKey)
        if (result.outcome.status === 'COMPLETE') this.counts.completed += 1
        else if (result.outcome.status === 'FAILED') this.counts.failed += 1
        else this.counts.retried += 1
      }
    } catch (error) {
      log.warn(
        { error: describeError(error) },
        'could not record transfers; their leases run out and they are done again',
      )
    }
    for (const { task } of ended) this.#held.delete(task.id)
  }

  async #handBack(): Promise<void> {
    if (this.#held.size === 0) return
    const outcome = { status: 'PENDING', reason: 'the worker was stopped', delayMs: 0, countsAsRetry: false } as const
    await finish(
      this.#options.pool,
      [...this.#held.values()].map((task) => ({ ...task, outcome })),
    )
  }
}

function isLink(link: AssetLink | TransferResult): link is AssetLink {
  return 'url' in link
}

function parseTask(task: ClaimedTask): AssetLink | TransferResult {
  try {
    return parseAssetLink(task.params)
  } catch (error) {
    return { outcome: { status: 'FAILED', reason: describeError(error) } }
  }
}

/** Outcomes, records and requests for fresh links, in one transaction; only of tasks whose lease is still ours. */
async function record(results: readonly Ended[], pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    const ended = new Set(
      await finish(
        client,
        results.map(({ task, result }) => ({ ...task, outcome: result.outcome })),
      ),
    )
    const ours = results.filter(({ task }) => ended.has(task.id))
    const stored = ours.flatMap(({ result }) => (result.stored ? [result.stored] : []))
    if (stored.length > 0) await recordStoredAssets(client, uniqueAssets(stored))
    const expired = ours.filter(({ result }) => result.expired)
    if (expired.length > 0)
      await enqueue(
        client,
        expired.map(({ task }) => refreshRequest(task)),
      )
  })
}

/** One row an asset: an insert may not touch a row twice. Live tasks are unique by asset, so this drops nothing but repeats. */
function uniqueAssets(stored: readonly StoredAsset[]): StoredAsset[] {
  return [...new Map(stored.map((asset) => [assetName(asset), asset])).values()]
}

/** Asks the scraper, by the same table, for a fresh link of the entity. */
function refreshRequest(task: ClaimedTask) {
  const { entityType, entityId } = task.params as unknown as AssetLink
  const flow =
    entityType === 'profile' || entityType === 'profile_relationship' ? 'refresh_profile_flow' : 'refresh_post_flow'
  return {
    flow,
    platform: task.platform,
    params: { entityType, entityId },
    idempotencyKey: `${entityType}:${task.platform}:${entityId}`,
  }
}

function every(ms: number, log: Logger, work: () => Promise<void>): NodeJS.Timeout {
  return setInterval(() => {
    work().catch((error: unknown) =>
      log.warn({ error: describeError(error) }, 'queue upkeep failed; it is tried again'),
    )
  }, ms)
}
