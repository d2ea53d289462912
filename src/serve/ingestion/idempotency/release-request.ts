import type { Queryable } from '../../../platform/postgres/pool.ts'
import type { RequestKey } from './claim-request.ts'

/** Gives a key back whose request failed without an answer, so that it may be sent again. */
export async function releaseRequest(db: Queryable, { scope, key, owner }: RequestKey): Promise<void> {
  await db.query('DELETE FROM idempotent_request WHERE scope = $1 AND key = $2 AND owner = $3 AND answer IS NULL', [
    scope,
    key,
    owner,
  ])
}
