import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { asTenant } from '../../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../../platform/postgres/pool.ts'
import { problemResponses } from '../../problem.ts'
import type { ProfileDoor } from '../../profile-door.ts'
import type { CampaignDoor } from '../campaign-door.ts'
import { readCampaign } from '../campaigns.query.ts'
import { CampaignParams } from '../campaigns.schema.ts'
import { readSurfacedCreators } from '../creators/creators.query.ts'
import { deletePost, excludePost, readKeptPosts } from './posts.query.ts'
import { ChangedPost, ChangePostBody, PostParams, PostsOfCampaign } from './posts.schema.ts'
import { lookUpPosts } from './sponsored-posts.ts'
import { toAnswer } from './to-answer.ts'

const tags = ['campaigns']

interface Options {
  pool: Pool
  profiles: ProfileDoor
  door: CampaignDoor
}

/** `/campaign-service/api/campaigns/{id}/posts`: the sponsored posts. */
export const postsRoute: FastifyPluginAsyncTypebox<Options> = async (app, { pool, profiles, door }) => {
  app.get('/campaigns/:id/posts', {
    config: { etag: true, feature: 'campaigns' },
    schema: {
      tags,
      operationId: 'listCampaignPosts',
      summary: 'The sponsored posts of a campaign, each with its newest figures',
      params: CampaignParams,
      response: { 200: PostsOfCampaign, ...problemResponses(400, 404, 503) },
    },
    handler: async ({ tenant, params: { id } }) => {
      const { kept, creators } = await asTenant(pool, tenant, async (db) => {
        await readCampaign(db, tenant, id)
        return { kept: await readKeptPosts(db, tenant, id), creators: await readSurfacedCreators(db, tenant, id) }
      })
      const posts = await lookUpPosts(door, kept, creators)
      const served = await profiles.read(posts.flatMap(({ known }) => known ?? []))
      return {
        posts: posts
          .map((post) => toAnswer(post, served.profiles))
          .sort((a, b) => Number(b.publishedAt ?? b.addedAt) - Number(a.publishedAt ?? a.addedAt)),
      }
    },
  })
  app.patch('/campaigns/:id/posts/:platform/:postId', {
    config: { feature: 'campaigns', idempotent: true },
    schema: {
      tags,
      operationId: 'changeCampaignPost',
      summary: 'Take a post out of what counts, or back',
      params: PostParams,
      body: ChangePostBody,
      response: { 200: ChangedPost, ...problemResponses(400, 404, 503) },
    },
    handler: async ({ tenant, params, body: { excluded } }) => {
      await asTenant(pool, tenant, (db) => excludePost(db, tenant, params.id, params, excluded))
      return { platform: params.platform, postId: params.postId, excluded }
    },
  })
  app.delete('/campaigns/:id/posts/:platform/:postId', {
    config: { feature: 'campaigns', idempotent: true },
    schema: {
      tags,
      operationId: 'removeCampaignPost',
      summary: 'Forget a post',
      params: PostParams,
      response: { 204: Type.Null(), ...problemResponses(400, 404, 503) },
    },
    handler: async ({ tenant, params }, reply) => {
      await asTenant(pool, tenant, (db) => deletePost(db, tenant, params.id, params))
      return reply.code(204).send(null)
    },
  })
}
