import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { problemResponses } from '../problem.ts'
import type { ServingDatabase } from '../serving-database.ts'
import { openOptions } from './options.query.ts'
import { OptionsAnswer } from './options.schema.ts'
import { AnyPlatformParam } from './profile.schema.ts'
import { PLATFORMS } from './search-engine.ts'

/** `GET /discovery-service/api/profile/{platform}/options`. */
export const optionsRoute: FastifyPluginAsyncTypebox<{ database: ServingDatabase }> = async (app, { database }) => {
  const readOptions = openOptions(database)
  app.get('/:platform/options', {
    config: { etag: true },
    schema: {
      tags: ['discovery'],
      operationId: 'getOptions',
      summary: 'Values to choose from in filters',
      params: Type.Object({ platform: AnyPlatformParam }),
      response: { 200: OptionsAnswer, ...problemResponses(400, 503) },
    },
    handler: async (request) => {
      const { platform } = request.params
      const { datasetVersion, asOf, options } = await readOptions(platform === 'ALL' ? PLATFORMS : [platform])
      return { dataset_version: datasetVersion, as_of: asOf, options }
    },
  })
}
