import { sleep } from '../core/backoff.ts'
import { describeError } from '../core/errors.ts'
import type { Logger } from '../core/log.ts'
import { inTransaction, type Pool } from '../platform/postgres/pool.ts'
import { ASSET_FLOW, type AssetLink, assetName, parseAssetLink } from './asset.ts'
import { findStoredAssets, recordStoredAssets, type StoredAsset } from './asset-log.ts'
import { claim } from './queue/claim.ts'
import { enqueue } from './queue/enqueue.ts'
import { finish } from './queue/finish.ts'
import { renew } from './queue/renew.ts'
import { rescue } from './queue/rescue.ts'
import type { ClaimedTask, Lease } from './queue/task.ts'
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
  onDone?: (counts: WorkerCounts) => void
}

export interface WorkerCounts {
  completed: number
  failed: number
  retried: number
}

const LEASE_S = 120
const RENEW_EVERY_MS = 30_000
const RESCUE_EVERY_MS = 15_000
const IDLE_POLL_MS = 1_000

/** Works the asset queue until told to stop. A worker that dies loses no task: its leases run out and others take them. */
export async function runWorker(options: WorkerOptions): Promise<WorkerCounts> {
  const counts: WorkerCounts = { completed: 0, failed: 0, retried: 0 }
  const held = new Map<number, Lease>()
  const timers = [
    every(RENEW_EVERY_MS, options.log, async () => {
      if (held.size > 0) await renew(options.pool, [...held.values()], LEASE_S)
    }),
    every(RESCUE_EVERY_MS, options.log, async () => {
      await rescue(options.pool, ASSET_FLOW, options.maxAttempts)
    }),
  ]
  try {
    while (!options.signal.aborted) {
      // The queue's database may be away for a while; the worker waits for it rather than die.
      const tasks = await claim(options.pool, ASSET_FLOW, options.concurrency, LEASE_S).catch((error: unknown) => {
        options.log.warn({ error: describeError(error) }, 'could not claim tasks')
        return []
      })
      if (tasks.length === 0) {
        if (options.untilIdle) break
        await sleep(IDLE_POLL_MS, options.signal)
        continue
      }
      for (const task of tasks) held.set(task.id, task)
      await workBatch(tasks, counts, options).catch((error: unknown) => {
        options.log.warn(
          { error: describeError(error) },
          'could not record a batch; its leases run out and it is done again',
        )
      })
      held.clear()
      options.onDone?.(counts)
    }
  } finally {
    for (const timer of timers) clearInterval(timer)
  }
  return counts
}

async function workBatch(tasks: readonly ClaimedTask[], counts: WorkerCounts, options: WorkerOptions): Promise<void> {
  const links = tasks.map((task) => ({ task, link: parseTask(task) }))
  const valid = links.flatMap(({ link }) => ('url' in link ? [link] : []))
  const known = await findStoredAssets(options.pool, valid)
  const results = await Promise.all(
    links.map(async ({ task, link }) => ({
      task,
      result: 'url' in link ? await transfer(link, known.get(assetName(link)), task.retryCount, options) : link,
    })),
  )
  await record(results, options.pool)
  for (const { result } of results) {
    if (result.staleKey) await options.store.remove(options.bucket, result.staleKey)
    if (result.outcome.status === 'COMPLETE') counts.completed += 1
    else if (result.outcome.status === 'FAILED') counts.failed += 1
    else counts.retried += 1
  }
}

function parseTask(task: ClaimedTask): AssetLink | TransferResult {
  try {
    return parseAssetLink(task.params)
  } catch (error) {
    return { outcome: { status: 'FAILED', reason: describeError(error) } }
  }
}

/** Outcomes, records and requests for fresh links, in one transaction; only of tasks whose lease is still ours. */
async function record(
  results: ReadonlyArray<{ task: ClaimedTask; result: TransferResult }>,
  pool: Pool,
): Promise<void> {
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
