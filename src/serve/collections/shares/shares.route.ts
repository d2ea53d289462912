import { createHash, randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { userError } from '../../../core/errors.ts'
import { asTenant } from '../../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../../platform/postgres/pool.ts'
import { problemResponses } from '../../problem.ts'
import { keyOf, type ProfileDoor } from '../../profile-door.ts'
import { CollectionParams } from '../collection.schema.ts'
import { readCollection, readCollections } from '../collections.query.ts'
import { ItemsQuery } from '../items/item.schema.ts'
import { readItems } from '../items/items.query.ts'
import { CreatedShare, NewShare, SharedAnswer, SharedParams, ShareParams, SharesAnswer } from './share.schema.ts'
import { findOpenShare, insertShare, readShares, revokeShare } from './shares.query.ts'

const tags = ['collections']
const TOKEN_BYTES = 32

/** `/collection-service/api/collections/{id}/shares`: links that show a collection. */
export const sharesRoute: FastifyPluginAsyncTypebox<{ pool: Pool }> = async (app, { pool }) => {
  app.get('/collections/:id/shares', {
    config: { feature: 'collections' },
    schema: {
      tags,
      operationId: 'listCollectionShares',
      summary: 'Share links of a collection',
      params: CollectionParams,
      response: { 200: SharesAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: ({ tenant, params }) =>
      asTenant(pool, tenant, async (db) => {
        await readCollection(db, tenant, params.id)
        return { shares: await readShares(db, tenant, params.id) }
      }),
  })
  app.post('/collections/:id/shares', {
    config: { feature: 'collections', idempotent: { without: 'token' } },
    schema: {
      tags,
      operationId: 'shareCollection',
      summary: 'Make a link that shows a collection to whoever has it',
      params: CollectionParams,
      body: NewShare,
      response: { 201: CreatedShare, ...problemResponses(400, 404, 503) },
    },
    handler: async ({ tenant, params, body }, reply) => {
      const token = randomBytes(TOKEN_BYTES).toString('base64url')
      const share = await asTenant(pool, tenant, async (db) => {
        await readCollection(db, tenant, params.id)
        return insertShare(db, tenant, params.id, hashOf(token), body.days)
      })
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...share, token })
    },
  })
  app.delete('/collections/:id/shares/:shareId', {
    config: { feature: 'collections', idempotent: true },
    schema: {
      tags,
      operationId: 'revokeCollectionShare',
      summary: 'End a link now',
      params: ShareParams,
      response: { 204: Type.Null({ description: 'It opens nothing any more.' }), ...problemResponses(400, 404, 503) },
    },
    handler: async ({ tenant, params }, reply) => {
      await asTenant(pool, tenant, (db) => revokeShare(db, tenant, params.id, params.shareId))
      return reply.code(204).send(null)
    },
  })
}

/** `GET /collection-service/api/shared/{token}`: what a link shows, to whoever has it. */
export const sharedRoute: FastifyPluginAsyncTypebox<{ pool: Pool; profiles: ProfileDoor }> = async (
  app,
  { pool, profiles },
) => {
  app.get('/shared/:token', {
    config: { public: true },
    schema: {
      tags,
      operationId: 'openSharedCollection',
      summary: 'What a share link shows; needs no key',
      params: SharedParams,
      querystring: ItemsQuery,
      response: { 200: SharedAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async ({ params, query: { page, size } }, reply) => {
      const share = await findOpenShare(pool, hashOf(params.token))
      if (!share) throw opensNothing()
      const { tenantId, collectionId: id, expiresAt } = share
      const { collection, items } = await asTenant(pool, tenantId, async (db) => ({
        collection: (await readCollections(db, tenantId, { id, limit: 1 }))[0],
        items: await readItems(db, tenantId, id, { offset: (page - 1) * size, limit: size }),
      }))
      if (!collection) throw opensNothing() // deleted meanwhile
      const served = await profiles.read(items)
      // Neither caches nor search engines keep what may be taken back at any time.
      reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex')
      return {
        dataset_version: served.datasetVersion,
        as_of: served.asOf,
        name: collection.name,
        expiresAt,
        count: collection.creators,
        page,
        size,
        creators: items.map(({ platform, profileId, position }) => ({
          platform,
          profileId,
          position,
          profile: served.profiles.get(keyOf({ platform, profileId })) ?? null,
        })),
      }
    },
  })
}

function opensNothing() {
  return userError('SHARE_NOT_FOUND', 'This link opens nothing: it has ended, or there never was one.')
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
