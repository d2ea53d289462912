import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { asTenant } from '../../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../../platform/postgres/pool.ts'
import { problemResponses } from '../../problem.ts'
import { keyOf, type ProfileDoor } from '../../profile-door.ts'
import { CollectionParams } from '../collection.schema.ts'
import { readCollection, touchCollection } from '../collections.query.ts'
import { addCreators } from './add-creators.ts'
import {
  AddAnswer,
  AddBody,
  ItemAnswer,
  ItemChanges,
  ItemParams,
  ItemsAnswer,
  ItemsQuery,
  MoveBody,
  RemoveAnswer,
  RemoveBody,
} from './item.schema.ts'
import { changeItem, countItems, readItems, removeItems } from './items.query.ts'
import { moveItems } from './move-items.query.ts'

const tags = ['collections']
const problems = problemResponses(400, 404, 503)

/** `/collection-service/api/collections/{id}/creators`: who is in a collection, in which order. */
export const itemsRoute: FastifyPluginAsyncTypebox<{ pool: Pool; profiles: ProfileDoor }> = async (app, options) => {
  const { pool, profiles } = options
  app.get('/collections/:id/creators', {
    config: { feature: 'collections' },
    schema: {
      tags,
      operationId: 'listCollectionCreators',
      summary: 'Creators of a collection with their figures, in its order',
      params: CollectionParams,
      querystring: ItemsQuery,
      response: { 200: ItemsAnswer, ...problems },
    },
    handler: async ({ tenant, params, query: { page, size } }) => {
      const { count, items } = await asTenant(pool, tenant, async (db) => ({
        count: (await readCollection(db, tenant, params.id)).creators,
        items: await readItems(db, tenant, params.id, { offset: (page - 1) * size, limit: size }),
      }))
      const served = await profiles.read(items)
      return {
        dataset_version: served.datasetVersion,
        as_of: served.asOf,
        count,
        page,
        size,
        creators: items.map((item) => ({ ...item, profile: served.profiles.get(keyOf(item)) ?? null })),
      }
    },
  })
  app.post('/collections/:id/creators', {
    config: { feature: 'collections', idempotent: true },
    schema: {
      tags,
      operationId: 'addCollectionCreators',
      summary: 'Add creators by their ids',
      params: CollectionParams,
      body: AddBody,
      response: { 200: AddAnswer, ...problemResponses(400, 404, 409, 503) },
    },
    handler: async ({ tenant, params, body: { creators, surfacedBy = 'MANUAL' } }) => {
      const wanted = [...new Map(creators.map((key) => [keyOf(key), key])).values()]
      const known = await profiles.known(wanted)
      const found = wanted.filter((key) => known.has(keyOf(key)))
      const { added, count } = await asTenant(pool, tenant, (db) =>
        addCreators(db, tenant, params.id, found, surfacedBy),
      )
      const notFound = wanted.filter((key) => !known.has(keyOf(key)))
      return { added, alreadyThere: found.length - added, notFound, count }
    },
  })
  await app.register(changesRoute, { pool })
}

/** What is done to creators that are in a collection. */
const changesRoute: FastifyPluginAsyncTypebox<{ pool: Pool }> = async (app, { pool }) => {
  app.post('/collections/:id/creators/remove', {
    config: { feature: 'collections', idempotent: true },
    schema: {
      tags,
      operationId: 'removeCollectionCreators',
      summary: 'Take creators out',
      params: CollectionParams,
      body: RemoveBody,
      response: { 200: RemoveAnswer, ...problems },
    },
    handler: ({ tenant, params, body }) =>
      asTenant(pool, tenant, async (db) => {
        await touchCollection(db, tenant, params.id)
        const removed = await removeItems(db, tenant, params.id, body.creators)
        return { removed, count: await countItems(db, tenant, params.id) }
      }),
  })
  app.post('/collections/:id/creators/move', {
    config: { feature: 'collections', idempotent: true },
    schema: {
      tags,
      operationId: 'moveCollectionCreators',
      summary: 'Put creators before another one, or at the end',
      params: CollectionParams,
      body: MoveBody,
      response: { 204: { type: 'null', description: 'They stand there now.' }, ...problems },
    },
    handler: async ({ tenant, params, body }, reply) => {
      await asTenant(pool, tenant, async (db) => {
        await touchCollection(db, tenant, params.id)
        await moveItems(db, tenant, params.id, body.creators, body.before)
      })
      return reply.code(204).send(null)
    },
  })
  app.patch('/collections/:id/creators/:platform/:platformProfileId', {
    config: { feature: 'collections', idempotent: true },
    schema: {
      tags,
      operationId: 'changeCollectionCreator',
      summary: 'Write notes and tags of a creator in a collection',
      params: ItemParams,
      body: ItemChanges,
      response: { 200: ItemAnswer, ...problems },
    },
    handler: ({ tenant, params: { id, platform, platformProfileId: profileId }, body }) =>
      asTenant(pool, tenant, async (db) => {
        await touchCollection(db, tenant, id)
        return changeItem(db, tenant, id, { platform, profileId }, body)
      }),
  })
}
