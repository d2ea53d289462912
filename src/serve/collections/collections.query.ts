import { userError } from '../../core/errors.ts'
import type { Queryable } from '../../platform/postgres/pool.ts'
import type { Collection } from './collection.schema.ts'

/** What a tenant writes down about a collection. */
export interface CollectionText {
  name: string
  notes: string
  tags: string[]
}

/** The tenant's collections, or the one with that id, the one changed last first. */
export async function readCollections(
  db: Queryable,
  tenantId: string,
  { id = null, limit }: { id?: string | null; limit: number },
): Promise<Collection[]> {
  const { rows } = await db.query<Collection>(
    `SELECT id, name, notes, tags, created_at AS "createdAt", updated_at AS "updatedAt",
            (SELECT count(*) FROM collection_item AS item
              WHERE item.tenant_id = collection.tenant_id AND item.collection_id = collection.id) AS creators,
            (SELECT count(*) FROM collection_share AS share
              WHERE share.tenant_id = collection.tenant_id AND share.collection_id = collection.id
                AND revoked_at IS NULL AND expires_at > now()) AS links
       FROM collection WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id = $2)
      ORDER BY updated_at DESC, id LIMIT $3`,
    [tenantId, id, limit],
  )
  return rows
}

/** @throws AppError `COLLECTION_NOT_FOUND`. */
export async function readCollection(db: Queryable, tenantId: string, id: string): Promise<Collection> {
  const [found] = await readCollections(db, tenantId, { id, limit: 1 })
  if (!found) throw collectionNotFound(id)
  return found
}

/** How many collections a tenant has. Whoever counts makes others who would make one wait, so that no two take the last place. */
export async function countCollections(db: Queryable, tenantId: string): Promise<number> {
  await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`collections of ${tenantId}`])
  const { rows } = await db.query<{ count: number }>('SELECT count(*) AS count FROM collection WHERE tenant_id = $1', [
    tenantId,
  ])
  return rows[0]!.count
}

/** @returns the id of the new collection. */
export async function insertCollection(db: Queryable, tenantId: string, text: CollectionText): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    'INSERT INTO collection (tenant_id, name, notes, tags) VALUES ($1, $2, $3, $4) RETURNING id',
    [tenantId, text.name, text.notes, text.tags],
  )
  return rows[0]!.id
}

/** What is undefined stays as it is. @throws AppError `COLLECTION_NOT_FOUND`. */
export async function changeCollection(
  db: Queryable,
  tenantId: string,
  id: string,
  { name, notes, tags }: { [K in keyof CollectionText]?: CollectionText[K] | undefined },
): Promise<void> {
  const { rowCount } = await db.query(
    `UPDATE collection SET name = coalesce($3, name), notes = coalesce($4, notes), tags = coalesce($5, tags), updated_at = now()
      WHERE tenant_id = $1 AND id = $2`,
    [tenantId, id, name ?? null, notes ?? null, tags ?? null],
  )
  if (rowCount === 0) throw collectionNotFound(id)
}

/** With all that it holds. @throws AppError `COLLECTION_NOT_FOUND`. */
export async function deleteCollection(db: Queryable, tenantId: string, id: string): Promise<void> {
  const { rowCount } = await db.query('DELETE FROM collection WHERE tenant_id = $1 AND id = $2', [tenantId, id])
  if (rowCount === 0) throw collectionNotFound(id)
}

/**
 * Says that what a collection holds changes, and makes other changes of it wait until this one is committed.
 * @throws AppError `COLLECTION_NOT_FOUND`.
 */
export async function touchCollection(db: Queryable, tenantId: string, id: string): Promise<void> {
  await changeCollection(db, tenantId, id, {})
}

function collectionNotFound(id: string) {
  return userError('COLLECTION_NOT_FOUND', `There is no collection ${id}.`)
}
