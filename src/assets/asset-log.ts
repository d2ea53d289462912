import { bigintArray, integerArray, textArray } from '../platform/postgres/binary-array.ts'
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

/** Assets by their names, of which $1 to $4 are the parts. Found by the index's first column, and never by a join (see `finish`). */
const OF_THESE = `entity_id = ANY ($1) AND ((entity_id, asset_type, entity_type, platform) IN
  (SELECT unnest($1::text[]), unnest($2::text[]), unnest($3::text[]), unnest($4::text[]))) IS TRUE`

function names(assets: readonly AssetId[]): Buffer[] {
  return [
    textArray(assets.map((a) => a.entityId)),
    textArray(assets.map((a) => a.assetType)),
    textArray(assets.map((a) => a.entityType)),
    textArray(assets.map((a) => a.platform)),
  ]
}

/** The records of the given assets, by `assetName`. */
export async function findStoredAssets(db: Queryable, assets: readonly AssetId[]): Promise<Map<string, StoredAsset>> {
  const { rows } = await db.query<StoredAsset>({
    name: 'asset-log-find',
    text: `SELECT ${COLUMNS} FROM asset_log WHERE ${OF_THESE}`,
    values: names(assets),
  })
  return new Map(rows.map((row) => [assetName(row), row]))
}

/** Nothing is wrong any more with assets that are stored. */
const RECORD = `WITH healed AS (DELETE FROM asset_trouble WHERE ${OF_THESE})
  INSERT INTO asset_log (entity_id, asset_type, entity_type, platform, key, original_url, sha256, bytes, width, height,
                         content_type, source_etag, source_last_modified, thumbnail_key, thumbhash)
  SELECT unnest($1::text[]), unnest($2::text[]), unnest($3::text[]), unnest($4::text[]), unnest($5::text[]), unnest($6::text[]),
         unnest($7::text[]), unnest($8::bigint[]), unnest($9::integer[]), unnest($10::integer[]), unnest($11::text[]),
         unnest($12::text[]), unnest($13::text[]), unnest($14::text[]), unnest($15::text[])`

/** Records what is stored, one row an asset; `first_seen` stays. */
export async function recordStoredAssets(db: Queryable, assets: readonly StoredAsset[]): Promise<void> {
  if (assets.length === 0) return
  await db.query({
    name: 'asset-log-record',
    text: `${RECORD}
     ON CONFLICT (platform, entity_type, entity_id, asset_type) DO UPDATE
        SET key = excluded.key, original_url = excluded.original_url, sha256 = excluded.sha256, bytes = excluded.bytes,
            width = excluded.width, height = excluded.height, content_type = excluded.content_type,
            source_etag = excluded.source_etag, source_last_modified = excluded.source_last_modified,
            thumbnail_key = excluded.thumbnail_key, thumbhash = excluded.thumbhash, updated_at = now()`,
    values: columns(assets),
  })
}

/**
 * Records assets of which nothing was stored, for a third less: an insertion that must be ready for a conflict looks first, then
 * takes a lock, inserts, and says in the journal that it may stay.
 * @throws PostgreSQL's unique violation (see `isRecordedAlready`) when one was recorded meanwhile; then none is.
 */
export async function recordNewAssets(db: Queryable, assets: readonly StoredAsset[]): Promise<void> {
  if (assets.length > 0) await db.query({ name: 'asset-log-record-new', text: RECORD, values: columns(assets) })
}

/** Whether this is what `recordNewAssets` throws. */
export function isRecordedAlready(error: unknown): boolean {
  const { code, table } = error as { code?: unknown; table?: unknown }
  return code === '23505' && table === 'asset_log'
}

function columns(assets: readonly StoredAsset[]): Buffer[] {
  return [
    ...names(assets),
    textArray(assets.map((a) => a.key)),
    textArray(assets.map((a) => a.originalUrl)),
    textArray(assets.map((a) => a.sha256)),
    bigintArray(assets.map((a) => a.bytes)),
    integerArray(assets.map((a) => a.width)),
    integerArray(assets.map((a) => a.height)),
    textArray(assets.map((a) => a.contentType)),
    textArray(assets.map((a) => a.sourceEtag)),
    textArray(assets.map((a) => a.sourceLastModified)),
    textArray(assets.map((a) => a.thumbnailKey)),
    textArray(assets.map((a) => a.thumbhash)),
  ]
}
