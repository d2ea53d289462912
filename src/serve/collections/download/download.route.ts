import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { asTenant } from '../../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../../platform/postgres/pool.ts'
import { nearestName } from '../../nearest-name.ts'
import { invalidRequest, type PlacedError, problemResponses } from '../../problem.ts'
import { keyOf, type ProfileDoor } from '../../profile-door.ts'
import { CollectionParams, MAX_CREATORS } from '../collection.schema.ts'
import { readCollection } from '../collections.query.ts'
import { readItems } from '../items/items.query.ts'
import { creatorFile, FILE_TYPES, type FileFormat, USUAL_COLUMNS } from './creator-file.ts'
import { DownloadQuery, FileAnswer, SelectionBody } from './download.schema.ts'

const tags = ['collections']
const WRITTEN = ['notes', 'tags', 'surfacedBy', 'addedAt']

/** Creators as CSV and XLSX: all of a collection, or those that are named. */
export const downloadRoute: FastifyPluginAsyncTypebox<{ pool: Pool; profiles: ProfileDoor }> = async (
  app,
  { pool, profiles },
) => {
  app.get('/collections/:id/download', {
    config: { scope: 'export', feature: 'export' },
    compress: false, // XLSX is compressed already, and a CSV streams
    schema: {
      tags,
      operationId: 'downloadCollection',
      summary: 'All creators of a collection as a file, in its order',
      params: CollectionParams,
      querystring: DownloadQuery,
      response: { 200: FileAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { tenant, params, query } = request
      const columns = chosenColumns(query.columns?.split(','), profiles, () => '?columns')
      const items = await asTenant(pool, tenant, async (db) => {
        await readCollection(db, tenant, params.id)
        return readItems(db, tenant, params.id, { offset: 0, limit: MAX_CREATORS })
      })
      const kept = items.map(({ platform, profileId }) => [platform, profileId])
      await request.chargeExport(items.length, { collection: params.id, query, kept })
      const served = await profiles.read(items)
      const rows = items.map(({ platform, profileId, notes, tags, surfacedBy, addedAt }) => ({
        platform,
        profileId,
        profile: served.profiles.get(keyOf({ platform, profileId })) ?? null,
        written: [notes, tags.join('; '), surfacedBy, addedAt.toISOString()],
      }))
      reply.headers(fileHeaders(`collection-${params.id}`, query.format, served.datasetVersion))
      return reply.send(creatorFile(query.format, rows, columns, WRITTEN))
    },
  })
  app.post('/selection/download', {
    config: { scope: 'export', feature: 'export' },
    compress: false,
    schema: {
      tags,
      operationId: 'downloadSelection',
      summary: 'Chosen creators as a file, in the order named',
      body: SelectionBody,
      response: { 200: FileAnswer, ...problemResponses(400, 503) },
    },
    handler: async (request, reply) => {
      const { creators, format = 'csv', columns: names } = request.body
      const columns = chosenColumns(names, profiles, (at) => `/columns/${at}`)
      await request.chargeExport(creators.length, { selection: creators, format, names })
      const served = await profiles.read(creators)
      const rows = creators.map((key) => ({
        ...key,
        profile: served.profiles.get(keyOf(key)) ?? null,
        written: [],
      }))
      reply.headers(fileHeaders('creators', format, served.datasetVersion))
      return reply.send(creatorFile(format, rows, columns))
    },
  })
}

function fileHeaders(name: string, format: FileFormat, datasetVersion: string): Record<string, string> {
  return {
    'content-type': FILE_TYPES[format],
    'content-disposition': `attachment; filename="${name}.${format}"`,
    'cache-control': 'no-store',
    'x-dataset-version': datasetVersion,
  }
}

/** @throws AppError `INVALID_REQUEST` with each column that no profile has, and the name that may be meant. */
function chosenColumns(
  names: readonly string[] | undefined,
  { fieldNames }: ProfileDoor,
  placeOf: (at: number) => string,
): readonly string[] {
  if (!names || names.length === 0) return USUAL_COLUMNS
  const errors = names.flatMap((name, at): PlacedError[] => {
    if (fieldNames.includes(name)) return []
    const near = nearestName(name, fieldNames)
    return [{ place: placeOf(at), message: `names no column${near ? `; did you mean ${near}?` : ''}` }]
  })
  if (errors.length > 0) throw invalidRequest(errors)
  return [...new Set(names)]
}
