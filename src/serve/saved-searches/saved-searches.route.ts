import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { userError } from '../../core/errors.ts'
import { asTenant } from '../../platform/postgres/as-tenant.ts'
import type { Pool, Queryable } from '../../platform/postgres/pool.ts'
import { problemResponses } from '../problem.ts'
import { findGoneLists } from './find-gone-lists.ts'
import {
  MAX_SAVED,
  NewName,
  NewSavedSearch,
  SavedSearch,
  SavedSearchesAnswer,
  SavedSearchParams,
  type SearchToSave,
} from './saved-search.schema.ts'
import {
  countSavedSearches,
  deleteSavedSearch,
  insertSavedSearch,
  readSavedSearches,
  renameSavedSearch,
  replaceSavedSearch,
  savedSearchNotFound,
} from './saved-searches.query.ts'

const tags = ['saved searches']

interface Options {
  pool: Pool
  /** Refuses what no search takes, and lists that the tenant does not have. */
  checkSearch: (tenantId: string, search: SearchToSave) => Promise<void>
}

/** `/collection-service/api/saved-searches`. */
export const savedSearchesRoute: FastifyPluginAsyncTypebox<Options> = async (app, { pool, checkSearch }) => {
  app.addSchema(SavedSearch)
  app.get('/saved-searches', {
    schema: {
      tags,
      operationId: 'listSavedSearches',
      summary: 'Saved searches, by name',
      response: { 200: SavedSearchesAnswer, ...problemResponses(503) },
    },
    handler: async ({ tenant }) => ({
      savedSearches: await asTenant(pool, tenant, (db) => readAll(db, tenant, { limit: MAX_SAVED })),
    }),
  })
  app.get('/saved-searches/:id', {
    schema: {
      tags,
      operationId: 'getSavedSearch',
      summary: 'One saved search',
      params: SavedSearchParams,
      response: { 200: Type.Ref('SavedSearch#'), ...problemResponses(400, 404, 503) },
    },
    handler: ({ tenant, params }) => asTenant(pool, tenant, (db) => readOne(db, tenant, params.id)),
  })
  app.post('/saved-searches', {
    config: { idempotent: true },
    schema: {
      tags,
      operationId: 'saveSearch',
      summary: 'Give a search a name',
      body: NewSavedSearch,
      response: { 201: Type.Ref('SavedSearch#'), ...problemResponses(400, 404, 409, 503) },
    },
    handler: async ({ tenant, body: { name, ...search } }, reply) => {
      await checkSearch(tenant, search)
      reply.code(201)
      return asTenant(pool, tenant, async (db) => {
        if ((await countSavedSearches(db, tenant)) >= MAX_SAVED)
          throw userError('TOO_MANY_SAVED_SEARCHES', `There are ${MAX_SAVED} saved searches; delete one first.`)
        return readOne(db, tenant, await insertSavedSearch(db, tenant, name, search))
      })
    },
  })
  app.put('/saved-searches/:id', {
    config: { idempotent: true },
    schema: {
      tags,
      operationId: 'replaceSavedSearch',
      summary: 'Put another search in the place of a saved one',
      params: SavedSearchParams,
      body: NewSavedSearch,
      response: { 200: Type.Ref('SavedSearch#'), ...problemResponses(400, 404, 503) },
    },
    handler: async ({ tenant, params: { id }, body: { name, ...search } }) => {
      await checkSearch(tenant, search)
      return asTenant(pool, tenant, async (db) => {
        await replaceSavedSearch(db, tenant, id, name, search)
        return readOne(db, tenant, id)
      })
    },
  })
  await app.register(ownChangesRoute, { pool })
}

/** What changes nothing of the search itself. */
const ownChangesRoute: FastifyPluginAsyncTypebox<Pick<Options, 'pool'>> = async (app, { pool }) => {
  app.patch('/saved-searches/:id', {
    config: { idempotent: true },
    schema: {
      tags,
      operationId: 'renameSavedSearch',
      summary: 'Rename a saved search',
      params: SavedSearchParams,
      body: NewName,
      response: { 200: Type.Ref('SavedSearch#'), ...problemResponses(400, 404, 503) },
    },
    handler: ({ tenant, params: { id }, body }) =>
      asTenant(pool, tenant, async (db) => {
        await renameSavedSearch(db, tenant, id, body.name)
        return readOne(db, tenant, id)
      }),
  })
  app.delete('/saved-searches/:id', {
    config: { idempotent: true },
    schema: {
      tags,
      operationId: 'deleteSavedSearch',
      summary: 'Delete a saved search',
      params: SavedSearchParams,
      response: { 204: Type.Null({ description: 'It is gone.' }), ...problemResponses(400, 404, 503) },
    },
    handler: async ({ tenant, params }, reply) => {
      await asTenant(pool, tenant, (db) => deleteSavedSearch(db, tenant, params.id))
      return reply.code(204).send(null)
    },
  })
}

async function readAll(
  db: Queryable,
  tenantId: string,
  options: { id?: string; limit: number },
): Promise<SavedSearch[]> {
  const found = await readSavedSearches(db, tenantId, options)
  const gone = await findGoneLists(
    db,
    tenantId,
    found.map(({ filters }) => filters),
  )
  return found.map((each, at) => ({ ...each, gone: gone[at] ?? [] }))
}

async function readOne(db: Queryable, tenantId: string, id: string): Promise<SavedSearch> {
  const [found] = await readAll(db, tenantId, { id, limit: 1 })
  if (!found) throw savedSearchNotFound(id)
  return found
}
