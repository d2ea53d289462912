import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { asTenant } from '../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { ACTIONS } from '../../tenants/ledger/action.ts'
import { readUsage } from '../../tenants/ledger/read-usage.ts'
import { Choice } from '../choice.ts'
import { defaulted } from '../defaulted.ts'
import { problemResponses } from '../problem.ts'
import { PlanView, toPlanView } from './access.schema.ts'

const UsageQuery = Type.Object(
  {
    month: Type.Optional(
      Type.String({
        pattern: '^20\\d\\d-(0[1-9]|1[0-2])$',
        description: 'Left out: the one that runs, UTC.',
        examples: ['2026-11'],
      }),
    ),
    limit: defaulted(
      Type.Integer({ minimum: 1, maximum: 1_000, default: 100, description: 'Rows of the ledger, the newest.' }),
    ),
  },
  { additionalProperties: false },
)

const UsageAnswer = Type.Object(
  {
    month: Type.String({ examples: ['2026-11'] }),
    endsAt: Type.String({
      format: 'date-time',
      description: 'When the next month begins, and what is counted by the month begins anew.',
    }),
    plan: PlanView,
    used: Type.Object({
      search: Type.Integer({ description: 'Different searches; the same on the same data set is free.' }),
      report: Type.Integer({ description: 'Keyword reports.' }),
      export: Type.Integer({ description: 'Rows of files.' }),
    }),
    charges: Type.Array(
      Type.Object({
        action: Choice(ACTIONS),
        units: Type.Integer({ description: 'Searches, reports or rows.' }),
        request: Type.String({
          description: 'Of what was asked for; the same on the same data set is charged once a month.',
        }),
        datasetVersion: Type.String(),
        keyId: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'null: no key asked.' }),
        chargedAt: Type.String({ format: 'date-time' }),
      }),
      { description: 'The ledger, the newest first.' },
    ),
  },
  { description: 'What the tenant used in a month.' },
)

/** `/tenant-service/api/usage`: the ledger, for the tenant that it charges. */
export const usageRoute: FastifyPluginAsyncTypebox<{ pool: Pool }> = async (app, { pool }) => {
  app.get('/usage', {
    schema: {
      tags: ['tenants'],
      operationId: 'getUsage',
      summary: 'What the tenant used in a month, and what its plan holds',
      querystring: UsageQuery,
      response: { 200: UsageAnswer, ...problemResponses(400, 503) },
    },
    handler: async ({ tenant, principal, query: { month, limit } }) => {
      const first = month === undefined ? undefined : `${month}-01`
      const usage = await asTenant(pool, tenant, (client) => readUsage(client, tenant, { month: first, limit }))
      return {
        ...usage,
        endsAt: usage.endsAt.toISOString(),
        plan: toPlanView(principal.plan),
        charges: usage.charges.map(({ chargedAt, ...row }) => ({ ...row, chargedAt: chargedAt.toISOString() })),
      }
    },
  })
}
