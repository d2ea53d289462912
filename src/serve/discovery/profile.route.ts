import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problemResponses } from '../problem.ts'
import { readProfile } from './profile.query.ts'
import { ProfileAnswer, ProfileParams } from './profile.schema.ts'
import type { ServingDatabase } from './serving-database.ts'

/** `GET /discovery-service/api/profile/{platform}/{platformProfileId}`. */
export const profileRoute: FastifyPluginAsyncTypebox<{ database: ServingDatabase }> = async (app, { database }) => {
  app.get('/:platform/:platformProfileId', {
    config: { etag: true },
    schema: {
      tags: ['discovery'],
      operationId: 'getProfile',
      summary: 'One profile',
      params: ProfileParams,
      response: { 200: ProfileAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async (request) => {
      const { platform, platformProfileId } = request.params
      const { datasetVersion, asOf, profile } = await readProfile(database, platform, platformProfileId)
      return { dataset_version: datasetVersion, as_of: asOf, profile }
    },
  })
}
