import { describeError } from '../../core/errors.ts'
import type { Logger } from '../../core/log.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import type { Charge } from './action.ts'

const FLUSH_MS = 1_000
/** Charges that wait at most; searches come by the thousand a second. */
const MOST_WAITING = 5_000

/** Charges what has no limit, without keeping anybody waiting. */
export interface Meter {
  note(charge: Charge): void
  /** Writes what waits. */
  flush(): Promise<void>
  end(): Promise<void>
}

/**
 * Opens a meter, which writes every second what came since. What a killed process had not written is not charged: up to a second, for
 * the tenant's good.
 */
export function openMeter(pool: Pool, log: Logger): Meter {
  let waiting = new Map<string, Charge>()
  let writing = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const charges = [...waiting.values()]
    waiting = new Map()
    if (charges.length > 0)
      writing = writing
        .then(() => writeCharges(pool, charges))
        .catch((error: unknown) =>
          log.error({ cause: describeError(error), charges: charges.length }, 'searches were not charged'),
        )
    return writing
  }
  return {
    note(charge) {
      const { tenantId, action, requestHash, datasetVersion } = charge
      waiting.set(`${tenantId} ${action} ${datasetVersion} ${requestHash.toString('base64')}`, charge)
      if (waiting.size >= MOST_WAITING) void flush()
      else timer ??= setTimeout(flush, FLUSH_MS).unref()
    },
    flush,
    end: flush,
  }
}

/** All at once, of many tenants; sorted, so that two processes never hold what the other waits for. */
async function writeCharges(pool: Pool, charges: readonly Charge[]): Promise<void> {
  await pool.query(
    `WITH given AS (
       SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::text[], $5::bigint[], $6::text[])
         AS g (tenant_id, action, request_hash, dataset_version, units, key_id)
     ), charged AS (
       INSERT INTO usage_charge (tenant_id, month, action, request_hash, dataset_version, units, key_id)
       SELECT tenant_id, date_trunc('month', now() AT TIME ZONE 'UTC')::date, action, request_hash, dataset_version, units, key_id
       FROM given ORDER BY 1, 3, 4, 5
       ON CONFLICT DO NOTHING RETURNING tenant_id, month, action, units
     )
     INSERT INTO usage_total AS t (tenant_id, month, action, units)
     SELECT tenant_id, month, action, sum(units) FROM charged GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
     ON CONFLICT (tenant_id, month, action) DO UPDATE SET units = t.units + excluded.units`,
    [
      charges.map(({ tenantId }) => tenantId),
      charges.map(({ action }) => action),
      charges.map(({ requestHash }) => requestHash),
      charges.map(({ datasetVersion }) => datasetVersion),
      charges.map(({ units }) => units),
      charges.map(({ keyId }) => keyId),
    ],
  )
}
