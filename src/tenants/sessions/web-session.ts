import { randomBytes } from 'node:crypto'
import type { Scope } from '../../core/tenant.ts'
import { asTenant } from '../../platform/postgres/as-tenant.ts'
import type { Pool, Queryable } from '../../platform/postgres/pool.ts'
import { hashOfSession } from '../access/open-gate.ts'

/** After this long a person signs in again; left alone for a day, too. */
export const SESSION_SECONDS = 7 * 86_400

/**
 * Begins a session. Its id is new, whatever the browser sent before.
 * @param keyId null: this machine signs itself in.
 * @returns the id, of which the hash alone is kept.
 */
export async function beginSession(
  pool: Pool,
  { tenantId, keyId, scopes }: { tenantId: string; keyId: string | null; scopes: Iterable<Scope> },
): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  await asTenant(pool, tenantId, async (client) => {
    await deleteEnded(client, tenantId)
    await client.query(
      `INSERT INTO web_session (session_hash, tenant_id, key_id, scopes, expires_at)
       VALUES ($1, $2, $3, $4, now() + $5 * interval '1 second')`,
      [hashOfSession(id), tenantId, keyId, [...scopes], SESSION_SECONDS],
    )
  })
  return id
}

/** Ends a session; one that ended already stays ended. */
export async function endSession(pool: Pool, tenantId: string, sessionId: string): Promise<void> {
  await asTenant(pool, tenantId, (client) =>
    client.query('DELETE FROM web_session WHERE tenant_id = $1 AND session_hash = $2', [
      tenantId,
      Buffer.from(sessionId, 'hex'),
    ]),
  )
}

async function deleteEnded(db: Queryable, tenantId: string): Promise<void> {
  await db.query(
    "DELETE FROM web_session WHERE tenant_id = $1 AND (expires_at < now() OR last_seen_at < now() - interval '1 day')",
    [tenantId],
  )
}
