import { userError } from '../core/errors.ts'

/** What an asset belongs to and what it shows. */
export interface AssetId {
  entityType: 'profile' | 'post' | 'story' | 'profile_relationship'
  entityId: string
  platform: 'INSTAGRAM' | 'YOUTUBE'
  assetType: 'picture' | 'thumbnail' | 'media'
}

/** An asset and the platform's (signed) link to it: the params of an `asset_upload_flow` task. */
export interface AssetLink extends AssetId {
  url: string
}

export const ASSET_FLOW = 'asset_upload_flow'

const ENTITY_TYPES: readonly string[] = ['profile', 'post', 'story', 'profile_relationship']
const PLATFORMS: readonly string[] = ['INSTAGRAM', 'YOUTUBE']
const ASSET_TYPES: readonly string[] = ['picture', 'thumbnail', 'media']
/** Ids of both platforms are letters, digits, `-` and `_`; a dot or a slash is a path trick. */
const ENTITY_ID = /^[A-Za-z0-9_-]{1,128}$/

/**
 * Checks what a caller says is an asset link.
 * @throws AppError `INVALID_ASSET` naming the field.
 */
export function parseAssetLink(value: Record<string, unknown>): AssetLink {
  const { entityType, entityId, platform, assetType, url } = value
  const check = (field: string, ok: boolean): void => {
    if (!ok)
      throw userError(
        'INVALID_ASSET',
        `${field} of the asset is not valid: ${JSON.stringify(value[field])?.slice(0, 200)}`,
        { field },
      )
  }
  check('entityType', typeof entityType === 'string' && ENTITY_TYPES.includes(entityType))
  check('platform', typeof platform === 'string' && PLATFORMS.includes(platform))
  check('assetType', typeof assetType === 'string' && ASSET_TYPES.includes(assetType))
  check('entityId', typeof entityId === 'string' && ENTITY_ID.test(entityId))
  check('url', typeof url === 'string' && url.length <= 8_192 && URL.canParse(url))
  return value as unknown as AssetLink
}

/** One name for an asset: the queue's idempotency key. */
export function assetName(asset: AssetId): string {
  return `${asset.entityType}:${asset.platform}:${asset.entityId}:${asset.assetType}`
}

/** The key of the small WebP beside an asset. */
export function thumbnailKey(asset: AssetId): string {
  return assetKey(asset, 'thumb.webp')
}

/**
 * The object's key in the bucket: `assets/{entity_type}s/{platform}/{entity_id}.{ext}`, lower case but for the id, whose
 * case YouTube tells channels and videos apart by.
 */
export function assetKey(asset: AssetId, extension: string): string {
  return `assets/${asset.entityType}s/${asset.platform.toLowerCase()}/${asset.entityId}.${extension}`
}
