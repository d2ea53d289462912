import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problemResponses } from '../problem.ts'
import type { ServingDatabase } from '../serving-database.ts'
import { toBenchmark } from './benchmark.ts'
import { readProfile } from './profile.query.ts'
import { ProfileAnswer, ProfileParams } from './profile.schema.ts'

/** `GET /discovery-service/api/profile/{platform}/{platformProfileId}`. */
export const profileRoute: FastifyPluginAsyncTypebox<{ database: ServingDatabase }> = async (app, { database }) => {
  app.get('/:platform/:platformProfileId', {
    config: { etag: true },
    schema: {
      tags: ['discovery'],
      operationId: 'getProfile',
      summary: 'One profile, with those linked with it and its place among its peers',
      params: ProfileParams,
      response: { 200: ProfileAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async (request) => {
      const { platform, platformProfileId } = request.params
      const { datasetVersion, asOf, profile, linked, peers } = await readProfile(database, platform, platformProfileId)
      return { dataset_version: datasetVersion, as_of: asOf, profile, linked, benchmark: toBenchmark(profile, peers) }
    },
  })
}
