import { inTransaction, type Pool } from '../../platform/postgres/pool.ts'
import { type AssetLink, assetName } from '../asset.ts'
import { recordStoredAssets, type StoredAsset } from '../asset-log.ts'
import { enqueue } from '../queue/enqueue.ts'
import { finish } from '../queue/finish.ts'
import type { ClaimedTask } from '../queue/task.ts'
import type { EndedTask } from './held-task.ts'

/**
 * Outcomes, records and requests for fresh links, in one transaction; only of tasks whose lease is still ours.
 * @returns those that were ours.
 */
export async function recordEnded(results: readonly EndedTask[], pool: Pool): Promise<EndedTask[]> {
  return inTransaction(pool, async (client) => {
    const ended = new Set(
      await finish(
        client,
        results.map(({ task, result }) => ({ ...task, outcome: result.outcome })),
      ),
    )
    const ours = results.filter(({ task }) => ended.has(task.id))
    const stored = ours.flatMap(({ result }) => (result.stored ? [result.stored] : []))
    if (stored.length > 0) await recordStoredAssets(client, uniqueAssets(stored))
    const expired = ours.filter(({ result }) => result.expired)
    if (expired.length > 0)
      await enqueue(
        client,
        expired.map(({ task }) => refreshRequest(task)),
      )
    return ours
  })
}

/** One row an asset: an insert may not touch a row twice. Live tasks are unique by asset, so this drops nothing but repeats. */
function uniqueAssets(stored: readonly StoredAsset[]): StoredAsset[] {
  return [...new Map(stored.map((asset) => [assetName(asset), asset])).values()]
}

/** Asks the scraper, by the same table, for a fresh link of the entity. */
function refreshRequest(task: ClaimedTask) {
  const { entityType, entityId } = task.params as unknown as AssetLink
  const flow =
    entityType === 'profile' || entityType === 'profile_relationship' ? 'refresh_profile_flow' : 'refresh_post_flow'
  return {
    flow,
    platform: task.platform,
    params: { entityType, entityId },
    idempotencyKey: `${entityType}:${task.platform}:${entityId}`,
  }
}
