import { inTransaction, type Pool, type Queryable } from '../../platform/postgres/pool.ts'
import { type AssetLink, assetName } from '../asset.ts'
import { isRecordedAlready, recordNewAssets, recordStoredAssets, type StoredAsset } from '../asset-log.ts'
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
  try {
    return await inTransaction(pool, (client) => record(results, client, ({ isNew = false }) => isNew))
  } catch (error) {
    if (!isRecordedAlready(error)) throw error
    // A task of the same asset that was enqueued under another key was quicker.
    return inTransaction(pool, (client) => record(results, client, () => false))
  }
}

async function record(
  results: readonly EndedTask[],
  client: Queryable,
  isNew: (ended: EndedTask) => boolean,
): Promise<EndedTask[]> {
  const ended = new Set(
    await finish(
      client,
      results.map(({ task, result }) => ({ ...task, outcome: result.outcome })),
    ),
  )
  const ours = results.filter(({ task }) => ended.has(task.id))
  const stored = uniqueAssets(ours.filter(({ result }) => result.stored))
  await recordNewAssets(client, stored.filter(isNew).map(storedOf))
  await recordStoredAssets(client, stored.filter((each) => !isNew(each)).map(storedOf))
  await recordTroubles(client, ours.flatMap(troubleOf))
  const expired = ours.filter(({ result }) => result.expired)
  if (expired.length > 0)
    await enqueue(
      client,
      expired.map(({ task }) => refreshRequest(task.params as unknown as AssetLink)),
    )
  return ours
}

function storedOf({ result }: EndedTask): StoredAsset {
  return result.stored!
}

/** One an asset: an insert may not touch a row twice. Live tasks are unique by asset, so this drops nothing but repeats, and mostly there are none. */
function uniqueAssets(ended: readonly EndedTask[]): readonly EndedTask[] {
  const ids = new Set(ended.map(({ result }) => result.stored!.entityId))
  return ids.size === ended.length
    ? ended
    : [...new Map(ended.map((each) => [assetName(storedOf(each)), each])).values()]
}

/** What failed for good; a task that is no asset at all has no state. */
function troubleOf({ task, result: { outcome } }: EndedTask): AssetTrouble[] {
  if (outcome.status !== 'FAILED') return []
  const link = readLink(task)
  return 'url' in link ? [{ link, reason: outcome.reason }] : []
}
