import { inTransaction, type Pool, type PoolClient } from '../../platform/postgres/pool.ts'
import { ASSET_FLOW, type AssetLink, assetName } from '../asset.ts'
import { linkExpiry } from '../link-expiry.ts'
import { enqueue } from '../queue/enqueue.ts'
import type { NewTask } from '../queue/task.ts'
import { refreshRequest } from '../refresh-request.ts'

/** Which assets in trouble; all given conditions must hold. */
export interface RepairSelection {
  /** Only those whose moment has come; else all, those that are known to be gone too. */
  due: boolean
  platform?: string
  entityType?: string
  entityId?: string
  limit: number
}

export interface RepairResult {
  /** Assets that were looked at. */
  assets: number
  /** Tasks that try the link again. */
  transfers: number
  /** Requests for a fresh link, one an entity. */
  refreshes: number
}

type TroubledAsset = AssetLink & { reason: string }

/** What a repetition of the same link may mend; of other failures a fresh link is asked for. */
const PASSES = /^(?![A-Z_]+(:|$))/
/** A link that dies sooner is not worth trying. */
const MIN_LIFE_MS = 60_000

/**
 * Tries assets in trouble again: by their link where it still lives and may work, else by asking the scraper for a fresh one. Each is
 * set aside for a day, so that it is not asked for again and again; a failure or a success says what is next.
 */
export function repairAssets(pool: Pool, selection: RepairSelection): Promise<RepairResult> {
  return inTransaction(pool, async (client) => {
    const troubled = await takeTroubled(client, selection)
    const transfers: NewTask[] = []
    const refreshes: NewTask[] = []
    for (const { reason, ...link } of troubled)
      if (mayWork(link.url, reason)) transfers.push(toTask(link))
      else refreshes.push(refreshRequest(link))
    return {
      assets: troubled.length,
      transfers: await enqueue(client, transfers),
      refreshes: await enqueue(client, refreshes),
    }
  })
}

async function takeTroubled(client: PoolClient, selection: RepairSelection): Promise<TroubledAsset[]> {
  const { due, platform, entityType, entityId, limit } = selection
  const { rows } = await client.query<TroubledAsset>(
    `WITH chosen AS MATERIALIZED (
       SELECT platform, entity_type, entity_id, asset_type FROM asset_trouble
        WHERE (NOT $1 OR retry_at <= now())
          AND (platform = $2 OR $2 IS NULL) AND (entity_type = $3 OR $3 IS NULL) AND (entity_id = $4 OR $4 IS NULL)
        ORDER BY retry_at LIMIT $5 FOR UPDATE SKIP LOCKED
     )
     UPDATE asset_trouble trouble SET retry_at = now() + interval '1 day'
       FROM chosen
      WHERE (trouble.platform, trouble.entity_type, trouble.entity_id, trouble.asset_type)
          = (chosen.platform, chosen.entity_type, chosen.entity_id, chosen.asset_type)
     RETURNING trouble.platform, trouble.entity_type AS "entityType", trouble.entity_id AS "entityId",
               trouble.asset_type AS "assetType", url, reason`,
    [due, platform ?? null, entityType ?? null, entityId ?? null, limit],
  )
  return rows
}

function mayWork(url: string, reason: string): boolean {
  const expiry = linkExpiry(url)
  return PASSES.test(reason) && (expiry === undefined || expiry.getTime() > Date.now() + MIN_LIFE_MS)
}

/** Ahead of what feeds find: somebody has waited for it. */
function toTask(link: AssetLink): NewTask {
  return {
    flow: ASSET_FLOW,
    platform: link.platform,
    params: { ...link },
    idempotencyKey: assetName(link),
    priority: 20,
    host: new URL(link.url).host,
    expiresAt: linkExpiry(link.url),
  }
}
