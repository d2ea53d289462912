import type { Queryable } from '../../platform/postgres/pool.ts'
import { ACTIONS, type Action } from './action.ts'

/** A row of the ledger, as its tenant sees it. */
export interface ChargeRow {
  action: Action
  units: number
  /** SHA-256 of what was asked for, in hex. */
  request: string
  datasetVersion: string
  keyId: string | null
  chargedAt: Date
}

/**
 * What a tenant used in a month, and the newest rows of its ledger.
 * @param month its first day; undefined: this one, UTC.
 */
export async function readUsage(
  db: Queryable,
  tenantId: string,
  { month, limit }: { month: string | undefined; limit: number },
): Promise<{ month: string; endsAt: Date; used: Record<Action, number>; charges: ChargeRow[] }> {
  const asked = "coalesce($2::date, date_trunc('month', now() AT TIME ZONE 'UTC')::date)"
  const { rows } = await db.query<{ month: string; endsAt: Date; used: Partial<Record<Action, number>> }>(
    `SELECT to_char(${asked}, 'YYYY-MM') AS month, (${asked} + interval '1 month') AT TIME ZONE 'UTC' AS "endsAt",
       (SELECT coalesce(jsonb_object_agg(action, units), '{}') FROM usage_total WHERE tenant_id = $1 AND month = ${asked}) AS used`,
    [tenantId, month ?? null],
  )
  const charges = await db.query<ChargeRow>(
    `SELECT action, units, encode(request_hash, 'hex') AS request, dataset_version AS "datasetVersion", key_id AS "keyId", charged_at AS "chargedAt" FROM usage_charge
     WHERE tenant_id = $1 AND month = ${asked} ORDER BY charged_at DESC, request_hash LIMIT $3`,
    [tenantId, month ?? null, limit],
  )
  const { used, ...of } = rows[0]!
  return {
    ...of,
    used: Object.fromEntries(ACTIONS.map((action) => [action, used[action] ?? 0])) as Record<Action, number>,
    charges: charges.rows,
  }
}
