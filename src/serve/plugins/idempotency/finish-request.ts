import type { Queryable } from '../../../platform/postgres/pool.ts'
import type { RequestKey } from './claim-request.ts'

/** Keeps the answer of a request, for when it is sent again. */
export async function finishRequest(
  db: Queryable,
  { tenantId, scope, key, owner }: RequestKey,
  fingerprint: string,
  answer: unknown,
): Promise<void> {
  await db.query(
    `UPDATE idempotent_request SET fingerprint = $5, answer = $6
     WHERE tenant_id = $1 AND scope = $2 AND key = $3 AND owner = $4 AND answer IS NULL`,
    [tenantId, scope, key, owner, fingerprint, JSON.stringify(answer)],
  )
}
