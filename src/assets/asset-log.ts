import type { Queryable } from '../platform/postgres/pool.ts'
import { type AssetId, assetName } from './asset.ts'

/** What is stored for one asset. */
export interface StoredAsset extends AssetId {
  key: string
  originalUrl: string
  sha256: string
  bytes: number
  width: number | null
  height: number | null
  contentType: string
  sourceEtag: string | null
  sourceLastModified: string | null
  /** Of the small WebP beside a picture, where derivatives are made. */
  thumbnailKey?: string | null
  /** Base64. */
  thumbhash?: string | null
}

const COLUMNS = `entity_type AS "entityType", entity_id AS "entityId", platform, asset_type AS "assetType", key,
  original_url AS "originalUrl", sha256, bytes, width, height, content_type AS "contentType", source_etag AS "sourceEtag",
  source_last_modified AS "sourceLastModified", thumbnail_key AS "thumbnailKey", thumbhash`

/** The records of the given assets, by `assetName`. */
export async function findStoredAssets(db: Queryable, assets: readonly AssetId[]): Promise<Map<string, StoredAsset>> {
  const { rows } = await db.query<StoredAsset>(
    `SELECT ${COLUMNS} FROM asset_log
      JOIN unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS wanted (platform, entity_type, entity_id, asset_type)
      USING (platform, entity_type, entity_id, asset_type)`,
    [
      assets.map((a) => a.platform),
      assets.map((a) => a.entityType),
      assets.map((a) => a.entityId),
      assets.map((a) => a.assetType),
    ],
  )
  return new Map(rows.map((row) => [assetName(row), row]))
}

/** Records what is stored, one row an asset; `first_seen` stays. Nothing is wrong with these assets any more. */
export async function recordStoredAssets(db: Queryable, assets: readonly StoredAsset[]): Promise<void> {
  await db.query({
    name: 'asset-log-record',
    text: `WITH given AS MATERIALIZED (
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[],
                            $9::integer[], $10::integer[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[])
         AS given (entity_type, entity_id, platform, asset_type, key, original_url, sha256, bytes, width, height, content_type,
                   source_etag, source_last_modified, thumbnail_key, thumbhash)
     ), healed AS (
       DELETE FROM asset_trouble trouble USING given
        WHERE (trouble.platform, trouble.entity_type, trouble.entity_id, trouble.asset_type)
            = (given.platform, given.entity_type, given.entity_id, given.asset_type)
     )
     INSERT INTO asset_log (entity_type, entity_id, platform, asset_type, key, original_url, sha256, bytes, width, height,
                            content_type, source_etag, source_last_modified, thumbnail_key, thumbhash)
     SELECT * FROM given
     ON CONFLICT (platform, entity_type, entity_id, asset_type) DO UPDATE
        SET key = excluded.key, original_url = excluded.original_url, sha256 = excluded.sha256, bytes = excluded.bytes,
            width = excluded.width, height = excluded.height, content_type = excluded.content_type,
            source_etag = excluded.source_etag, source_last_modified = excluded.source_last_modified,
            thumbnail_key = excluded.thumbnail_key, thumbhash = excluded.thumbhash, updated_at = now()`,
    values: [
      assets.map((a) => a.entityType),
      assets.map((a) => a.entityId),
      assets.map((a) => a.platform),
      assets.map((a) => a.assetType),
      assets.map((a) => a.key),
      assets.map((a) => a.originalUrl),
      assets.map((a) => a.sha256),
      assets.map((a) => a.bytes),
      assets.map((a) => a.width),
      assets.map((a) => a.height),
      assets.map((a) => a.contentType),
      assets.map((a) => a.sourceEtag),
      assets.map((a) => a.sourceLastModified),
      assets.map((a) => a.thumbnailKey ?? null),
      assets.map((a) => a.thumbhash ?? null),
    ],
  })
}
