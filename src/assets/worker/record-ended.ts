import { inTransaction, type Pool } from '../../platform/postgres/pool.ts'
import { type AssetLink, assetName } from '../asset.ts'
import { recordStoredAssets, type StoredAsset } from '../asset-log.ts'
import { type AssetTrouble, recordTroubles } from '../health/record-troubles.ts'
import { enqueue } from '../queue/enqueue.ts'
import { finish } from '../queue/finish.ts'
import { refreshRequest } from '../refresh-request.ts'
import { type EndedTask, readLink } from './held-task.ts'

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
    await recordTroubles(client, ours.flatMap(troubleOf))
    const expired = ours.filter(({ result }) => result.expired)
    if (expired.length > 0)
      await enqueue(
        client,
        expired.map(({ task }) => refreshRequest(task.params as unknown as AssetLink)),
      )
    return ours
  })
}

/** One row an asset: an insert may not touch a row twice. Live tasks are unique by asset, so this drops nothing but repeats, and mostly there are none. */
function uniqueAssets(stored: readonly StoredAsset[]): StoredAsset[] {
  const ids = new Set(stored.map(({ entityId }) => entityId))
  if (ids.size === stored.length) return [...stored]
  return [...new Map(stored.map((asset) => [assetName(asset), asset])).values()]
}

/** What failed for good; a task that is no asset at all has no state. */
function troubleOf({ task, result: { outcome } }: EndedTask): AssetTrouble[] {
  if (outcome.status !== 'FAILED') return []
  const link = readLink(task)
  return 'url' in link ? [{ link, reason: outcome.reason }] : []
}
