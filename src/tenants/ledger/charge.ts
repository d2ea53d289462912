import { AppError } from '../../core/errors.ts'
import { asTenant } from '../../platform/postgres/as-tenant.ts'
import type { Pool, Queryable } from '../../platform/postgres/pool.ts'
import type { Action, Charge } from './action.ts'

/** The month that is charged now, as the first of its days, UTC. */
const THIS_MONTH = "date_trunc('month', now() AT TIME ZONE 'UTC')::date"

/**
 * Charges a tenant, once for the same request on the same data set in a month.
 * @param limit units of a month; null: no bound.
 * @returns false when it was charged already: the request is free.
 * @throws AppError `MONTH_LIMIT_REACHED` when more units than the limit would be charged; nothing is then.
 */
export async function charge(pool: Pool, charge: Charge, limit: number | null): Promise<boolean> {
  return asTenant(pool, charge.tenantId, async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO usage_charge (tenant_id, month, action, request_hash, dataset_version, units, key_id)
       VALUES ($1, ${THIS_MONTH}, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [charge.tenantId, charge.action, charge.requestHash, charge.datasetVersion, charge.units, charge.keyId],
    )
    if (rowCount === 0) return false
    // The row's lock is held until the end, so that of many at once no more pass than the limit.
    const added = await client.query(
      `INSERT INTO usage_total AS t (tenant_id, month, action, units)
       SELECT $1, ${THIS_MONTH}, $2, $3 WHERE $4::bigint IS NULL OR $3 <= $4
       ON CONFLICT (tenant_id, month, action) DO UPDATE SET units = t.units + excluded.units
         WHERE $4::bigint IS NULL OR t.units + excluded.units <= $4`,
      [charge.tenantId, charge.action, charge.units, limit],
    )
    if (added.rowCount === 0) throw await limitReached(client, charge, limit ?? 0)
    return true
  })
}

/** Takes a charge back whose work came to nothing. */
export async function refund(pool: Pool, { tenantId, action, requestHash, datasetVersion }: Charge): Promise<void> {
  await asTenant(pool, tenantId, (client) =>
    client.query(
      `WITH refunded AS (
         DELETE FROM usage_charge WHERE tenant_id = $1 AND action = $2 AND request_hash = $3 AND dataset_version = $4
           AND month = ${THIS_MONTH} RETURNING month, units)
       UPDATE usage_total t SET units = t.units - refunded.units FROM refunded
       WHERE t.tenant_id = $1 AND t.month = refunded.month AND t.action = $2`,
      [tenantId, action, requestHash, datasetVersion],
    ),
  )
}

const NAMES: Record<Action, string> = { search: 'searches', report: 'reports', export: 'rows of exports' }

async function limitReached(db: Queryable, { tenantId, action, units }: Charge, limit: number): Promise<AppError> {
  const { rows } = await db.query<{ used: number; resetsAt: Date; seconds: number }>(
    `SELECT coalesce((SELECT units FROM usage_total WHERE tenant_id = $1 AND month = ${THIS_MONTH} AND action = $2), 0) AS used,
       (${THIS_MONTH} + interval '1 month') AT TIME ZONE 'UTC' AS "resetsAt",
       ceil(extract(epoch FROM (${THIS_MONTH} + interval '1 month') AT TIME ZONE 'UTC' - now()))::int AS seconds`,
    [tenantId, action],
  )
  const { used, resetsAt, seconds } = rows[0]!
  const what = NAMES[action]
  return new AppError(
    'MONTH_LIMIT_REACHED',
    'user',
    `The plan holds ${limit} ${what} a month; ${used} are used and this would be ${units} more. The next month begins at ${resetsAt.toISOString()}.`,
    {
      details: {
        retryAfterSeconds: seconds,
        errors: [{ place: 'authorization', message: `${used} of ${limit} ${what} are used` }],
      },
    },
  )
}
