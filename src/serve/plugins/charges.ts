import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from '../../core/log.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import type { Action, Charge } from '../../tenants/ledger/action.ts'
import { charge, refund } from '../../tenants/ledger/charge.ts'
import { hashRequest } from '../../tenants/ledger/hash-request.ts'
import { openMeter } from '../../tenants/ledger/meter.ts'
import type { Limit } from '../../tenants/plans/plan.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What an answer of this route is charged as: a search after it was answered, a report before it is begun. */
    charge?: 'search' | 'report'
  }
  interface FastifyRequest {
    /**
     * Charges the rows of an export before they are sent; given back when the request fails.
     * @param subject what is exported, for an export of the same on the same data set is free.
     * @throws AppError `MONTH_LIMIT_REACHED`.
     */
    chargeExport(rows: number, subject: unknown): Promise<void>
    /** To be given back should the request fail. */
    charged: Charge[]
  }
}

const LIMIT_OF: Record<Exclude<Action, 'search'>, Limit> = { report: 'reportsPerMonth', export: 'exportRowsPerMonth' }

/**
 * Charges what tenants use. @param isCharging false: the network is guarded elsewhere, and nobody pays.
 */
export function registerCharges(
  app: FastifyInstance,
  { pool, log, isCharging }: { pool: Pool; log: Logger; isCharging: boolean },
): void {
  const meter = openMeter(pool, log)
  if (isCharging) app.addHook('onClose', () => meter.end())
  const chargeFor = async (request: FastifyRequest, action: 'report' | 'export', units: number, subject: unknown) => {
    if (!isCharging || units === 0) return
    const { tenantId, keyId, plan } = request.principal
    const datasetVersion = await readDatasetVersion(pool)
    const made: Charge = { tenantId, action, units, keyId, datasetVersion, requestHash: hashRequest(subject) }
    if (await charge(pool, made, plan.limits[LIMIT_OF[action]])) request.charged = [...request.charged, made]
  }
  app.decorateRequest('charged')
  app.decorateRequest('chargeExport', function (this: FastifyRequest, rows: number, subject: unknown) {
    return chargeFor(this, 'export', rows, subject)
  })
  app.addHook('onRequest', async (request) => {
    request.charged = []
  })
  app.addHook('preHandler', async (request) => {
    if (request.routeOptions.config.charge === 'report') await chargeFor(request, 'report', 1, subjectOf(request))
  })
  app.addHook('onRoute', (route) => {
    if (!isCharging || route.config?.charge !== 'search') return
    const noteSearch = async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
      if (reply.statusCode !== 200) return payload
      const { dataset_version: datasetVersion } = payload as { dataset_version?: unknown }
      const { tenantId, keyId } = request.principal
      if (typeof datasetVersion === 'string')
        meter.note({
          tenantId,
          action: 'search',
          units: 1,
          keyId,
          datasetVersion,
          requestHash: hashRequest(subjectOf(request)),
        })
      return payload
    }
    route.preSerialization = [route.preSerialization ?? [], noteSearch].flat()
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode >= 400)
      for (const made of request.charged?.splice(0) ?? [])
        await refund(pool, made).catch((error: unknown) =>
          log.error({ err: error, ...made, requestHash: undefined }, 'not given back'),
        )
    return payload
  })
}

/** The same question is the same charge, by whichever key it is asked. */
function subjectOf({ routeOptions, params, query, body }: FastifyRequest): object {
  return { route: routeOptions.url, params, query, body }
}

async function readDatasetVersion(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string }>({
    name: 'served-version',
    text: "SELECT id::text AS version FROM dataset_version WHERE status = 'PUBLISHED'",
  })
  return rows[0]?.version ?? 'none'
}
