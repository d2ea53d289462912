import type { Scope } from '../../core/tenant.ts'
import type { Queryable } from '../../platform/postgres/pool.ts'

/** A key as it may be shown. */
export interface ApiKey {
  keyId: string
  name: string
  scopes: Scope[]
  createdAt: Date
  expiresAt: Date | null
  revokedAt: Date | null
  /** The key that it was rotated to. */
  replacedBy: string | null
  /** To the minute; null: never. */
  lastUsedAt: Date | null
}

export interface NewKey {
  keyId: string
  tenantId: string
  name: string
  scopes: readonly Scope[]
  secretHash: Buffer
  expiresAt: Date | null
}

const COLUMNS = `key_id AS "keyId", name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt",
  replaced_by AS "replacedBy", last_used_at AS "lastUsedAt"`

export async function insertKey(db: Queryable, key: NewKey): Promise<ApiKey> {
  const { rows } = await db.query<ApiKey>(
    `INSERT INTO api_key (key_id, tenant_id, name, scopes, secret_hash, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`,
    [key.keyId, key.tenantId, key.name, key.scopes, key.secretHash, key.expiresAt],
  )
  return rows[0]!
}

/** A tenant's keys, the newest first, those that ended too. */
export async function listKeys(db: Queryable, tenantId: string): Promise<ApiKey[]> {
  const { rows } = await db.query<ApiKey>(
    `SELECT ${COLUMNS} FROM api_key WHERE tenant_id = $1 ORDER BY created_at DESC, key_id LIMIT 1000`,
    [tenantId],
  )
  return rows
}

/** A tenant's key, held until the transaction ends. */
export async function holdKey(db: Queryable, tenantId: string, keyId: string): Promise<ApiKey | undefined> {
  const { rows } = await db.query<ApiKey>(
    `SELECT ${COLUMNS} FROM api_key WHERE tenant_id = $1 AND key_id = $2 FOR UPDATE`,
    [tenantId, keyId],
  )
  return rows[0]
}

/** Ends a key when the overlap with the one that replaces it is over, or before when it would have ended before. */
export async function replaceKey(
  db: Queryable,
  {
    tenantId,
    keyId,
    replacedBy,
    overlapSeconds,
  }: { tenantId: string; keyId: string; replacedBy: string; overlapSeconds: number },
): Promise<ApiKey> {
  const { rows } = await db.query<ApiKey>(
    `UPDATE api_key SET replaced_by = $3, expires_at = least(expires_at, now() + $4 * interval '1 second')
     WHERE tenant_id = $1 AND key_id = $2 RETURNING ${COLUMNS}`,
    [tenantId, keyId, replacedBy, overlapSeconds],
  )
  return rows[0]!
}

/** Ends a key now; one that was revoked before stays as it is. @returns undefined when the tenant has no such key. */
export async function revokeKey(db: Queryable, tenantId: string, keyId: string): Promise<ApiKey | undefined> {
  const { rows } = await db.query<ApiKey>(
    `UPDATE api_key SET revoked_at = coalesce(revoked_at, now()) WHERE tenant_id = $1 AND key_id = $2 RETURNING ${COLUMNS}`,
    [tenantId, keyId],
  )
  return rows[0]
}

/** Whose a key is, for the operator, who knows it by its id alone. */
export async function tenantOfKey(db: Queryable, keyId: string): Promise<string | undefined> {
  const { rows } = await db.query<{ tenantId: string }>(
    'SELECT tenant_id AS "tenantId" FROM api_key WHERE key_id = $1',
    [keyId],
  )
  return rows[0]?.tenantId
}
