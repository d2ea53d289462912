import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { asTenant } from '../../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../../platform/postgres/pool.ts'
import { invalidRequest, problemResponses } from '../../problem.ts'
import type { ProfileDoor } from '../../profile-door.ts'
import { CollectionParams } from '../collection.schema.ts'
import { readCollection } from '../collections.query.ts'
import { addCreators } from '../items/add-creators.ts'
import { countThere } from '../items/items.query.ts'
import { ImportAnswer, ImportBody } from './import.schema.ts'
import { matchLines } from './match-lines.ts'
import { linesOfCsv, linesOfHandles } from './parse-lines.ts'

/** Ten thousand lines with notes. */
const BODY_LIMIT = 8 << 20

/** `POST /collection-service/api/collections/{id}/import`: creators by their handles. */
export const importRoute: FastifyPluginAsyncTypebox<{ pool: Pool; profiles: ProfileDoor }> = async (
  app,
  { pool, profiles },
) => {
  app.post('/collections/:id/import', {
    config: { feature: 'collections', idempotent: true },
    bodyLimit: BODY_LIMIT,
    schema: {
      tags: ['collections'],
      operationId: 'importCollectionCreators',
      summary: 'Add creators by handles or from a CSV file, with a report of each line that brought nobody',
      params: CollectionParams,
      body: ImportBody,
      response: { 200: ImportAnswer, ...problemResponses(400, 404, 409, 413, 503) },
    },
    handler: async ({ tenant, params, body: { handles, csv, platform, dryRun = false } }) => {
      const [given] = [handles, csv].filter((each) => each !== undefined)
      if (given === undefined || (handles && csv !== undefined))
        throw invalidRequest([{ place: '/', message: 'must have either `handles` or `csv`' }])
      const lines = typeof given === 'string' ? linesOfCsv(given, platform) : linesOfHandles(given, platform)
      const { found, ...report } = await matchLines(profiles, lines)
      const { added, count } = await asTenant(pool, tenant, async (db) => {
        if (!dryRun) return addCreators(db, tenant, params.id, found, 'MANUAL')
        const { creators } = await readCollection(db, tenant, params.id)
        return { added: found.length - (await countThere(db, tenant, params.id, found)), count: creators }
      })
      return { lines: lines.length, added, alreadyThere: found.length - added, ...report, count }
    },
  })
}
