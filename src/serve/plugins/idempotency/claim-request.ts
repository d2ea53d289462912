import type { Queryable } from '../../../platform/postgres/pool.ts'

/** For how long an answer is kept. */
const KEPT = '7 days'

export interface RequestKey {
  tenantId: string
  /** What the key belongs to, so that the same key may name one request of each. */
  scope: string
  key: string
  /** A UUID of this try. */
  owner: string
}

/** `ours`: to be done and finished by this owner; `running`: another does it; `answered`: it was done. */
export type Claim<Answer> =
  | { state: 'ours' }
  | { state: 'running' }
  | { state: 'answered'; fingerprint: string; answer: Answer }

/** Claims a request's key, also when the lease of who held it has run out; forgets what is older than seven days. */
export async function claimRequest<Answer>(
  db: Queryable,
  { tenantId, scope, key, owner }: RequestKey,
  leaseSeconds: number,
): Promise<Claim<Answer>> {
  await db.query(`DELETE FROM idempotent_request WHERE tenant_id = $1 AND created_at < now() - interval '${KEPT}'`, [
    tenantId,
  ])
  const claimed = await db.query(
    `INSERT INTO idempotent_request AS r (tenant_id, scope, key, owner, lease_expires_at)
     VALUES ($1, $2, $3, $4, now() + $5 * interval '1 second')
     ON CONFLICT (tenant_id, scope, key) DO UPDATE SET owner = excluded.owner, lease_expires_at = excluded.lease_expires_at
       WHERE r.answer IS NULL AND r.lease_expires_at < now()`,
    [tenantId, scope, key, owner, leaseSeconds],
  )
  if (claimed.rowCount === 1) return { state: 'ours' }
  const { rows } = await db.query<{ fingerprint: string; answer: Answer }>(
    'SELECT fingerprint, answer FROM idempotent_request WHERE tenant_id = $1 AND scope = $2 AND key = $3 AND answer IS NOT NULL',
    [tenantId, scope, key],
  )
  return rows[0] ? { state: 'answered', ...rows[0] } : { state: 'running' }
}
