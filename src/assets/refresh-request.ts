import type { AssetId } from './asset.ts'
import type { NewTask } from './queue/task.ts'

/** The task that asks the scraper, by the same table, for a fresh link of an asset's entity. */
export function refreshRequest({ entityType, entityId, platform }: Omit<AssetId, 'assetType'>): NewTask {
  const isProfile = entityType === 'profile' || entityType === 'profile_relationship'
  return {
    flow: isProfile ? 'refresh_profile_flow' : 'refresh_post_flow',
    platform,
    params: { entityType, entityId },
    idempotencyKey: `${entityType}:${platform}:${entityId}`,
  }
}
