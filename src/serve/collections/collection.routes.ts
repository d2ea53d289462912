import type { FastifyPluginAsync } from 'fastify'
import type { Pool } from '../../platform/postgres/pool.ts'
import type { ProfileDoor } from '../profile-door.ts'
import { Collection } from './collection.schema.ts'
import { collectionsRoute } from './collections.route.ts'
import { downloadRoute } from './download/download.route.ts'
import { importRoute } from './import/import.route.ts'
import { itemsRoute } from './items/items.route.ts'
import { sharedRoute, sharesRoute } from './shares/shares.route.ts'

/** Collections, below `/collection-service/api`. */
export const collectionRoutes: FastifyPluginAsync<{ pool: Pool; profiles: ProfileDoor }> = async (
  app,
  { pool, profiles },
) => {
  app.addSchema(Collection)
  await app.register(collectionsRoute, { pool })
  await app.register(itemsRoute, { pool, profiles })
  await app.register(importRoute, { pool, profiles })
  await app.register(downloadRoute, { pool, profiles })
  await app.register(sharesRoute, { pool })
  await app.register(sharedRoute, { pool, profiles })
}
