import type { Queryable } from '../../../platform/postgres/pool.ts'
import type { RequestKey } from './claim-request.ts'

/** Lengthens the lease of a request that still runs. */
export async function renewRequest(
  db: Queryable,
  { scope, key, owner }: RequestKey,
  leaseSeconds: number,
): Promise<void> {
  await db.query(
    `UPDATE idempotent_request SET lease_expires_at = now() + $4 * interval '1 second'
     WHERE scope = $1 AND key = $2 AND owner = $3 AND answer IS NULL`,
    [scope, key, owner, leaseSeconds],
  )
}
