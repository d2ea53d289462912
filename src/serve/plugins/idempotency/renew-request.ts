import type { Queryable } from '../../../platform/postgres/pool.ts'
import type { RequestKey } from './claim-request.ts'

/** Lengthens the lease of a request that still runs. */
export async function renewRequest(
  db: Queryable,
  { tenantId, scope, key, owner }: RequestKey,
  leaseSeconds: number,
): Promise<void> {
  await db.query(
    `UPDATE idempotent_request SET lease_expires_at = now() + $5 * interval '1 second'
     WHERE tenant_id = $1 AND scope = $2 AND key = $3 AND owner = $4 AND answer IS NULL`,
    [tenantId, scope, key, owner, leaseSeconds],
  )
}
