import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../../core/errors.ts'

/**
 * A limit for each address and minute, told in `RateLimit-*` headers. A route opts out with `config.rateLimit: false`.
 */
export async function registerRateLimit(app: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { max, ttl }) =>
      new AppError(
        'RATE_LIMITED',
        'user',
        `More than ${max} requests in a minute; go on in ${Math.ceil(ttl / 1000)} s.`,
      ),
  })
}
