import { userError } from '../../core/errors.ts'
import type { Queryable } from '../../platform/postgres/pool.ts'
import type { SavedSearch, SearchToSave } from './saved-search.schema.ts'

type Row = Omit<SavedSearch, 'gone'>

/** The tenant's saved searches, or the one with that id, by their names. */
export async function readSavedSearches(
  db: Queryable,
  tenantId: string,
  { id = null, limit }: { id?: string | null; limit: number },
): Promise<Row[]> {
  const { rows } = await db.query<Row>(
    `SELECT id, name, platform, query, filters, sort_by AS "sortBy", sort_dir AS "sortDir", address,
            created_at AS "createdAt", updated_at AS "updatedAt"
       FROM saved_search WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id = $2)
      ORDER BY lower(name), created_at, id LIMIT $3`,
    [tenantId, id, limit],
  )
  return rows
}

/** @returns the id of the new one. */
export async function insertSavedSearch(
  db: Queryable,
  tenantId: string,
  name: string,
  search: SearchToSave,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO saved_search (tenant_id, name, platform, query, filters, sort_by, sort_dir, address)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [tenantId, name, ...valuesOf(search)],
  )
  return rows[0]!.id
}

/** @throws AppError `SAVED_SEARCH_NOT_FOUND`. */
export async function renameSavedSearch(db: Queryable, tenantId: string, id: string, name: string): Promise<void> {
  const { rowCount } = await db.query(
    'UPDATE saved_search SET name = $3, updated_at = now() WHERE tenant_id = $1 AND id = $2',
    [tenantId, id, name],
  )
  if (rowCount === 0) throw savedSearchNotFound(id)
}

/** Puts another name and search in the place of the saved ones. @throws AppError `SAVED_SEARCH_NOT_FOUND`. */
export async function replaceSavedSearch(
  db: Queryable,
  tenantId: string,
  id: string,
  name: string,
  search: SearchToSave,
): Promise<void> {
  const { rowCount } = await db.query(
    `UPDATE saved_search SET name = $3, platform = $4, query = $5, filters = $6, sort_by = $7, sort_dir = $8, address = $9,
            updated_at = now() WHERE tenant_id = $1 AND id = $2`,
    [tenantId, id, name, ...valuesOf(search)],
  )
  if (rowCount === 0) throw savedSearchNotFound(id)
}

/** @throws AppError `SAVED_SEARCH_NOT_FOUND`. */
export async function deleteSavedSearch(db: Queryable, tenantId: string, id: string): Promise<void> {
  const { rowCount } = await db.query('DELETE FROM saved_search WHERE tenant_id = $1 AND id = $2', [tenantId, id])
  if (rowCount === 0) throw savedSearchNotFound(id)
}

/** How many a tenant has. */
export async function countSavedSearches(db: Queryable, tenantId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'SELECT count(*) AS count FROM saved_search WHERE tenant_id = $1',
    [tenantId],
  )
  return rows[0]!.count
}

/** Of these collections and campaigns the ids that the tenant has. */
export async function findListIds(db: Queryable, tenantId: string, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM collection WHERE tenant_id = $1 AND id = ANY ($2::uuid[])
      UNION ALL SELECT id FROM campaign WHERE tenant_id = $1 AND id = ANY ($2::uuid[])`,
    [tenantId, ids],
  )
  return new Set(rows.map(({ id }) => id))
}

export function savedSearchNotFound(id: string) {
  return userError('SAVED_SEARCH_NOT_FOUND', `There is no saved search ${id}.`)
}

function valuesOf({ platform = 'ALL', query, filters = [], sortBy, sortDir = 'DESC', address }: SearchToSave) {
  return [platform, query ?? null, JSON.stringify(filters), sortBy ?? null, sortDir, address ?? null]
}
