import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { userError } from '../../core/errors.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { problemResponses } from '../problem.ts'
import { readEntityHealth } from './entity-health.query.ts'
import { readHealth } from './health.query.ts'
import { EntityHealthAnswer, EntityParams, HealthAnswer, RepairAnswer } from './health.schema.ts'
import { requestRepair } from './request-repair.query.ts'

/** `/assets-service/api/health`: the pipeline's state, one entity's, and its repair. */
export const assetHealthRoute: FastifyPluginAsyncTypebox<{ pool: Pool; cdnBaseUrl: string }> = async (
  app,
  { pool, cdnBaseUrl },
) => {
  app.get('/health', {
    schema: {
      tags: ['assets'],
      operationId: 'getAssetsHealth',
      summary: 'State of the asset pipeline',
      response: { 200: HealthAnswer, ...problemResponses(503) },
    },
    handler: () => readHealth(pool),
  })
  app.get('/health/:platform/:entityType/:entityId', {
    schema: {
      tags: ['assets'],
      operationId: 'getEntityAssets',
      summary: "State of one entity's assets",
      params: EntityParams,
      response: { 200: EntityHealthAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async ({ params }) => {
      const assets = await readEntityHealth(pool, params, cdnBaseUrl)
      if (assets.length === 0) throw unknownEntity(params)
      return { assets }
    },
  })
  app.post('/health/:platform/:entityType/:entityId/repair', {
    config: { scope: 'admin', operator: true, idempotent: true },
    schema: {
      tags: ['assets'],
      operationId: 'repairEntityAssets',
      summary: "Try one entity's assets again",
      description:
        'Assets in trouble are tried again within a minute, those that are gone too; when none is in trouble, the scraper is asked for a fresh link.',
      params: EntityParams,
      response: { 202: RepairAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async ({ params }, reply) => {
      if ((await readEntityHealth(pool, params, cdnBaseUrl)).length === 0) throw unknownEntity(params)
      return reply.code(202).send(await requestRepair(pool, params))
    },
  })
}

function unknownEntity({ platform, entityType, entityId }: { platform: string; entityType: string; entityId: string }) {
  return userError('ASSET_NOT_FOUND', `No asset of the ${entityType} ${entityId} on ${platform} was ever asked for.`)
}
