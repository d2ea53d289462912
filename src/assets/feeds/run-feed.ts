import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { parseAssetLink } from '../asset.ts'
import { enqueueAssets, type SeenLink } from '../enqueue-assets.ts'
import type { Feed } from './feeds.ts'

interface FeedRow {
  platform: string
  entityId: string
  url: string
  seenAt: string
}

export interface FeedResult {
  feed: string
  /** Links that the query found. */
  found: number
  /** Tasks that were added. */
  enqueued: number
  /** Links that are no valid asset: how many, by the reason. */
  refused: Record<string, number>
}

const BATCH = 5_000

/** Runs a feed: streams its links out of ClickHouse and enqueues those that need a transfer. */
export async function runFeed(feed: Feed, clickhouse: ClickHouseClient, pool: Pool): Promise<FeedResult> {
  const result: FeedResult = { feed: feed.name, found: 0, enqueued: 0, refused: {} }
  let batch: SeenLink[] = []
  const flush = async (): Promise<void> => {
    if (batch.length > 0) result.enqueued += await enqueueAssets(pool, batch)
    batch = []
  }
  const answer = await clickhouse.query({ query: feed.query, format: 'JSONEachRow' })
  for await (const rows of answer.stream<FeedRow>()) {
    for (const row of rows) {
      result.found += 1
      const { seenAt, ...found } = row.json()
      try {
        const { priority = 0, ...asset } = feed.asset
        batch.push({ ...parseAssetLink({ ...found, ...asset }), priority, seenAt: new Date(seenAt) })
      } catch (error) {
        const reason = (error as Error).message.split(':', 1)[0]!
        result.refused[reason] = (result.refused[reason] ?? 0) + 1
      }
      if (batch.length >= BATCH) await flush()
    }
  }
  await flush()
  return result
}
