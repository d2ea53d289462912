import type { Pool } from '../platform/postgres/pool.ts'
import { ASSET_FLOW, type AssetLink, assetName } from './asset.ts'
import { linkExpiry } from './link-expiry.ts'
import { enqueue } from './queue/enqueue.ts'

/** A link as a feed finds it. */
export interface SeenLink extends AssetLink {
  /** When the platform showed this link. */
  seenAt: Date
  priority?: number
}

/**
 * Enqueues the links that need a transfer. Left out are assets that are fresh (stored from this very link, or since the
 * link was seen) and links that failed already, whose repetition is the repair's.
 * @returns how many tasks were added; an asset whose task is live is not added again.
 */
export async function enqueueAssets(pool: Pool, links: readonly SeenLink[]): Promise<number> {
  const needed = await findNeeded(pool, links)
  return enqueue(
    pool,
    needed.map(({ seenAt: _, priority = 0, ...params }) => ({
      flow: ASSET_FLOW,
      platform: params.platform,
      params: { ...params },
      idempotencyKey: assetName(params),
      priority,
      host: new URL(params.url).host,
      expiresAt: linkExpiry(params.url),
    })),
  )
}

async function findNeeded(pool: Pool, links: readonly SeenLink[]): Promise<SeenLink[]> {
  const { rows } = await pool.query<{ i: number }>(
    `SELECT seen.i FROM unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
              AS seen (i, platform, entity_type, entity_id, asset_type, url, seen_at)
      WHERE NOT EXISTS (
              SELECT FROM asset_log stored
               WHERE (stored.platform, stored.entity_type, stored.entity_id, stored.asset_type)
                   = (seen.platform, seen.entity_type, seen.entity_id, seen.asset_type)
                 AND (stored.original_url = seen.url OR stored.updated_at >= seen.seen_at))
        AND NOT EXISTS (
              SELECT FROM asset_trouble trouble
               WHERE (trouble.platform, trouble.entity_type, trouble.entity_id, trouble.asset_type)
                   = (seen.platform, seen.entity_type, seen.entity_id, seen.asset_type) AND trouble.url = seen.url)
      ORDER BY seen.i`,
    [
      links.map((_, i) => i),
      links.map((link) => link.platform),
      links.map((link) => link.entityType),
      links.map((link) => link.entityId),
      links.map((link) => link.assetType),
      links.map((link) => link.url),
      links.map((link) => link.seenAt),
    ],
  )
  return rows.map(({ i }) => links[i]!)
}
