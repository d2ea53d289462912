import type { Queryable } from '../../../platform/postgres/pool.ts'
import { invalidRequest, type PlacedError } from '../../problem.ts'
import { keyOf, type ProfileKey } from '../../profile-door.ts'
import { columnsOf } from './items.query.ts'

/**
 * Puts creators, in the order named, before another one, or at the end. All others keep their order. The caller holds the
 * collection (`touchCollection`), so that moves come one after another.
 * @throws AppError `CREATOR_NOT_IN_COLLECTION` with the place of each that is not there, `INVALID_REQUEST` where one is named twice.
 */
export async function moveItems(
  db: Queryable,
  tenantId: string,
  collectionId: string,
  moved: readonly ProfileKey[],
  before: ProfileKey | null,
): Promise<void> {
  assertNamedOnce(moved, before)
  await assertThere(db, tenantId, collectionId, moved, before)
  await db.query(
    `WITH listed AS (
       SELECT item.platform, item.profile_id, item.position, moved.at
         FROM collection_item AS item
         LEFT JOIN unnest($3::text[], $4::text[]) WITH ORDINALITY AS moved(platform, profile_id, at)
                ON moved.platform = item.platform AND moved.profile_id = item.profile_id
        WHERE item.tenant_id = $1 AND item.collection_id = $2),
     target AS (SELECT max(position) AS position FROM listed WHERE platform = $5 AND profile_id = $6),
     placed AS (
       SELECT listed.platform, listed.profile_id,
              row_number() OVER (ORDER BY
                CASE WHEN at IS NOT NULL THEN 1 WHEN listed.position >= target.position THEN 2 ELSE 0 END,
                at, listed.position) AS place
         FROM listed, target)
     UPDATE collection_item AS item SET position = place FROM placed
      WHERE item.tenant_id = $1 AND item.collection_id = $2 AND item.platform = placed.platform
        AND item.profile_id = placed.profile_id AND item.position <> place`,
    [tenantId, collectionId, ...columnsOf(moved), before?.platform ?? null, before?.profileId ?? null],
  )
}

function assertNamedOnce(moved: readonly ProfileKey[], before: ProfileKey | null): void {
  const seen = new Set<string>(before ? [keyOf(before)] : [])
  const errors = moved.flatMap((key, at): PlacedError[] => {
    const known = seen.has(keyOf(key))
    seen.add(keyOf(key))
    return known ? [{ place: `/creators/${at}`, message: 'is named twice' }] : []
  })
  if (errors.length > 0) throw invalidRequest(errors)
}

async function assertThere(
  db: Queryable,
  tenantId: string,
  collectionId: string,
  moved: readonly ProfileKey[],
  before: ProfileKey | null,
): Promise<void> {
  const named = before ? [...moved, before] : moved
  const { rows } = await db.query<ProfileKey>(
    `SELECT platform, profile_id AS "profileId" FROM collection_item
      JOIN unnest($3::text[], $4::text[]) AS named(platform, profile_id) USING (platform, profile_id)
     WHERE tenant_id = $1 AND collection_id = $2`,
    [tenantId, collectionId, ...columnsOf(named)],
  )
  const there = new Set(rows.map(keyOf))
  const errors = named.flatMap((key, at): PlacedError[] =>
    there.has(keyOf(key))
      ? []
      : [
          {
            place: at < moved.length ? `/creators/${at}` : '/before',
            message: `the collection does not hold ${keyOf(key)}`,
          },
        ],
  )
  if (errors.length > 0) throw invalidRequest(errors, 'CREATOR_NOT_IN_COLLECTION')
}
