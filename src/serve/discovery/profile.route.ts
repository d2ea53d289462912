import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problemResponses } from '../problem.ts'
import type { ServingDatabase } from '../serving-database.ts'
import { readProfile } from './profile.query.ts'
import { type Benchmark, ProfileAnswer, ProfileParams } from './profile.schema.ts'
import type { Profile } from './search-engine.ts'

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
      const { datasetVersion, asOf, profile, linked } = await readProfile(database, platform, platformProfileId)
      return { dataset_version: datasetVersion, as_of: asOf, profile, linked, benchmark: toBenchmark(profile) }
    },
  })
}

/** Where the profile stands among those of the same tier and category. */
function toBenchmark({ tier, category, ...profile }: Profile): Benchmark | null {
  const peers = profile.engagementPeers as number | null
  if (!peers) return null
  return {
    tier: tier as Benchmark['tier'],
    category: category as string,
    metrics: [
      {
        metric: 'engagementRate',
        value: profile.engagementPercentile === null ? null : (profile.engagementRate as number),
        peers,
        median: profile.engagementPeersMedian as number | null,
        percentile: profile.engagementPercentile as number | null,
      },
    ],
  }
}
