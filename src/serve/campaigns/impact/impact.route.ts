import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CONFIDENCE, measureImpact } from '../../../campaigns/impact/measure-impact.ts'
import type { SponsoredEngagement } from '../../../campaigns/impact/sponsored-engagement.ts'
import { asTenant } from '../../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../../platform/postgres/pool.ts'
import { problemResponses } from '../../problem.ts'
import { keyOf } from '../../profile-door.ts'
import type { CampaignDoor } from '../campaign-door.ts'
import { readCampaign } from '../campaigns.query.ts'
import { CampaignParams } from '../campaigns.schema.ts'
import { readSurfacedCreators } from '../creators/creators.query.ts'
import { readKeptPosts } from '../posts/posts.query.ts'
import { POST_STATES, type PostState } from '../posts/posts.schema.ts'
import { lookUpPosts, type SponsoredPost } from '../posts/sponsored-posts.ts'
import { ImpactAnswer } from './impact.schema.ts'

const tags = ['campaigns']

interface Options {
  pool: Pool
  door: CampaignDoor
}

/** `/campaign-service/api/campaigns/{id}/impact`, and `/impact` over all of a tenant's campaigns. */
export const impactRoute: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  const response = { 200: ImpactAnswer, ...problemResponses(400, 404, 503) }
  const description =
    'Compared are creators of the same campaign on the same platform: the ratio of geometric means of the engagement rate, with a studentised bootstrap over creators whose 95 % intervals hold together.'
  app.get('/campaigns/:id/impact', {
    config: { etag: true, feature: 'campaigns' },
    schema: {
      tags,
      operationId: 'getCampaignImpact',
      summary: 'Whether creators that a module surfaced got more engagement, in one campaign',
      description,
      params: CampaignParams,
      response,
    },
    handler: ({ tenant, params }) => readImpact(options, tenant, params.id),
  })
  app.get('/impact', {
    config: { etag: true, feature: 'campaigns' },
    schema: {
      tags,
      operationId: 'getImpact',
      summary: 'Whether creators that a module surfaced got more engagement, over all campaigns',
      description,
      response,
    },
    handler: ({ tenant }) => readImpact(options, tenant, undefined),
  })
}

/** @throws AppError `CAMPAIGN_NOT_FOUND`. @param id of a campaign; undefined: over all of the tenant's. */
async function readImpact({ pool, door }: Options, tenant: string, id: string | undefined) {
  const { kept, creators } = await asTenant(pool, tenant, async (db) => {
    if (id !== undefined) await readCampaign(db, tenant, id)
    return { kept: await readKeptPosts(db, tenant, id), creators: await readSurfacedCreators(db, tenant, id) }
  })
  const posts = await lookUpPosts(door, kept, creators)
  const counting = posts.flatMap(toEngagement)
  const { creators: counted, manual, modules } = measureImpact(counting)
  return {
    campaigns: new Set(counting.map(({ campaignId }) => campaignId)).size,
    creators: counted,
    posts: countStates(posts),
    manual,
    modules,
    confidence: CONFIDENCE * 100,
  }
}

function toEngagement({ kept, known, surfacedBy, state }: SponsoredPost): SponsoredEngagement[] {
  if (state !== 'COUNTS' || !known || surfacedBy === null || known.engagementRate === null) return []
  const { campaignId, platform } = kept
  return [{ campaignId, platform, creator: keyOf(known), surfacedBy, engagementRate: known.engagementRate }]
}

function countStates(posts: readonly SponsoredPost[]): Record<PostState, number> {
  const counts = POST_STATES.map((state) => [state, posts.filter((post) => post.state === state).length])
  return Object.fromEntries(counts) as Record<PostState, number>
}
