import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyContextConfig, FastifyInstance, FastifySchema } from 'fastify'
import { TENANT_PATTERN } from '../../core/tenant.ts'

/** Collects every route registered after it into an OpenAPI 3.1 document, shown at `/docs` and given at `/docs/json`. */
export async function registerOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Creatorscope',
        version,
        description:
          'Creator discovery. Every answer tells the data set that it was made from; every error is an RFC 9457 problem.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: 'A key of a tenant: `csk_…`.' },
          session: { type: 'apiKey', in: 'cookie', name: '__Host-creatorscope', description: 'Of the web page.' },
        },
      },
      tags: [
        { name: 'discovery', description: 'Find creators and look at one.' },
        { name: 'collections', description: 'Lists of creators that a tenant keeps.' },
        { name: 'saved searches', description: 'Searches that have a name.' },
        { name: 'tenants', description: 'Signing in, keys, usage, and the tenants themselves.' },
        { name: 'pipeline', description: 'Models, what they are made of, and how their runs went.' },
        { name: 'ingestion', description: 'Send records in.' },
        { name: 'assets', description: 'Pictures.' },
        { name: 'health', description: 'Whether the server lives and can answer.' },
      ],
    },
    transform: ({ schema, url, route }) => ({ url, schema: withHeaders(schema, route.config ?? {}) }),
    transformObject: (document) => {
      if ('openapiObject' in document) markBodiesOptional(document.openapiObject)
      return 'openapiObject' in document ? document.openapiObject : document.swaggerObject
    },
    // Shared schemas keep their own names in the document.
    refResolver: { buildLocalReference: (json, _base, _fragment, index) => String(json.$id ?? `schema${index}`) },
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { deepLinking: true, tryItOutEnabled: true },
  })
}

/** Headers that plugins read of every route that asks for them: `access.ts` and `idempotency.ts`. */
function withHeaders(schema: FastifySchema, config: FastifyContextConfig): FastifySchema {
  const { headers } = schema as { headers?: { properties?: object } }
  const properties = {
    ...(config.public ? {} : tenantHeader),
    ...(config.idempotent ? idempotencyHeader : {}),
    ...headers?.properties,
  }
  return Object.keys(properties).length === 0
    ? schema
    : { ...schema, headers: { type: 'object', ...headers, properties } }
}
const idempotencyHeader = {
  'idempotency-key': {
    type: 'string',
    minLength: 1,
    maxLength: 255,
    description:
      'Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422.',
  },
}
const tenantHeader = {
  'x-bb-partner-id': {
    type: 'string',
    pattern: TENANT_PATTERN,
    description: 'The tenant. A key or session names it by itself; another one is refused.',
  },
}

/** Every body may be left out (see `json-body.ts`), while the collector takes every body for required. */
function markBodiesOptional({ paths = {} }: { paths?: Record<string, object | undefined> }): void {
  for (const operations of Object.values(paths))
    for (const operation of Object.values(operations ?? {}))
      if (operation.requestBody) operation.requestBody.required = false
}
