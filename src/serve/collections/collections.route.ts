import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { asTenant } from '../../platform/postgres/as-tenant.ts'
import type { Pool, Queryable } from '../../platform/postgres/pool.ts'
import type { Plan } from '../../tenants/plans/plan.ts'
import { forbidden, problemResponses } from '../problem.ts'
import {
  CollectionChanges,
  CollectionParams,
  CollectionsAnswer,
  MAX_COLLECTIONS,
  NewCollection,
} from './collection.schema.ts'
import {
  changeCollection,
  countCollections,
  deleteCollection,
  insertCollection,
  readCollection,
  readCollections,
} from './collections.query.ts'

const tags = ['collections']

/** `/collection-service/api/collections`: the lists themselves. */
export const collectionsRoute: FastifyPluginAsyncTypebox<{ pool: Pool }> = async (app, { pool }) => {
  app.get('/collections', {
    config: { etag: true, feature: 'collections' },
    schema: {
      tags,
      operationId: 'listCollections',
      summary: 'Collections, the one changed last first',
      response: { 200: CollectionsAnswer, ...problemResponses(503) },
    },
    handler: async ({ tenant }) => ({
      collections: await asTenant(pool, tenant, (db) => readCollections(db, tenant, { limit: MAX_COLLECTIONS })),
    }),
  })
  app.get('/collections/:id', {
    config: { etag: true, feature: 'collections' },
    schema: {
      tags,
      operationId: 'getCollection',
      summary: 'One collection',
      params: CollectionParams,
      response: { 200: Type.Ref('Collection#'), ...problemResponses(400, 404, 503) },
    },
    handler: ({ tenant, params }) => asTenant(pool, tenant, (db) => readCollection(db, tenant, params.id)),
  })
  app.post('/collections', {
    config: { feature: 'collections', idempotent: true },
    schema: {
      tags,
      operationId: 'createCollection',
      summary: 'Make a collection',
      body: NewCollection,
      response: { 201: Type.Ref('Collection#'), ...problemResponses(400, 503) },
    },
    handler: async ({ tenant, principal, body }, reply) => {
      const { name, notes = '', tags = [] } = body
      reply.code(201)
      return asTenant(pool, tenant, async (db) => {
        await assertRoom(db, tenant, principal.plan)
        return readCollection(db, tenant, await insertCollection(db, tenant, { name, notes, tags }))
      })
    },
  })
  app.patch('/collections/:id', {
    config: { feature: 'collections', idempotent: true },
    schema: {
      tags,
      operationId: 'changeCollection',
      summary: 'Rename a collection, or write notes and tags',
      params: CollectionParams,
      body: CollectionChanges,
      response: { 200: Type.Ref('Collection#'), ...problemResponses(400, 404, 503) },
    },
    handler: ({ tenant, params, body }) =>
      asTenant(pool, tenant, async (db) => {
        await changeCollection(db, tenant, params.id, body)
        return readCollection(db, tenant, params.id)
      }),
  })
  app.delete('/collections/:id', {
    config: { feature: 'collections', idempotent: true },
    schema: {
      tags,
      operationId: 'deleteCollection',
      summary: 'Delete a collection with all that it holds',
      params: CollectionParams,
      response: { 204: Type.Null(), ...problemResponses(400, 404, 503) },
    },
    handler: async ({ tenant, params }, reply) => {
      await asTenant(pool, tenant, (db) => deleteCollection(db, tenant, params.id))
      return reply.code(204).send(null)
    },
  })
}

/** @throws AppError `COLLECTION_LIMIT_REACHED` when the plan holds no further collection. */
async function assertRoom(db: Queryable, tenantId: string, { title, limits }: Plan): Promise<void> {
  const most = Math.min(limits.collections ?? MAX_COLLECTIONS, MAX_COLLECTIONS)
  const count = await countCollections(db, tenantId)
  if (count < most) return
  const message = `The plan ${title} holds ${most} collections, and there are ${count}; it holds another one when one is deleted.`
  throw forbidden('COLLECTION_LIMIT_REACHED', 'authorization', message)
}
