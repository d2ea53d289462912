import type { FastifyPluginAsync } from 'fastify'
import type { Pool } from '../../platform/postgres/pool.ts'
import type { ProfileDoor } from '../profile-door.ts'
import type { ServingDatabase } from '../serving-database.ts'
import type { CampaignDoor } from './campaign-door.ts'
import { campaignsRoute } from './campaigns.route.ts'
import { Campaign } from './campaigns.schema.ts'
import { creatorsRoute } from './creators/creators.route.ts'
import { impactRoute } from './impact/impact.route.ts'
import { addPostsRoute } from './posts/add-posts.route.ts'
import { postsRoute } from './posts/posts.route.ts'

interface Options {
  pool: Pool
  database: ServingDatabase
  profiles: ProfileDoor
  door: CampaignDoor
}

/** Campaigns, below `/campaign-service/api`. */
export const campaignRoutes: FastifyPluginAsync<Options> = async (app, { pool, database, profiles, door }) => {
  const options = { pool, database, profiles, door } // without the prefix, which would be put on twice
  app.addSchema(Campaign)
  await app.register(campaignsRoute, options)
  await app.register(creatorsRoute, options)
  await app.register(postsRoute, options)
  await app.register(addPostsRoute, options)
  await app.register(impactRoute, options)
}
