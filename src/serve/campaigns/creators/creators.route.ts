import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { AppError } from '../../../core/errors.ts'
import { asTenant } from '../../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../../platform/postgres/pool.ts'
import { invalidRequest, problemResponses } from '../../problem.ts'
import { keyOf, type ProfileDoor, type ProfileKey } from '../../profile-door.ts'
import type { ServingDatabase } from '../../serving-database.ts'
import type { CampaignDoor } from '../campaign-door.ts'
import { lockCampaign, readCampaign } from '../campaigns.query.ts'
import { CampaignParams } from '../campaigns.schema.ts'
import { deleteCreator, insertCreators, readCreators, updateCreator } from './creators.query.ts'
import { AddAnswer, AddBody, ChangeAnswer, ChangeBody, CreatorParams, CreatorsAnswer } from './creators.schema.ts'
import { fitTo } from './fit-of.ts'
import { readTraits } from './traits.query.ts'

const tags = ['campaigns']
/** A publish lasts far longer than a request, so a second try always falls after it. */
const MAX_TRIES = 3

interface Options {
  pool: Pool
  database: ServingDatabase
  profiles: ProfileDoor
  door: CampaignDoor
}

/** `/campaign-service/api/campaigns/{id}/creators`: the short-list. */
export const creatorsRoute: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  const { pool, profiles } = options
  app.get('/campaigns/:id/creators', {
    config: { etag: true, feature: 'campaigns' },
    schema: {
      tags,
      operationId: 'listCampaignCreators',
      summary: 'The creators of a campaign, each with its fit to the brief',
      params: CampaignParams,
      response: { 200: CreatorsAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: ({ tenant, params }) => readShortList(options, tenant, params.id),
  })
  app.post('/campaigns/:id/creators', {
    config: { feature: 'campaigns', idempotent: true },
    schema: {
      tags,
      operationId: 'addCampaignCreators',
      summary: 'Add creators to a campaign',
      params: CampaignParams,
      body: AddBody,
      response: { 200: AddAnswer, ...problemResponses(400, 404, 409, 503) },
    },
    handler: async ({ tenant, params, body }) => {
      await assertKnown(profiles, body.creators)
      const added = await asTenant(pool, tenant, async (db) => {
        await lockCampaign(db, tenant, params.id)
        return insertCreators(db, tenant, params.id, body)
      })
      return { added, alreadyThere: new Set(body.creators.map(keyOf)).size - added }
    },
  })
  app.patch('/campaigns/:id/creators/:platform/:profileId', {
    config: { feature: 'campaigns', idempotent: true },
    schema: {
      tags,
      operationId: 'changeCampaignCreator',
      summary: 'Change status, module or note of a creator',
      params: CreatorParams,
      body: ChangeBody,
      response: { 200: ChangeAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: ({ tenant, params, body }) =>
      asTenant(pool, tenant, (db) => updateCreator(db, tenant, params.id, params, body)),
  })
  app.delete('/campaigns/:id/creators/:platform/:profileId', {
    config: { feature: 'campaigns', idempotent: true },
    schema: {
      tags,
      operationId: 'removeCampaignCreator',
      summary: 'Take a creator out of a campaign',
      params: CreatorParams,
      response: { 204: Type.Null(), ...problemResponses(400, 404, 503) },
    },
    handler: async ({ tenant, params }, reply) => {
      await asTenant(pool, tenant, (db) => deleteCreator(db, tenant, params.id, params))
      return reply.code(204).send(null)
    },
  })
}

/** @throws AppError `INVALID_REQUEST` naming each profile that the data set does not hold. */
async function assertKnown(profiles: ProfileDoor, creators: readonly ProfileKey[]): Promise<void> {
  const known = await profiles.known(creators)
  const errors = creators.flatMap((key, i) =>
    known.has(keyOf(key))
      ? []
      : [{ place: `/creators/${i}`, message: `${key.platform} has no profile ${JSON.stringify(key.profileId)} here` }],
  )
  if (errors.length > 0) throw invalidRequest(errors)
}

/** @throws AppError `CAMPAIGN_NOT_FOUND`; `DATASET_CHANGED` when publishes come in each time. */
async function readShortList({ pool, database, profiles, door }: Options, tenant: string, id: string) {
  const { campaign, creators } = await asTenant(pool, tenant, async (db) => ({
    campaign: await readCampaign(db, tenant, id),
    creators: await readCreators(db, tenant, id),
  }))
  const fit = fitTo(campaign.brief, door)
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const served = await profiles.read(creators)
    const { datasetVersion, traits } = await readTraits(database, creators)
    if (served.datasetVersion !== datasetVersion) continue
    const rows = creators.map((creator) => {
      const profile = served.profiles.get(keyOf(creator)) ?? null
      const told = traits.get(keyOf(creator))
      return { ...creator, profile, fit: profile && told ? fit(profile, told) : null }
    })
    const byFit = (a: (typeof rows)[number], b: (typeof rows)[number]) => (b.fit?.score ?? -1) - (a.fit?.score ?? -1)
    return { dataset_version: datasetVersion, as_of: served.asOf, creators: rows.sort(byFit) }
  }
  throw new AppError('DATASET_CHANGED', 'transient', 'The data set changed during the request; try again.')
}
