import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { problemResponses } from '../problem.ts'
import type { ServingDatabase } from '../serving-database.ts'
import { encodeCursor } from './cursor.ts'
import { describeAdvice } from './describe-advice.ts'
import { findEvidence } from './evidence/find-evidence.ts'
import { findLists } from './members.query.ts'
import { AnyPlatformParam } from './profile.schema.ts'
import { SearchAnswer, SearchBody, SearchQuery } from './search.schema.ts'
import type { FoundProfile, SearchEngine } from './search-engine.ts'
import { toSearchRequest } from './to-search-request.ts'
import { assertWithinDepth } from './within-depth.ts'

const DESCRIPTION = `Finds profiles by filters that must all hold, sorted by any metric.

Texts compare without regard to case; LIKE finds the value anywhere in the text, and every character of it stands for itself.
A profile whose value is unknown passes NE and NOT_IN and no other operator, and sorts last in both directions.
A time may be a date: then the whole day counts. \`ALL\` takes both platforms in turn, and goes on with one when the other runs out.
\`query\` forgives typos in handle and name; \`collection\` and \`campaign\` look into the tenant's own lists. A share of the
audience (\`audienceCountry\` and its like) is that of \`key\`: 0 where it is not among the known ones, unknown where none is known.
Page on with \`cursor\`: pages then neither repeat nor miss a profile; 410 says that a newer data set has been published.`

/** `POST /discovery-service/api/profile/{platform}/search`. */
export const searchRoute: FastifyPluginAsyncTypebox<{ engine: SearchEngine; database: ServingDatabase }> = async (
  app,
  { engine, database },
) => {
  app.post('/:platform/search', {
    config: { scope: 'read', charge: 'search' },
    schema: {
      tags: ['discovery'],
      operationId: 'searchProfiles',
      summary: 'Search profiles',
      description: DESCRIPTION,
      params: Type.Object({ platform: AnyPlatformParam }),
      querystring: SearchQuery,
      body: SearchBody,
      response: { 200: SearchAnswer, ...problemResponses(400, 404, 410, 503) },
    },
    handler: async (request, reply) => {
      const { params, query, body, tenant, principal } = request
      const asked = toSearchRequest(params.platform, query, body, tenant)
      assertWithinDepth(principal.plan, asked)
      const search = { ...asked, conditions: await findLists(database, asked.conditions) }
      const result = await engine.search(search)
      const { datasetVersion, asOf, count, facets, advice, next, profiles } = result
      const shownBefore = 'offset' in search.start ? search.start.offset : search.start.seen
      reply.type('application/json; charset=utf-8').serializer(toJson)
      return {
        dataset_version: datasetVersion,
        as_of: asOf,
        count,
        facets,
        advice: advice.map((each) => describeAdvice(each, body)),
        page: Math.floor(shownBefore / search.size) + 1,
        size: search.size,
        nextCursor: next && encodeCursor(next, search),
        profiles,
        ...(body.evidence ? { evidence: await findEvidence(database, search, result, body.filters?.length ?? 0) } : {}),
      }
    },
  })
}

/** The answer with the profiles as they come from the engine, which are JSON already. */
function toJson({ profiles, ...rest }: { profiles: readonly FoundProfile[] }): string {
  return `${JSON.stringify(rest).slice(0, -1)},"profiles":[${profiles.map(({ json }) => json).join(',')}]}`
}
