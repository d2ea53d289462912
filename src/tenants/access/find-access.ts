import type { Scope } from '../../core/tenant.ts'
import type { Queryable } from '../../platform/postgres/pool.ts'

/** What stands of a key or session that may be used now. */
export interface AccessRow {
  tenantId: string
  plan: string
  scopes: Scope[]
  keyId: string | null
  /** SHA-256 of what proves it. */
  proof: Buffer
  /** In how many seconds it ends; null: never. */
  secondsLeft: number | null
}

/** A key that is neither revoked nor expired, of a tenant that is not suspended. */
export async function findKey(db: Queryable, keyId: string): Promise<AccessRow | undefined> {
  const { rows } = await db.query<AccessRow>({
    name: 'find-key',
    text: `SELECT tenant_id AS "tenantId", plan, scopes, key_id AS "keyId", secret_hash AS proof,
             extract(epoch FROM expires_at - now())::float8 AS "secondsLeft"
           FROM api_key JOIN tenant USING (tenant_id)
           WHERE key_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now()) AND suspended_at IS NULL`,
    values: [keyId],
  })
  return rows[0]
}

/** A session that has not ended, been left alone for a day, or lost its key. */
export async function findSession(db: Queryable, sessionHash: Buffer): Promise<AccessRow | undefined> {
  const { rows } = await db.query<AccessRow>({
    name: 'find-session',
    text: `SELECT session.tenant_id AS "tenantId", plan, session.scopes, session.key_id AS "keyId", session_hash AS proof,
             extract(epoch FROM least(session.expires_at, key.expires_at) - now())::float8 AS "secondsLeft"
           FROM web_session session JOIN tenant USING (tenant_id) LEFT JOIN api_key key ON key.key_id = session.key_id
           WHERE session_hash = $1 AND session.expires_at > now() AND session.last_seen_at > now() - interval '1 day'
             AND suspended_at IS NULL AND key.revoked_at IS NULL AND (key.expires_at IS NULL OR key.expires_at > now())`,
    values: [sessionHash],
  })
  return rows[0]
}

/** Notes that a key is in use, at most once a minute. */
export async function noteKeyUse(db: Queryable, keyId: string): Promise<void> {
  await db.query(
    "UPDATE api_key SET last_used_at = now() WHERE key_id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')",
    [keyId],
  )
}

/** The same of a session. */
export async function noteSessionUse(db: Queryable, sessionHash: Buffer): Promise<void> {
  await db.query(
    "UPDATE web_session SET last_seen_at = now() WHERE session_hash = $1 AND last_seen_at < now() - interval '1 minute'",
    [sessionHash],
  )
}
