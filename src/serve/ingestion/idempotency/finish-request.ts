import type { Queryable } from '../../../platform/postgres/pool.ts'
import type { RequestKey } from './claim-request.ts'

/** Keeps the answer of a request, for when it is sent again. */
export async function finishRequest(
  db: Queryable,
  { scope, key, owner }: RequestKey,
  fingerprint: string,
  answer: unknown,
): Promise<void> {
  await db.query(
    `UPDATE idempotent_request SET fingerprint = $4, answer = $5
     WHERE scope = $1 AND key = $2 AND owner = $3 AND answer IS NULL`,
    [scope, key, owner, fingerprint, JSON.stringify(answer)],
  )
}
