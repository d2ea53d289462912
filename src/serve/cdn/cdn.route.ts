import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ObjectStore } from '../../platform/object-store/client.ts'
import { problemResponses } from '../problem.ts'
import { type Asset, openAsset } from './open-asset.ts'

/** Only what the asset pipeline stores: `assets/{entity type}s/{platform}/{id}.{ext}`, lower case but for the id. */
const KEY = '^assets/[a-z_]+/[a-z]+/[A-Za-z0-9_-]{1,128}(\\.[a-z0-9]+)+$'
const ONE_DAY = 'public, max-age=86400'
/** Of an address that names its content: the answer can never be another. */
const FOR_EVER = 'public, max-age=31536000, immutable'
/** Of an address that names content that is no more, or not yet: what is there now may not stand for it for long. */
const ONE_MINUTE = 'public, max-age=60'

/** `GET|HEAD /cdn/{key}`: stored media, as a content delivery network in front would ask for them. */
export const cdnRoute: FastifyPluginAsyncTypebox<{
  objectStore: ObjectStore | undefined
  bucketOf: (entityType: string) => string
}> = async (app, { objectStore, bucketOf }) => {
  app.get('/cdn/*', {
    config: { rateLimit: false },
    compress: false, // media is compressed already, and a range is of the stored bytes
    logLevel: 'warn',
    schema: {
      tags: ['assets'],
      operationId: 'getAsset',
      summary: 'A stored picture or video',
      description:
        'Answers ETag with 304 and single byte ranges with 206. With `v`, the beginning of the SHA-256 of its content, the answer may be kept for ever.',
      params: Type.Object({ '*': Type.String({ pattern: KEY, description: 'Key below `assets/`.' }) }),
      querystring: Type.Object({
        v: Type.Optional(
          Type.String({ pattern: '^[0-9a-f]{8,64}$', description: 'Version: first digits of the SHA-256.' }),
        ),
      }),
      response: {
        200: { description: 'The bytes.', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
        206: { description: 'The range.', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
        304: Type.Null({ description: 'The caller has it.' }),
        ...problemResponses(404, 416, 503),
      },
    },
    // A key of another shape is a thing that is not there, not a bad question.
    attachValidation: true,
    handler: async (request, reply) => {
      const key = request.params['*']
      const asset = await openAsset(
        objectStore,
        bucketOf(entityTypeOf(key)),
        request.validationError ? undefined : key,
        {
          headOnly: request.method === 'HEAD',
          ifNoneMatch: request.headers['if-none-match'],
          // An If-Range that we do not check may always be answered with the whole.
          range: request.headers['if-range'] === undefined ? request.headers.range : undefined,
        },
      )
      reply.code(asset.status)
      reply.headers({
        ...asset.headers,
        'cache-control': cacheControl(asset, request.query.v),
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'cross-origin',
        // Should a stored file ever be a document, it runs nothing.
        'content-security-policy': "default-src 'none'; sandbox",
      })
      return reply.send(asset.body)
    },
  })
}

/** Of a key: `assets/{entity type}s/…`. */
function entityTypeOf(key: string): string {
  return (key.split('/')[1] ?? '').replace(/s$/, '')
}

function cacheControl({ sha256, headers }: Asset, version: string | undefined): string {
  if (version === undefined || sha256 === undefined) return String(headers['cache-control'] ?? ONE_DAY)
  return sha256.startsWith(version) ? FOR_EVER : ONE_MINUTE
}
