import { type ClickHouseClient, queryRows } from '../platform/clickhouse/client.ts'
import type { Pool, Queryable } from '../platform/postgres/pool.ts'
import type { AssetId } from './asset.ts'
import { distrustAssets } from './health/distrust-assets.ts'

export interface HandleResult {
  /** Profile pictures that were looked at. */
  checked: number
  /** That were copied from a link of another profile, and are copied again from the own one. */
  wrong: number
}

interface StoredPicture {
  platform: AssetId['platform']
  entityId: string
  url: string
}

interface OwnLinks extends Omit<StoredPicture, 'url'> {
  urls: string[]
  newest: string
  handle: string
}

const PAGE = 2_000
/** Each time costs a look through the links of all snapshots; what is asked travels in the request's head. */
const ASKED_AT_ONCE = 500

/**
 * Looks whether each profile's picture is that profile's: the link that it was copied from must be one that the platform showed
 * for the same id or the same handle. A link that no snapshot holds came another way and is trusted. What is wrong is put among
 * the assets in trouble with the profile's newest link.
 * @param signal ends it after a page.
 */
export async function verifyHandles(
  pool: Pool,
  clickhouse: ClickHouseClient,
  signal?: AbortSignal,
): Promise<HandleResult> {
  const result: HandleResult = { checked: 0, wrong: 0 }
  for await (const page of storedPictures(pool)) {
    const wrong = await findForeign(clickhouse, page)
    if (wrong.length > 0) {
      await setLinks(pool, wrong)
      await distrustAssets(
        pool,
        wrong.map(({ platform, entityId }) => ({ entityType: 'profile', assetType: 'picture', platform, entityId })),
      )
    }
    result.checked += page.length
    result.wrong += wrong.length
    if (signal?.aborted) break
  }
  return result
}

async function* storedPictures(db: Queryable): AsyncGenerator<StoredPicture[]> {
  let after = { platform: '', entityId: '' }
  for (;;) {
    const { rows } = await db.query<StoredPicture>(
      `SELECT platform, entity_id AS "entityId", original_url AS url FROM asset_log
        WHERE entity_type = 'profile' AND asset_type = 'picture' AND (platform, entity_id) > ($1, $2)
        ORDER BY platform, entity_id LIMIT ${PAGE}`,
      [after.platform, after.entityId],
    )
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)!
  }
}

/** Those whose link was shown for others alone, each with its own newest link; one without a link of its own is left. */
async function findForeign(clickhouse: ClickHouseClient, pictures: readonly StoredPicture[]): Promise<StoredPicture[]> {
  const own = await queryRows<OwnLinks>(
    clickhouse,
    `SELECT platform, profile_id AS entityId, groupUniqArray(picture_url) AS urls,
            argMax(picture_url, snapshot_at) AS newest, lower(ifNull(argMax(handle, snapshot_at), '')) AS handle
       FROM raw_profile_snapshot WHERE profile_id IN {ids:Array(String)} AND picture_url != '' GROUP BY platform, profile_id`,
    { ids: pictures.map(({ entityId }) => entityId) },
  )
  const profiles = new Map(own.map((links) => [`${links.platform} ${links.entityId}`, links]))
  const suspects = pictures.flatMap(({ platform, entityId, url }) => {
    const links = profiles.get(`${platform} ${entityId}`)
    return links && !links.urls.includes(url) ? [{ ...links, url }] : []
  })
  const foreign: StoredPicture[] = []
  for (let from = 0; from < suspects.length; from += ASKED_AT_ONCE) {
    const some = suspects.slice(from, from + ASKED_AT_ONCE)
    const handles = await handlesOf(clickhouse, some)
    for (const { platform, entityId, url, newest, handle } of some) {
      const shownFor = handles.get(url)
      if (shownFor && !(handle !== '' && shownFor.includes(`${platform} ${handle}`)))
        foreign.push({ platform, entityId, url: newest })
    }
  }
  return foreign
}

/** Of links the handles that they were shown for; one that no snapshot holds is not there. */
async function handlesOf(
  clickhouse: ClickHouseClient,
  links: readonly { url: string }[],
): Promise<Map<string, string[]>> {
  const shown = await queryRows<{ url: string; handles: string[] }>(
    clickhouse,
    `SELECT picture_url AS url, groupUniqArray(concat(platform, ' ', lower(ifNull(handle, '')))) AS handles
       FROM raw_profile_snapshot WHERE picture_url IN {urls:Array(String)} GROUP BY picture_url`,
    { urls: links.map(({ url }) => url) },
  )
  return new Map(shown.map(({ url, handles }) => [url, handles]))
}

async function setLinks(db: Queryable, pictures: readonly StoredPicture[]): Promise<void> {
  await db.query(
    `UPDATE asset_log log SET original_url = own.url FROM unnest($1::text[], $2::text[], $3::text[]) AS own (platform, id, url)
      WHERE log.platform = own.platform AND log.entity_id = own.id AND log.entity_type = 'profile'
        AND log.asset_type = 'picture'`,
    [
      pictures.map(({ platform }) => platform),
      pictures.map(({ entityId }) => entityId),
      pictures.map(({ url }) => url),
    ],
  )
}
