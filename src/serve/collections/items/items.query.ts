import { userError } from '../../../core/errors.ts'
import type { SurfacingModule } from '../../../core/surfaced-by.ts'
import type { Queryable } from '../../../platform/postgres/pool.ts'
import { keyOf, type ProfileKey } from '../../profile-door.ts'

/** A creator in a collection. */
export interface Item extends ProfileKey {
  /** Place in the order, from 1. */
  position: number
  notes: string
  tags: string[]
  surfacedBy: SurfacingModule
  addedAt: Date
}

/** What is written of a creator who is added; without it, nothing. */
export interface NewItem extends ProfileKey {
  notes?: string | undefined
  tags?: readonly string[] | undefined
}

/** Creators of a collection in its order. Places are counted, since removals leave gaps in what is stored. */
export async function readItems(
  db: Queryable,
  tenantId: string,
  collectionId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<Item[]> {
  const { rows } = await db.query<Item>(
    `SELECT platform, profile_id AS "profileId", row_number() OVER (ORDER BY position) AS position, notes, tags,
            surfaced_by AS "surfacedBy", added_at AS "addedAt"
       FROM collection_item WHERE tenant_id = $1 AND collection_id = $2
      ORDER BY position OFFSET $3 LIMIT $4`,
    [tenantId, collectionId, offset, limit],
  )
  return rows
}

/** How many creators a collection holds. */
export async function countItems(db: Queryable, tenantId: string, collectionId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'SELECT count(*) AS count FROM collection_item WHERE tenant_id = $1 AND collection_id = $2',
    [tenantId, collectionId],
  )
  return rows[0]!.count
}

/** How many of these creators a collection holds. */
export async function countThere(
  db: Queryable,
  tenantId: string,
  collectionId: string,
  keys: readonly ProfileKey[],
): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `SELECT count(*) AS count FROM collection_item
       JOIN unnest($3::text[], $4::text[]) AS named(platform, profile_id) USING (platform, profile_id)
      WHERE tenant_id = $1 AND collection_id = $2`,
    [tenantId, collectionId, ...columnsOf(keys)],
  )
  return rows[0]!.count
}

/** Puts creators at the end, in this order. Those that are there stay where and as they are. @returns how many came in. */
export async function addItems(
  db: Queryable,
  tenantId: string,
  collectionId: string,
  items: readonly NewItem[],
  surfacedBy: SurfacingModule,
): Promise<number> {
  const { rowCount } = await db.query(
    `INSERT INTO collection_item (tenant_id, collection_id, platform, profile_id, notes, tags, surfaced_by)
     SELECT $1, $2::uuid, platform, profile_id, notes, ARRAY(SELECT jsonb_array_elements_text(tags)), $4
       FROM jsonb_to_recordset($3::jsonb) AS item(platform text, profile_id text, notes text, tags jsonb, at bigint)
      ORDER BY at
     ON CONFLICT DO NOTHING`,
    [
      tenantId,
      collectionId,
      JSON.stringify(
        items.map(({ platform, profileId, notes = '', tags = [] }, at) => ({
          platform,
          profile_id: profileId,
          notes,
          tags,
          at,
        })),
      ),
      surfacedBy,
    ],
  )
  return rowCount ?? 0
}

/** @returns how many of them were there. */
export async function removeItems(
  db: Queryable,
  tenantId: string,
  collectionId: string,
  keys: readonly ProfileKey[],
): Promise<number> {
  const { rowCount } = await db.query(
    `DELETE FROM collection_item AS item USING unnest($3::text[], $4::text[]) AS named(platform, profile_id)
      WHERE item.tenant_id = $1 AND item.collection_id = $2
        AND item.platform = named.platform AND item.profile_id = named.profile_id`,
    [tenantId, collectionId, ...columnsOf(keys)],
  )
  return rowCount ?? 0
}

/** What is undefined stays as it is. @throws AppError `CREATOR_NOT_IN_COLLECTION`. */
export async function changeItem(
  db: Queryable,
  tenantId: string,
  collectionId: string,
  key: ProfileKey,
  { notes, tags }: { notes?: string | undefined; tags?: string[] | undefined },
): Promise<Item> {
  const { rows } = await db.query<Item>(
    `UPDATE collection_item AS item SET notes = coalesce($5, notes), tags = coalesce($6, tags)
      WHERE tenant_id = $1 AND collection_id = $2 AND platform = $3 AND profile_id = $4
     RETURNING platform, profile_id AS "profileId", notes, tags, surfaced_by AS "surfacedBy", added_at AS "addedAt",
       (SELECT count(*) FROM collection_item AS other
         WHERE other.tenant_id = $1 AND other.collection_id = $2 AND other.position <= item.position) AS position`,
    [tenantId, collectionId, key.platform, key.profileId, notes ?? null, tags ?? null],
  )
  if (!rows[0]) throw userError('CREATOR_NOT_IN_COLLECTION', `The collection does not hold ${keyOf(key)}.`)
  return rows[0]
}

/** Platforms and ids, as two arrays that a statement unnests side by side. */
export function columnsOf(keys: readonly ProfileKey[]): [string[], string[]] {
  return [keys.map(({ platform }) => platform), keys.map(({ profileId }) => profileId)]
}
