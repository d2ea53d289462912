import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Logger } from '../../core/log.ts'
import { DEFAULT_TENANT, SCOPES, type Scope, TENANT_PATTERN } from '../../core/tenant.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { countAttempt } from '../../tenants/access/attempts.ts'
import { type Gate, openGate } from '../../tenants/access/open-gate.ts'
import { type Feature, UNLIMITED } from '../../tenants/plans/plan.ts'
import type { Plans } from '../../tenants/plans/read-plans.ts'
import type { Principal } from '../../tenants/principal.ts'
import { forbidden, invalidRequest, problemResponses, unauthenticated } from '../problem.ts'
import { attemptSubjects, tooManyAttempts } from './attempt-subjects.ts'
import { assertSameOrigin } from './same-origin.ts'
import { sessionOf } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Needs no proof of who asks: signing in, links that are given away. */
    public?: boolean
    /** What a key must be for; by default `read` for GET and HEAD, `write` for the rest. */
    scope?: Scope
    /** For who runs the installation alone. */
    operator?: boolean
    /** What the tenant's plan must hold. */
    feature?: Feature
  }
  interface FastifyRequest {
    /** Whose request it is. Not there in public routes. */
    tenant: string
    principal: Principal
  }
  interface FastifyInstance {
    /** Who asks; undefined: he brings no proof. @throws AppError of 401 or 403 for one that is refused. */
    identify(request: FastifyRequest): Promise<Principal | undefined>
  }
}

export interface AccessOptions {
  plans: Plans
  /** As whom this machine signs the page in that it opened itself; only where the server listens on loopback. */
  localTenant?: string
}

/** Below these addresses stands what belongs to tenants; the rest is for everybody: the page, pictures, health, the document. */
const GUARDED = /^\/[a-z-]+-service\//

/**
 * Lets nobody in who does not prove which tenant he is, and to nothing but what his key and plan hold.
 * @param access undefined: the network is guarded elsewhere, and a request is whose it says it is.
 * @returns the gate that signing in uses too.
 */
export async function registerAccess(
  app: FastifyInstance,
  { access, pool, log }: { access?: AccessOptions; pool: Pool; log: Logger },
): Promise<Gate | undefined> {
  await app.register(cookie)
  const gate = access && openGate({ pool, plans: access.plans, log })
  if (gate) app.addHook('onClose', () => gate.end())
  const identify = gate ? (request: FastifyRequest) => identifyBy({ gate, pool }, request) : identifyFreely
  app.decorate('identify', identify)
  app.decorateRequest('tenant', '')
  app.decorateRequest('principal')
  app.addHook('onRoute', (route) => {
    const { config = {}, method, url } = route
    if (!GUARDED.test(url)) config.public = true
    config.scope ??= [method].flat().every((each) => each === 'GET' || each === 'HEAD') ? 'read' : 'write'
    route.config = config
    if (config.public || !route.schema) return
    const { response, ...schema } = route.schema
    const security = [{ key: [config.scope] }, { session: [config.scope] }]
    // What the header that names the tenant, the key or a request that is sent again may meet, whatever the route does.
    const statuses = [400, 401, 403, 503, ...(config.idempotent ? [409, 422] : [])]
    route.schema = { ...schema, security, response: { ...problemResponses(...statuses), ...(response as object) } }
  })
  app.addHook('onRequest', async (request) => {
    const { config } = request.routeOptions
    if (config.public || request.is404) return
    const principal = await identify(request)
    if (!principal) throw unauthenticated('UNAUTHENTICATED', 'Send a key as `Authorization: Bearer csk_…`, or sign in.')
    assertMay(principal, config)
    request.principal = principal
    request.tenant = principal.tenantId
  })
  return gate
}

function assertMay(
  { scopes, isOperator, plan }: Principal,
  { scope, operator, feature }: FastifyRequest['routeOptions']['config'],
): void {
  if (scope !== undefined && !scopes.has(scope))
    throw forbidden(
      'SCOPE_MISSING',
      'authorization',
      `This needs a key with the scope ${scope}; yours has ${[...scopes].join(', ')}.`,
    )
  if (operator && !isOperator)
    throw forbidden('OPERATOR_ONLY', 'authorization', 'This is for who runs the installation.')
  if (feature !== undefined && !plan.features.has(feature))
    throw forbidden('FEATURE_NOT_IN_PLAN', 'authorization', `The plan ${plan.title} does not hold ${feature}.`)
}

interface Doors {
  gate: Gate
  pool: Pool
}

/** A key goes before a session: who sends one means it. */
async function identifyBy({ gate, pool }: Doors, request: FastifyRequest): Promise<Principal | undefined> {
  const { authorization } = request.headers
  const session = sessionOf(request)
  if (authorization === undefined && session === undefined) return undefined
  const principal =
    authorization === undefined
      ? await bySession(gate, request, session ?? '')
      : await byKey({ gate, pool }, request, authorization)
  const named = tenantHeaderOf(request)
  if (named !== undefined && named !== principal.tenantId)
    throw forbidden(
      'TENANT_MISMATCH',
      'x-bb-partner-id',
      'The key or session is not of the tenant that x-bb-partner-id names.',
    )
  return principal
}

/** A right key opens also where wrong ones came from: nobody locks another out by guessing, and 256 bits are not guessed. */
async function byKey({ gate, pool }: Doors, request: FastifyRequest, authorization: string): Promise<Principal> {
  const [, text = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? []
  const principal = await gate.byKey(text)
  if (principal) return principal
  const seconds = await countAttempt(pool, attemptSubjects(request, text))
  if (seconds > 0) throw tooManyAttempts(seconds)
  throw unauthenticated('KEY_REFUSED', 'The key is unknown, expired or revoked.')
}

async function bySession(gate: Gate, request: FastifyRequest, id: string): Promise<Principal> {
  const principal = await gate.bySession(id)
  if (!principal) throw unauthenticated('SESSION_ENDED', 'The session has ended; sign in again.')
  if (request.method !== 'GET' && request.method !== 'HEAD') assertSameOrigin(request)
  return principal
}

/** What `x-bb-partner-id` says. @throws AppError `INVALID_REQUEST` when it is no tenant's name. */
function tenantHeaderOf(request: FastifyRequest): string | undefined {
  const named = request.headers['x-bb-partner-id']
  if (named === undefined) return undefined
  if (typeof named === 'string' && TENANT.test(named)) return named
  throw invalidRequest([{ place: 'x-bb-partner-id', message: 'holds a character that no such value has' }])
}
const TENANT = new RegExp(TENANT_PATTERN)

const ALL_SCOPES = new Set(SCOPES)

async function identifyFreely(request: FastifyRequest): Promise<Principal> {
  const tenantId = tenantHeaderOf(request) ?? DEFAULT_TENANT
  return { tenantId, scopes: ALL_SCOPES, keyId: null, sessionId: null, plan: UNLIMITED, isOperator: true }
}
