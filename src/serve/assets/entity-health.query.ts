import type { Pool } from '../../platform/postgres/pool.ts'
import type { AssetHealth, Entity } from './health.schema.ts'

type Row = Omit<AssetHealth, 'pictureUrl' | 'isPlaceholder' | 'retryAt' | 'storedAt' | 'failedAt'> & {
  /** Key and content version on the CDN. */
  path: string | null
  retryAt: Date | null
  storedAt: Date | null
  failedAt: Date | null
}

/** Every asset of an entity that is stored, in trouble or in the queue for the first time. */
export async function readEntityHealth(pool: Pool, entity: Entity, cdnBaseUrl: string): Promise<AssetHealth[]> {
  const { platform, entityType, entityId } = entity
  const { rows } = await pool.query<Row>(
    `WITH tried AS (
       SELECT asset_type, state, key || '?v=' || left(sha256, 16) AS path, reason, retry_at, stored_at, failed_at FROM asset_health
         LEFT JOIN LATERAL (
           SELECT sha256 FROM asset_log log
            WHERE (log.platform, log.entity_type, log.entity_id, log.asset_type)
                = (asset_health.platform, asset_health.entity_type, asset_health.entity_id, asset_health.asset_type)) AS stored ON true
        WHERE platform = $1 AND entity_type = $2 AND entity_id = $3
     ), waiting AS (
       SELECT split_part(idempotency_key, ':', 4) AS asset_type FROM scrape_request_log
        WHERE flow = 'asset_upload_flow' AND status IN ('PENDING', 'PROCESSING')
          AND idempotency_key = ANY (ARRAY(SELECT $2 || ':' || $1 || ':' || $3 || ':' || kind
                                             FROM unnest(ARRAY['picture', 'thumbnail', 'media']) AS kind))
     )
     SELECT asset_type AS "assetType", state, path, reason, retry_at AS "retryAt", stored_at AS "storedAt", failed_at AS "failedAt"
       FROM (SELECT * FROM tried
             UNION ALL
             SELECT asset_type, 'waiting', NULL, NULL, NULL, NULL, NULL FROM waiting
              WHERE asset_type NOT IN (SELECT asset_type FROM tried)) AS assets
      ORDER BY asset_type`,
    [platform, entityType, entityId],
  )
  return rows.map(({ path, retryAt, storedAt, failedAt, ...row }) => ({
    ...row,
    pictureUrl: path === null ? null : `${cdnBaseUrl}/${path}`,
    isPlaceholder: path === null,
    retryAt: retryAt?.toISOString() ?? null,
    storedAt: storedAt?.toISOString() ?? null,
    failedAt: failedAt?.toISOString() ?? null,
  }))
}
