import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError, userError } from '../../core/errors.ts'
import { SCOPES } from '../../core/tenant.ts'
import { asTenant } from '../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { countAttempt, forgiveAttempt } from '../../tenants/access/attempts.ts'
import type { Gate } from '../../tenants/access/open-gate.ts'
import type { Principal } from '../../tenants/principal.ts'
import { beginSession, endSession, SESSION_SECONDS } from '../../tenants/sessions/web-session.ts'
import { readTenant } from '../../tenants/tenant-table.ts'
import { attemptSubjects, tooManyAttempts } from '../plugins/attempt-subjects.ts'
import { isLocal } from '../plugins/is-local.ts'
import { assertSameOrigin } from '../plugins/same-origin.ts'
import { clearSession, setSession } from '../plugins/session-cookie.ts'
import { forbidden, problemResponses, unauthenticated } from '../problem.ts'
import { SignInBody, toPlanView } from './access.schema.ts'

const tags = ['tenants']
const config = { public: true }
const session = Type.Ref('Session#')

interface Options {
  pool: Pool
  /** undefined: nobody has to sign in. */
  gate: Gate | undefined
  /** As whom this machine signs its own page in; undefined: it does not. */
  localTenant: string | undefined
}

/** `/tenant-service/api/session`: signing the web page in and out. */
export const sessionRoute: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  const { pool, gate } = options
  const sessions = openSessions(app, options)
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  app.get('/session', {
    config,
    schema: {
      tags,
      operationId: 'getSession',
      summary: 'Who the page is signed in as',
      response: { 200: session, ...problemResponses(400, 401, 403, 503) },
    },
    handler: async (request, reply) => sessions.view(request, await sessions.identify(request, reply)),
  })
  app.delete('/session', {
    config,
    schema: {
      tags,
      operationId: 'signOut',
      summary: 'End the session',
      response: { 200: session, ...problemResponses(400, 401, 403, 503) },
    },
    handler: async (request, reply) => {
      const principal = await sessions.identify(request, reply)
      if (principal?.sessionId) {
        await endSession(pool, principal.tenantId, principal.sessionId)
        gate?.forget()
        clearSession(request, reply)
      }
      return sessions.view(request, gate ? undefined : principal)
    },
  })
  await app.register(signInRoutes, { ...options, sessions })
}

const signInRoutes: FastifyPluginAsyncTypebox<Options & { sessions: Sessions }> = async (
  app,
  { pool, gate, localTenant, sessions },
) => {
  app.post('/session', {
    config,
    schema: {
      tags,
      operationId: 'signIn',
      summary: 'Sign the page in with a key',
      description: 'For browsers alone, from our own page; programs send the key with each request.',
      body: SignInBody,
      response: { 201: session, ...problemResponses(400, 401, 403, 409, 503) },
    },
    handler: async (request, reply) => {
      if (!gate) throw accessIsOpen()
      assertSameOrigin(request)
      const subjects = attemptSubjects(request, request.body.key)
      const seconds = await countAttempt(pool, subjects)
      if (seconds > 0) throw tooManyAttempts(seconds)
      const principal = await gate.byKey(request.body.key)
      if (!principal) throw unauthenticated('KEY_REFUSED', 'The key is unknown, expired or revoked.')
      await forgiveAttempt(pool, subjects)
      return sessions.begin(request, reply, principal, gate)
    },
  })
  app.post('/session/local', {
    config,
    schema: {
      tags,
      operationId: 'signInLocally',
      summary: 'Sign the page in that this very machine opened',
      description:
        'For `./creatorscope start` on loopback: without a key, as all that the tenant may. Refused over any other address and through proxies.',
      response: { 201: session, ...problemResponses(400, 401, 403, 409, 503) },
    },
    handler: async (request, reply) => {
      if (!gate) throw accessIsOpen()
      assertSameOrigin(request)
      if (localTenant === undefined || !isLocal(request))
        throw forbidden(
          'NOT_LOCAL',
          'host',
          'A key is needed: only a page that is opened on the machine of the server itself does without.',
        )
      return sessions.begin(request, reply, { tenantId: localTenant, keyId: null, scopes: SCOPES }, gate)
    },
  })
}

type Sessions = ReturnType<typeof openSessions>

function openSessions(app: FastifyInstance, { pool, gate, localTenant }: Options) {
  const view = async (request: FastifyRequest, principal: Principal | undefined) => ({
    access: gate ? ('keys' as const) : ('open' as const),
    isSignedIn: principal !== undefined,
    canSignInLocally: localTenant !== undefined && isLocal(request),
    tenantId: principal?.tenantId ?? null,
    tenantName: principal ? await nameOf(pool, principal.tenantId) : null,
    keyId: principal?.keyId ?? null,
    scopes: [...(principal?.scopes ?? [])],
    isOperator: principal?.isOperator ?? false,
    plan: principal ? toPlanView(principal.plan) : null,
  })
  const identify = (request: FastifyRequest, reply: FastifyReply) =>
    app.identify(request).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === 'SESSION_ENDED')) throw error
      clearSession(request, reply)
      return undefined
    })
  return {
    view,
    /** Who asks; one whose session has ended is nobody. */
    identify,
    /** Whatever session the browser came with ends: what somebody else put there opens nothing. */
    async begin(request: FastifyRequest, reply: FastifyReply, as: Parameters<typeof beginSession>[1], gate: Gate) {
      const before = await identify(request, reply)
      if (before?.sessionId) {
        await endSession(pool, before.tenantId, before.sessionId)
        gate.forget()
      }
      const id = await beginSession(pool, as)
      setSession(request, reply, id, SESSION_SECONDS)
      return reply.code(201).send(await view(request, await gate.bySession(id)))
    },
  }
}

async function nameOf(pool: Pool, tenantId: string): Promise<string | null> {
  const tenant = await asTenant(pool, tenantId, (client) => readTenant(client, tenantId))
  return tenant?.name ?? null
}

function accessIsOpen(): AppError {
  return userError('ACCESS_IS_OPEN', 'Nobody has to sign in here.', {
    errors: [{ place: 'path', message: 'is for installations where access is by keys' }],
  })
}
