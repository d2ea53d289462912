import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Choice } from '../choice.ts'
import { type HealthCheck, runChecks } from './run-checks.ts'

const Readiness = Type.Object(
  {
    status: Choice(['ready', 'degraded', 'not-ready'], {
      description: 'degraded: searches are answered, something beside them is down.',
    }),
    parts: Type.Array(
      Type.Object({
        name: Type.String({ examples: ['postgres'] }),
        status: Choice(['ok', 'failed']),
        detail: Type.String({ description: 'Why it failed; empty when it did not.' }),
        ms: Type.Integer({ description: 'Time that the check took, in milliseconds.' }),
      }),
    ),
  },
  { description: 'The state of every part.' },
)

/** Liveness and readiness. */
export const healthRoutes: FastifyPluginAsyncTypebox<{ checks: readonly HealthCheck[] }> = async (app, { checks }) => {
  const common = { config: { rateLimit: false }, logLevel: 'warn' } as const
  app.get('/health/live', {
    ...common,
    schema: {
      tags: ['health'],
      operationId: 'getLiveness',
      summary: 'Whether the process runs',
      response: { 200: Type.Object({ status: Type.Literal('live') }, { description: 'It does.' }) },
    },
    handler: async () => ({ status: 'live' as const }),
  })
  app.get('/health/ready', {
    ...common,
    schema: {
      tags: ['health'],
      operationId: 'getReadiness',
      summary: 'Whether searches can be answered, part by part',
      response: { 200: Readiness, 503: Readiness },
    },
    handler: async (_request, reply) => {
      const readiness = await runChecks(checks)
      return reply.code(readiness.status === 'not-ready' ? 503 : 200).send(readiness)
    },
  })
}
