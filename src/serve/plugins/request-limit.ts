import type { FastifyInstance } from 'fastify'
import { userError } from '../../core/errors.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { openRequestLimit } from '../../tenants/limits/request-limit.ts'

/**
 * Holds each tenant to the requests a minute of its plan, all its keys and sessions together, over any number of processes, and tells
 * what is left in `RateLimit-*` headers. It comes after the limit of each address, whose headers it replaces.
 */
export function registerRequestLimit(app: FastifyInstance, pool: Pool): void {
  const limits = openRequestLimit(pool)
  app.addHook('preParsing', async (request, reply) => {
    const { principal } = request
    const limit = principal?.plan.limits.requestsPerMinute ?? null
    if (limit === null) return
    const { isAllowed, remaining, resetSeconds } = await limits.take(principal.tenantId, limit)
    reply
      .header('ratelimit-limit', limit)
      .header('ratelimit-remaining', remaining)
      .header('ratelimit-reset', resetSeconds)
    if (isAllowed) return
    const message = `The plan ${principal.plan.title} holds ${limit} requests a minute; go on in ${resetSeconds} s.`
    throw userError('REQUEST_LIMIT_REACHED', message, {
      retryAfterSeconds: resetSeconds,
      errors: [{ place: 'authorization', message: `${limit} requests of this minute are used` }],
    })
  })
}
