import type { Pool } from '../../platform/postgres/pool.ts'
import type { HealthAnswer } from './health.schema.ts'

/** Above this many, PostgreSQL's own estimate is told: to count 100 million takes minutes. */
const COUNTED_UP_TO = 200_000

/** State of the asset pipeline; cheap however deep the queue is and however many assets are stored. */
export async function readHealth(pool: Pool): Promise<HealthAnswer> {
  const { rows } = await pool.query<HealthAnswer>(
    `SELECT
       CASE WHEN size.estimate > $1 THEN size.estimate ELSE (SELECT count(*) FROM asset_log) END AS stored,
       size.estimate > $1 AS "storedIsEstimate",
       (SELECT to_json(min(expires_at)) FROM scrape_request_pending
         WHERE flow = 'asset_upload_flow' AND run_after IS NULL AND expires_at IS NOT NULL) AS "oldestExpiryAt",
       (SELECT coalesce(json_agg(json_build_object('platform', platform, 'entityType', entity_type, 'assetType', asset_type,
                 'state', state, 'assets', assets) ORDER BY platform, entity_type, asset_type, state), '[]')
          FROM (SELECT platform, entity_type, asset_type,
                       CASE WHEN log.key IS NOT NULL THEN 'stale' WHEN retry_at IS NULL THEN 'gone' ELSE 'retry' END AS state,
                       count(*) AS assets
                  FROM asset_trouble LEFT JOIN asset_log log USING (platform, entity_type, entity_id, asset_type)
                 GROUP BY 1, 2, 3, 4) AS grouped) AS troubled,
       (SELECT coalesce(json_agg(json_build_object('flow', flow, 'status', status, 'tasks', tasks, 'oldestS', oldest_s,
                 'perSecond', per_second) ORDER BY flow, status), '[]') FROM scrape_request_stats) AS queue,
       (SELECT coalesce(json_agg(json_build_object('flow', flow, 'reason', reason, 'tasks', tasks) ORDER BY tasks DESC, flow, reason), '[]')
          FROM (SELECT * FROM scrape_request_failures ORDER BY tasks DESC, flow, reason LIMIT 50) AS commonest) AS failures,
       (SELECT coalesce(json_agg(json_build_object('host', host, 'until', until, 'reason', reason) ORDER BY host), '[]')
          FROM scrape_host_pause WHERE until > now()) AS "pausedHosts"
     FROM (SELECT greatest(reltuples, 0)::bigint AS estimate FROM pg_class WHERE oid = 'asset_log'::regclass) AS size`,
    [COUNTED_UP_TO],
  )
  return rows[0]!
}
