import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { userError } from '../../core/errors.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { problemResponses } from '../problem.ts'
import { readPublishes } from './publishes.query.ts'
import { PublishAnswer, PublishesAnswer, PublishesQuery, PublishParams } from './publishes.schema.ts'

/** `GET /pipeline-service/api/publishes` and `/publishes/{version}`. */
export const publishesRoute: FastifyPluginAsyncTypebox<{ pool: Pool }> = async (app, { pool }) => {
  app.get('/publishes', {
    schema: {
      tags: ['pipeline'],
      operationId: 'listPublishes',
      summary: 'The last publishes, with what was refused and why',
      querystring: PublishesQuery,
      response: { 200: PublishesAnswer, ...problemResponses(400, 503) },
    },
    handler: async (request) => ({ publishes: await readPublishes(pool, { limit: request.query.limit ?? 20 }) }),
  })
  app.get('/publishes/:version', {
    schema: {
      tags: ['pipeline'],
      operationId: 'getPublish',
      summary: 'One publish, with all its checks',
      params: PublishParams,
      response: { 200: PublishAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async (request) => {
      const { version } = request.params
      const [publish] = await readPublishes(pool, { version })
      if (!publish) throw userError('VERSION_NOT_FOUND', `There is no version ${version}.`)
      return { publish }
    },
  })
}
