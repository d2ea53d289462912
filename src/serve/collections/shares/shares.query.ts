import { userError } from '../../../core/errors.ts'
import type { Queryable } from '../../../platform/postgres/pool.ts'
import type { Share } from './share.schema.ts'

/** More than anybody looks at; older ones are over. */
const MOST_LISTED = 200

const COLUMNS = `id, created_at AS "createdAt", expires_at AS "expiresAt",
  CASE WHEN revoked_at IS NOT NULL THEN 'REVOKED' WHEN expires_at <= now() THEN 'EXPIRED' ELSE 'ACTIVE' END AS state`

/** The links of a collection, the newest first. */
export async function readShares(db: Queryable, tenantId: string, collectionId: string): Promise<Share[]> {
  const { rows } = await db.query<Share>(
    `SELECT ${COLUMNS} FROM collection_share WHERE tenant_id = $1 AND collection_id = $2
      ORDER BY created_at DESC, id LIMIT ${MOST_LISTED}`,
    [tenantId, collectionId],
  )
  return rows
}

/** Keeps the hash of a new link's secret. */
export async function insertShare(
  db: Queryable,
  tenantId: string,
  collectionId: string,
  tokenHash: Buffer,
  days: number,
): Promise<Share> {
  const { rows } = await db.query<Share>(
    `INSERT INTO collection_share (tenant_id, collection_id, token_hash, expires_at)
     VALUES ($1, $2, $3, now() + make_interval(days => $4)) RETURNING ${COLUMNS}`,
    [tenantId, collectionId, tokenHash, days],
  )
  return rows[0]!
}

/** Ends a link now; one that has ended stays ended. @throws AppError `SHARE_NOT_FOUND`. */
export async function revokeShare(
  db: Queryable,
  tenantId: string,
  collectionId: string,
  shareId: string,
): Promise<void> {
  const { rowCount } = await db.query(
    `UPDATE collection_share SET revoked_at = coalesce(revoked_at, now())
      WHERE tenant_id = $1 AND collection_id = $2 AND id = $3`,
    [tenantId, collectionId, shareId],
  )
  if (rowCount === 0) throw userError('SHARE_NOT_FOUND', `The collection has no link ${shareId}.`)
}

/**
 * What a secret opens now. Whoever has one has no tenant, so this is asked as the owner of the tables; one condition tells
 * of unknown, ended and revoked links alike.
 */
export async function findOpenShare(
  db: Queryable,
  tokenHash: Buffer,
): Promise<{ tenantId: string; collectionId: string; expiresAt: Date } | undefined> {
  const { rows } = await db.query<{ tenantId: string; collectionId: string; expiresAt: Date }>(
    `SELECT tenant_id AS "tenantId", collection_id AS "collectionId", expires_at AS "expiresAt" FROM collection_share
      WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > now()`,
    [tokenHash],
  )
  return rows[0]
}
