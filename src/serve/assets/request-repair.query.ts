import { inTransaction, type Pool } from '../../platform/postgres/pool.ts'
import type { Entity } from './health.schema.ts'

/**
 * Has the assets of an entity tried again: those in trouble are due now, and workers take them up within a minute; when none is, the
 * scraper is asked for a fresh link.
 */
export function requestRepair(
  pool: Pool,
  { platform, entityType, entityId }: Entity,
): Promise<{ troubled: number; refreshRequested: boolean }> {
  return inTransaction(pool, async (client) => {
    const { rowCount: troubled } = await client.query(
      'UPDATE asset_trouble SET retry_at = now() WHERE platform = $1 AND entity_type = $2 AND entity_id = $3',
      [platform, entityType, entityId],
    )
    if (troubled) return { troubled, refreshRequested: false }
    await client.query(
      `INSERT INTO scrape_request_log (flow, platform, params, idempotency_key)
       VALUES ($1, $2, jsonb_build_object('entityType', $3::text, 'entityId', $4::text), $3 || ':' || $2 || ':' || $4)
       ON CONFLICT DO NOTHING`,
      [entityType.startsWith('profile') ? 'refresh_profile_flow' : 'refresh_post_flow', platform, entityType, entityId],
    )
    return { troubled: 0, refreshRequested: true }
  })
}
