import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Scope } from '../../core/tenant.ts'
import { asTenant } from '../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import type { Gate } from '../../tenants/access/open-gate.ts'
import { listKeys, revokeKey } from '../../tenants/keys/key-table.ts'
import { createKey, keyNotFound, rotateKey } from '../../tenants/keys/make-keys.ts'
import { forbidden, problemResponses } from '../problem.ts'
import {
  KeyParams,
  KeysAnswer,
  MadeKeyAnswer,
  NewKeyBody,
  RotateBody,
  RotatedKeyAnswer,
  toKeyView,
} from './access.schema.ts'

const tags = ['tenants']
const DAY_MS = 86_400_000

/** `/tenant-service/api/keys`: a tenant's own keys. */
export const keysRoute: FastifyPluginAsyncTypebox<{ pool: Pool; gate: Gate | undefined }> = async (
  app,
  { pool, gate },
) => {
  app.get('/keys', {
    config: { scope: 'admin' },
    schema: {
      tags,
      operationId: 'listKeys',
      summary: "The tenant's keys and when each was last used",
      response: { 200: KeysAnswer, ...problemResponses(503) },
    },
    handler: async ({ tenant }) => ({
      keys: (await asTenant(pool, tenant, (client) => listKeys(client, tenant))).map(toKeyView),
    }),
  })
  app.post('/keys', {
    config: { scope: 'admin', idempotent: { without: 'secret' } },
    schema: {
      tags,
      operationId: 'createKey',
      summary: 'Make a key',
      body: NewKeyBody,
      response: { 201: MadeKeyAnswer, ...problemResponses(400, 404, 409, 422, 503) },
    },
    handler: async ({ tenant, principal, body: { name, scopes, expiresInDays } }, reply) => {
      assertOwn(principal.scopes, scopes)
      const expiresAt = expiresInDays === undefined ? null : new Date(Date.now() + expiresInDays * DAY_MS)
      const { key, secret } = await createKey(pool, tenant, { name, scopes, expiresAt })
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ key: toKeyView(key), secret })
    },
  })
  app.post('/keys/:keyId/rotate', {
    config: { scope: 'admin', idempotent: { without: 'secret' } },
    schema: {
      tags,
      operationId: 'rotateKey',
      summary: 'Put a new key in the place of one',
      description: 'The new one has the same name, scopes and length of life. Both open until the overlap is over.',
      params: KeyParams,
      body: RotateBody,
      response: { 201: RotatedKeyAnswer, ...problemResponses(400, 404, 409, 422, 503) },
    },
    handler: async ({ tenant, principal, params: { keyId }, body: { overlapSeconds } }, reply) => {
      const { key, secret, old } = await rotateKey(pool, { tenantId: tenant, keyId, overlapSeconds }, ({ scopes }) =>
        assertOwn(principal.scopes, scopes),
      )
      gate?.forget() // the old one may end before what is remembered of it
      reply.code(201).header('cache-control', 'no-store')
      return reply.send({ key: toKeyView(key), secret, old: toKeyView(old) })
    },
  })
  app.delete('/keys/:keyId', {
    config: { scope: 'admin', idempotent: true },
    schema: {
      tags,
      operationId: 'revokeKey',
      summary: 'End a key at once, with all sessions that it opened',
      params: KeyParams,
      response: { 200: Type.Ref('ApiKey#'), ...problemResponses(400, 404, 409, 422, 503) },
    },
    handler: async ({ tenant, params: { keyId } }) => {
      const revoked = await asTenant(pool, tenant, (client) => revokeKey(client, tenant, keyId))
      if (!revoked) throw keyNotFound(keyId)
      gate?.forget()
      return toKeyView(revoked)
    },
  })
}

/** Who makes a key gives no right that he has not. @throws AppError `SCOPE_MISSING`. */
function assertOwn(own: ReadonlySet<Scope>, wanted: readonly Scope[]): void {
  const missing = wanted.filter((scope) => !own.has(scope))
  if (missing.length > 0)
    throw forbidden(
      'SCOPE_MISSING',
      '/scopes',
      `Your own key is not for ${missing.join(', ')}, so it makes none that is.`,
    )
}
