import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { asTenant } from '../../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../../platform/postgres/pool.ts'
import { invalidRequest, type PlacedError, problemResponses } from '../../problem.ts'
import type { CampaignDoor } from '../campaign-door.ts'
import { lockCampaign, readCampaign } from '../campaigns.query.ts'
import { CampaignParams } from '../campaigns.schema.ts'
import { readCreators } from '../creators/creators.query.ts'
import { findMentions } from './find-mentions.ts'
import { parsePostUrl } from './post-url.ts'
import { insertPosts, type NewPost } from './posts.query.ts'
import { AddPostsAnswer, AddPostsBody, FoundPostsAnswer } from './posts.schema.ts'

const tags = ['campaigns']

/** `POST /campaign-service/api/campaigns/{id}/posts` and `…/posts/find`: how sponsored posts come in. */
export const addPostsRoute: FastifyPluginAsyncTypebox<{ pool: Pool; door: CampaignDoor }> = async (
  app,
  { pool, door },
) => {
  app.post('/campaigns/:id/posts', {
    config: { feature: 'campaigns', idempotent: true },
    schema: {
      tags,
      operationId: 'addCampaignPosts',
      summary: 'Add sponsored posts by their links',
      params: CampaignParams,
      body: AddPostsBody,
      response: { 200: AddPostsAnswer, ...problemResponses(400, 404, 409, 503) },
    },
    handler: async ({ tenant, params: { id }, body }) => {
      const posts = parseUrls(body.urls)
      const added = await asTenant(pool, tenant, async (db) => {
        await lockCampaign(db, tenant, id)
        return insertPosts(db, tenant, id, posts)
      })
      return { added, alreadyThere: posts.length - added }
    },
  })
  app.post('/campaigns/:id/posts/find', {
    config: { feature: 'campaigns', idempotent: true },
    schema: {
      tags,
      operationId: 'findCampaignPosts',
      summary: "Find the creators' posts of the period that mention what the brief says",
      description:
        'Looked for are the mentions of the brief, or its keywords where it has none, as keyword reports look for them, in posts of creators who are neither suggested nor declined.',
      params: CampaignParams,
      response: { 200: FoundPostsAnswer, ...problemResponses(400, 404, 409, 503) },
    },
    handler: async ({ tenant, params: { id } }) => {
      const { brief, creators } = await asTenant(pool, tenant, async (db) => ({
        brief: (await readCampaign(db, tenant, id)).brief,
        creators: await readCreators(db, tenant, id),
      }))
      const { posts, looked } = await findMentions(door, brief, creators)
      const added = await asTenant(pool, tenant, async (db) => {
        await lockCampaign(db, tenant, id)
        return insertPosts(db, tenant, id, posts)
      })
      return { found: posts.length, added, looked }
    },
  })
}

/** Each post once. @throws AppError `INVALID_REQUEST` naming every link that leads to none. */
function parseUrls(urls: readonly string[]): NewPost[] {
  const errors: PlacedError[] = []
  const posts = new Map<string, NewPost>()
  for (const [i, url] of urls.entries()) {
    const post = parsePostUrl(url)
    if (typeof post === 'string') errors.push({ place: `/urls/${i}`, message: post })
    else posts.set(`${post.platform} ${post.postId}`, { ...post, url: url.trim(), matched: [] })
  }
  if (errors.length > 0) throw invalidRequest(errors)
  return [...posts.values()]
}
