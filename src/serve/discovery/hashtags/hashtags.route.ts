import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { engagementRate } from '../../../formulas/engagement-rate.ts'
import { problemResponses } from '../../problem.ts'
import type { ServingDatabase } from '../../serving-database.ts'
import { ProfileParams } from '../profile.schema.ts'
import { readHashtags } from './hashtags.query.ts'
import { HashtagsAnswer } from './hashtags.schema.ts'

/** `GET /discovery-service/api/profile/{platform}/{platformProfileId}/hashtags`. */
export const hashtagsRoute: FastifyPluginAsyncTypebox<{ database: ServingDatabase }> = async (app, { database }) => {
  app.get('/:platform/:platformProfileId/hashtags', {
    config: { etag: true },
    schema: {
      tags: ['discovery'],
      operationId: 'getHashtags',
      summary: 'Hashtags of a profile, with the engagement of each',
      params: ProfileParams,
      response: { 200: HashtagsAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async (request) => {
      const { platform, platformProfileId } = request.params
      const row = await readHashtags(database, platform, platformProfileId)
      const { followers } = row
      return {
        dataset_version: row.dataset_version,
        as_of: row.as_of,
        hashtagsUsed: row.hashtags_used ?? 0,
        allPosts: means(row.profile_avg_likes, row.profile_avg_comments, row.profile_avg_engagement, followers),
        hashtags: (row.hashtags ?? []).map((each) => ({
          hashtag: each.hashtag,
          posts: each.posts,
          lastUsedAt: each.last_used_at,
          ...means(each.avg_likes, each.avg_comments, each.avg_engagement, followers),
          engagementRatio: each.engagement_ratio,
        })),
      }
    },
  })
}

function means(
  avgLikes: number | null,
  avgComments: number | null,
  avgEngagement: number | null,
  followers: number | null,
) {
  return {
    avgLikes,
    avgComments,
    avgEngagement,
    // The formula gives 0 for what cannot be told.
    engagementRate: avgEngagement === null || !followers ? null : engagementRate(avgLikes, avgComments, followers),
  }
}
