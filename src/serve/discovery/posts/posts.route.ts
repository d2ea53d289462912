import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problemResponses } from '../../problem.ts'
import type { ServingDatabase } from '../../serving-database.ts'
import { ProfileParams } from '../profile.schema.ts'
import { readPosts } from './posts.query.ts'
import { PostsAnswer, PostsQuery } from './posts.schema.ts'
import { decodePostsCursor, encodePostsCursor } from './posts-cursor.ts'

/** `GET /discovery-service/api/profile/{platform}/{platformProfileId}/posts`. */
export const postsRoute: FastifyPluginAsyncTypebox<{ database: ServingDatabase }> = async (app, { database }) => {
  app.get('/:platform/:platformProfileId/posts', {
    config: { etag: true },
    schema: {
      tags: ['discovery'],
      operationId: 'getPosts',
      summary: 'Newest posts of a profile',
      params: ProfileParams,
      querystring: PostsQuery,
      response: { 200: PostsAnswer, ...problemResponses(400, 404, 410, 503) },
    },
    handler: async (request) => {
      const { platform, platformProfileId } = request.params
      const { cursor, ...order } = request.query
      const after = cursor === undefined ? undefined : decodePostsCursor(cursor, order)
      const page = await readPosts(database, platform, platformProfileId, { ...order, after })
      return {
        dataset_version: page.datasetVersion,
        as_of: page.asOf,
        count: page.count,
        nextCursor: page.next && encodePostsCursor(page.next, order),
        posts: page.posts,
      }
    },
  })
}
