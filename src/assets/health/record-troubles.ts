import type { Queryable } from '../../platform/postgres/pool.ts'
import { type AssetLink, assetName } from '../asset.ts'

/** An asset whose link could not be stored. */
export interface AssetTrouble {
  link: AssetLink
  /** As the task's: a code, a colon and a sentence for what no repetition mends; a sentence alone for what passes. */
  reason: string
}

/**
 * Records failures, one row an asset, with the moment at which the asset is tried again: after an hour, then after twice as long
 * each time, a day at most, until it is stored or known to be gone. What is stored leaves the table with `recordStoredAssets`.
 */
export async function recordTroubles(db: Queryable, troubles: readonly AssetTrouble[]): Promise<void> {
  if (troubles.length === 0) return
  const rows = [...new Map(troubles.map((trouble) => [assetName(trouble.link), trouble])).values()]
  await db.query(
    `WITH failed AS (
       SELECT given.*, coalesce(known.rounds, 0) + 1 AS rounds
         FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::integer[])
                AS given (entity_type, entity_id, platform, asset_type, url, reason, max_rounds)
         LEFT JOIN asset_trouble known USING (platform, entity_type, entity_id, asset_type)
     )
     INSERT INTO asset_trouble (entity_type, entity_id, platform, asset_type, url, reason, rounds, max_rounds, retry_at)
     SELECT entity_type, entity_id, platform, asset_type, url, reason, rounds, max_rounds,
            CASE WHEN rounds < max_rounds OR max_rounds IS NULL
                 THEN now() + least(interval '1 day', interval '1 hour' * 2 ^ least(rounds - 1, 10)) END
       FROM failed ORDER BY platform, entity_type, entity_id, asset_type
     ON CONFLICT (platform, entity_type, entity_id, asset_type) DO UPDATE
        SET url = excluded.url, reason = excluded.reason, rounds = excluded.rounds, max_rounds = excluded.max_rounds,
            retry_at = excluded.retry_at, failed_at = now()`,
    [
      rows.map(({ link }) => link.entityType),
      rows.map(({ link }) => link.entityId),
      rows.map(({ link }) => link.platform),
      rows.map(({ link }) => link.assetType),
      rows.map(({ link }) => link.url),
      rows.map(({ reason }) => reason),
      rows.map(({ reason }) => maxRounds(reason)),
    ],
  )
}

/** How often in a row an asset may fail so. The platform's word that it is gone is taken at once; a bad link may be one of several. */
function maxRounds(reason: string): number | null {
  if (reason.startsWith('NOT_FOUND') || reason.startsWith('CANCELLED')) return 1
  if (reason.startsWith('URL_SIGNATURE_EXPIRED') || !/^[A-Z_]+(:|$)/.test(reason)) return null
  return 6
}
