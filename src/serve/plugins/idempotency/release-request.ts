import type { Queryable } from '../../../platform/postgres/pool.ts'
import type { RequestKey } from './claim-request.ts'

/** Gives a key back whose request failed without an answer, so that it may be sent again. */
export async function releaseRequest(db: Queryable, { tenantId, scope, key, owner }: RequestKey): Promise<void> {
  await db.query(
    'DELETE FROM idempotent_request WHERE tenant_id = $1 AND scope = $2 AND key = $3 AND owner = $4 AND answer IS NULL',
    [tenantId, scope, key, owner],
  )
}
