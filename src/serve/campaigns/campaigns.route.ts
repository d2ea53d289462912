import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { asTenant } from '../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { problemResponses } from '../problem.ts'
import { deleteCampaign, insertCampaign, readCampaign, readCampaigns, updateCampaign } from './campaigns.query.ts'
import { CampaignBody, CampaignParams, CampaignsAnswer } from './campaigns.schema.ts'
import { checkBrief } from './check-brief.ts'

const tags = ['campaigns']
const campaign = Type.Ref('Campaign#')

/** `/campaign-service/api/campaigns`: the campaigns and their briefs. */
export const campaignsRoute: FastifyPluginAsyncTypebox<{ pool: Pool }> = async (app, { pool }) => {
  app.get('/campaigns', {
    config: { etag: true, feature: 'campaigns' },
    schema: {
      tags,
      operationId: 'listCampaigns',
      summary: "The tenant's campaigns",
      response: { 200: CampaignsAnswer, ...problemResponses(503) },
    },
    handler: async ({ tenant }) => ({ campaigns: await asTenant(pool, tenant, (db) => readCampaigns(db, tenant)) }),
  })
  app.post('/campaigns', {
    config: { feature: 'campaigns', idempotent: true },
    schema: {
      tags,
      operationId: 'createCampaign',
      summary: 'Make a campaign',
      body: CampaignBody,
      response: { 201: campaign, ...problemResponses(400, 409, 503) },
    },
    handler: async ({ tenant, body }, reply) => {
      checkBrief(body.brief)
      reply.code(201)
      return asTenant(pool, tenant, async (db) => readCampaign(db, tenant, await insertCampaign(db, tenant, body)))
    },
  })
  app.get('/campaigns/:id', {
    config: { etag: true, feature: 'campaigns' },
    schema: {
      tags,
      operationId: 'getCampaign',
      summary: 'A campaign and its brief',
      params: CampaignParams,
      response: { 200: campaign, ...problemResponses(400, 404, 503) },
    },
    handler: ({ tenant, params }) => asTenant(pool, tenant, (db) => readCampaign(db, tenant, params.id)),
  })
  app.put('/campaigns/:id', {
    config: { feature: 'campaigns', idempotent: true },
    schema: {
      tags,
      operationId: 'replaceCampaign',
      summary: 'Put another name and brief in place',
      params: CampaignParams,
      body: CampaignBody,
      response: { 200: campaign, ...problemResponses(400, 404, 503) },
    },
    handler: ({ tenant, params, body }) => {
      checkBrief(body.brief)
      return asTenant(pool, tenant, async (db) => {
        await updateCampaign(db, tenant, params.id, body)
        return readCampaign(db, tenant, params.id)
      })
    },
  })
  app.delete('/campaigns/:id', {
    config: { feature: 'campaigns', idempotent: true },
    schema: {
      tags,
      operationId: 'deleteCampaign',
      summary: 'Delete a campaign with its creators and posts',
      params: CampaignParams,
      response: { 204: Type.Null(), ...problemResponses(400, 404, 503) },
    },
    handler: async ({ tenant, params }, reply) => {
      await asTenant(pool, tenant, (db) => deleteCampaign(db, tenant, params.id))
      return reply.code(204).send(null)
    },
  })
}
