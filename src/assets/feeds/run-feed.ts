import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { ASSET_FLOW, parseAssetLink } from '../asset.ts'
import { enqueueAssets, type SeenLink } from '../enqueue-assets.ts'
import { queueStats } from '../queue/stats.ts'
import type { Feed } from './feeds.ts'
import { keptPosts, keptProfiles } from './kept-items.ts'

interface FeedRow {
  platform: string
  entityType?: string
  assetType?: string
  entityId: string
  url: string
  seenAt: string
}

export interface FeedResult {
  feed: string
  /** Links that were looked at. */
  found: number
  /** Tasks that were added. */
  enqueued: number
  /** Links that are no valid asset: how many, by the reason. */
  refused: Record<string, number>
  /** It stopped before its end, since enough tasks wait; the next run goes on. */
  heldBack: boolean
}

export interface FeedOptions {
  clickhouse: ClickHouseClient
  pool: Pool
  /** A feed adds no more when so many tasks wait. */
  maxWaiting: number
  /** Ends it after the batch under way. */
  signal?: AbortSignal
}

const BATCH = 5_000

/**
 * Runs a feed: streams its links out of ClickHouse, the most wanted first, and enqueues those that need a transfer, as long as the
 * queue is not deep. A second run adds nothing that is live or fresh.
 */
export async function runFeed(feed: Feed, options: FeedOptions): Promise<FeedResult> {
  const result: FeedResult = { feed: feed.name, found: 0, enqueued: 0, refused: {}, heldBack: false }
  if (!feed.ofKeptProfiles) await feedFrom(feed, {}, options, result)
  else
    for await (const profiles of keptProfiles(options.pool)) {
      if (options.signal?.aborted) break
      await feedFrom(feed, { ...profiles }, options, result)
    }
  if (feed.keptPostsQuery !== undefined)
    for await (const posts of keptPosts(options.pool)) {
      if (options.signal?.aborted) break
      await feedFrom({ ...feed, query: feed.keptPostsQuery }, { ...posts }, options, result)
    }
  return result
}

async function feedFrom(
  feed: Feed,
  params: Record<string, unknown>,
  { clickhouse, pool, maxWaiting, signal }: FeedOptions,
  result: FeedResult,
): Promise<void> {
  if (await isHeldBack()) return
  const answer = await clickhouse.query({ query: feed.query, query_params: params, format: 'JSONEachRow' })
  let batch: SeenLink[] = []
  for await (const rows of answer.stream<FeedRow>()) {
    for (const row of rows) {
      const link = readLink(feed, row.json(), result)
      if (link) batch.push(link)
      if (batch.length < BATCH) continue
      result.enqueued += await enqueueAssets(pool, batch)
      batch = []
      if (signal?.aborted || (await isHeldBack())) return answer.close()
    }
  }
  result.enqueued += await enqueueAssets(pool, batch)

  async function isHeldBack(): Promise<boolean> {
    if (feed.evenWhenDeep) return false
    const stats = await queueStats(pool)
    const waiting = stats.find(({ flow, status }) => flow === ASSET_FLOW && status === 'PENDING')?.tasks ?? 0
    result.heldBack = waiting >= maxWaiting
    return result.heldBack
  }
}

/** Undefined: it is no valid asset, which is counted. */
function readLink(feed: Feed, row: FeedRow, result: FeedResult): SeenLink | undefined {
  result.found += 1
  const { seenAt, ...found } = row
  const { priority = 0, ...asset } = feed.asset
  try {
    return { ...parseAssetLink({ ...found, ...asset }), priority, seenAt: new Date(seenAt) }
  } catch (error) {
    const reason = (error as Error).message.split(':', 1)[0]!
    result.refused[reason] = (result.refused[reason] ?? 0) + 1
    return undefined
  }
}
