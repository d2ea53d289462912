import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { invalidRequest, type PlacedError, problemResponses } from '../../problem.ts'
import { findLists } from '../members.query.ts'
import { parseCondition } from '../parse-condition.ts'
import { ProfileParams } from '../profile.schema.ts'
import type { Filter } from '../search.schema.ts'
import type { Condition } from '../search-engine.ts'
import { findSimilar, type Sources } from './find-similar.ts'
import { SimilarAnswer, SimilarBody, SimilarQuery } from './similar.schema.ts'

/** `POST /discovery-service/api/profile/{platform}/{platformProfileId}/similar`. */
export const similarRoute: FastifyPluginAsyncTypebox<Sources> = async (app, sources) => {
  app.post('/:platform/:platformProfileId/similar', {
    config: { scope: 'read', feature: 'similar' },
    schema: {
      tags: ['discovery'],
      operationId: 'findSimilar',
      summary: 'Creators like the given one, with reasons',
      params: ProfileParams,
      querystring: SimilarQuery,
      body: SimilarBody,
      response: { 200: SimilarAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async (request) => {
      const { platform, platformProfileId: profileId } = request.params
      const { size } = request.query
      const asked = toConditions(request.body.filters ?? [], request.tenant)
      const conditions = await findLists(sources.database, asked)
      const result = await findSimilar(sources, { platform, profileId, conditions, size })
      const { datasetVersion, asOf, ...answer } = result
      return { dataset_version: datasetVersion, as_of: asOf, ...answer }
    },
  })
}

/** @throws AppError `INVALID_REQUEST` naming every filter that is wrong. */
function toConditions(filters: readonly Filter[], tenant: string): Condition[] {
  const errors: PlacedError[] = []
  const conditions = filters.flatMap((filter, index) => {
    const parsed = parseCondition(filter, `/filters/${index}`, tenant)
    if (!Array.isArray(parsed)) return parsed
    errors.push(...parsed)
    return []
  })
  if (errors.length > 0) throw invalidRequest(errors)
  return conditions
}
