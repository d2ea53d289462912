import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { explainAuthenticity } from '../../../formulas/authenticity/explain.ts'
import { authenticityParts } from '../../../formulas/authenticity/parts.ts'
import { roundHundredths } from '../../../formulas/round.ts'
import { problemResponses } from '../../problem.ts'
import type { ServingDatabase } from '../../serving-database.ts'
import { ProfileParams } from '../profile.schema.ts'
import { readAuthenticity } from './authenticity.query.ts'
import { AuthenticityAnswer } from './authenticity.schema.ts'

/** `GET /discovery-service/api/profile/{platform}/{platformProfileId}/authenticity`. */
export const authenticityRoute: FastifyPluginAsyncTypebox<{ database: ServingDatabase }> = async (
  app,
  { database },
) => {
  app.get('/:platform/:platformProfileId/authenticity', {
    config: { etag: true },
    schema: {
      tags: ['discovery'],
      operationId: 'getAuthenticity',
      summary: 'How genuine a profile looks, part by part, and when its growth was unusual',
      params: ProfileParams,
      response: { 200: AuthenticityAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async (request) => {
      const { platform, platformProfileId } = request.params
      const row = await readAuthenticity(database, platform, platformProfileId)
      return {
        dataset_version: row.dataset_version,
        as_of: row.as_of,
        score: row.authenticity_score,
        coverage: row.authenticity_coverage ?? 0,
        parts: (row.parts ?? []).map((each) => ({
          ...each,
          weight: authenticityParts[each.part].weight,
          text: explainAuthenticity(each.part, each.measure, each.score),
        })),
        anomalies: (row.anomalies ?? []).map(({ first_day, last_day, share, ...each }) => ({
          ...each,
          firstDay: first_day,
          lastDay: last_day,
          share: roundHundredths(share * 10_000),
        })),
        boughtFollowers: row.bought_followers,
        followersSampled: row.followers_sampled,
        followersJudged: row.followers_judged,
        followersJudgedFake: row.followers_judged_fake,
      }
    },
  })
}
