import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { userError } from '../../core/errors.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { problemResponses } from '../problem.ts'
import { OPERATOR_ACTION } from './operator-action.ts'
import type { PipelineDoor } from './pipeline-door.ts'
import { readPublishes } from './publishes.query.ts'
import { PublishAnswer, PublishesAnswer, PublishesQuery, PublishParams, RollBackAnswer } from './publishes.schema.ts'

/** `/pipeline-service/api/publishes`: what was published, and the way back. @param options.door undefined: nothing is rolled back here. */
export const publishesRoute: FastifyPluginAsyncTypebox<{ pool: Pool; door: PipelineDoor | undefined }> = async (
  app,
  { pool, door },
) => {
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
  if (door)
    app.post('/publishes/:version/roll-back', {
      config: OPERATOR_ACTION,
      schema: {
        tags: ['pipeline'],
        operationId: 'rollBackPublish',
        summary: 'Serve the version before this one again',
        description: 'Only while this one is served, so that asked twice it goes back once.',
        params: PublishParams,
        response: { 200: RollBackAnswer, ...problemResponses(400, 409, 503) },
      },
      handler: async ({ params }) => ({ version: await door.rollBack(params.version) }),
    })
}
