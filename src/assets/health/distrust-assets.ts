import type { Pool } from '../../platform/postgres/pool.ts'
import type { AssetId } from '../asset.ts'

/**
 * Has assets transferred again whose object is not what the record says: forgets what would make the next transfer find them
 * unchanged, and puts them among those in trouble, due now. @returns how many.
 */
export async function distrustAssets(pool: Pool, assets: readonly AssetId[]): Promise<number> {
  const { rowCount } = await pool.query(
    `WITH distrusted AS (
       UPDATE asset_log log SET sha256 = '', source_etag = NULL, source_last_modified = NULL
         FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS bad (platform, entity_type, entity_id, asset_type)
        WHERE (log.platform, log.entity_type, log.entity_id, log.asset_type)
            = (bad.platform, bad.entity_type, bad.entity_id, bad.asset_type)
       RETURNING log.*
     )
     INSERT INTO asset_trouble (platform, entity_type, entity_id, asset_type, url, reason, rounds, retry_at)
     SELECT platform, entity_type, entity_id, asset_type, original_url, 'the stored object is not what was recorded', 0, now()
       FROM distrusted
     ON CONFLICT (platform, entity_type, entity_id, asset_type) DO UPDATE
        SET reason = excluded.reason, retry_at = now()`,
    [
      assets.map((asset) => asset.platform),
      assets.map((asset) => asset.entityType),
      assets.map((asset) => asset.entityId),
      assets.map((asset) => asset.assetType),
    ],
  )
  return rowCount ?? 0
}
