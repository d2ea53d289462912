import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sleep } from '../../../core/backoff.ts'
import type { Pool } from '../../../platform/postgres/pool.ts'
import { hashRequest } from '../../../tenants/ledger/hash-request.ts'
import { invalidRequest } from '../../problem.ts'
import type { Claim, RequestKey } from './claim-request.ts'
import { claim, type HeldRequest, holdRequest, keyReused, stillRunning } from './held-request.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a request with an `Idempotency-Key` is done once. `without` names the field of the answer that is not kept: a secret. */
    idempotent?: boolean | { without: string }
  }
  interface FastifyRequest {
    held: (HeldRequest & { fingerprint: string }) | null
  }
}

/** An answer as it is kept. */
interface KeptAnswer {
  status: number
  type: string
  body: string
}

const KEY = /^[\x20-\x7e]{1,255}$/
/** How long one waits for the answer of another that does the same. */
const LONGEST_WAIT_MS = 10_000

/**
 * A write that carries an `Idempotency-Key` is done once: sent again with the same key and body within seven days it gets the first
 * answer, with another body 422; of many at once one works, and the others get its answer. What failed is kept by nobody and may be
 * sent again. Register it before what packs answers.
 */
export function registerIdempotency(app: FastifyInstance, pool: Pool): void {
  app.decorateRequest('held', null)
  app.addHook('preHandler', async (request, reply) => {
    const key = request.headers['idempotency-key']
    if (!request.routeOptions.config.idempotent || key === undefined) return
    if (typeof key !== 'string' || !KEY.test(key))
      throw invalidRequest([{ place: 'idempotency-key', message: 'must be 1 to 255 printable letters of ASCII' }])
    const { method, params, query, body, tenant } = request
    const scope = `${method} ${request.routeOptions.url}`
    const named: RequestKey = { tenantId: tenant, scope, key, owner: randomUUID() }
    const fingerprint = hashRequest({ params, query, body }).toString('hex')
    const claimed = await claimOrWait(pool, named)
    if (claimed.state === 'ours') {
      request.held = { ...holdRequest(pool, named), fingerprint }
      return
    }
    if (claimed.fingerprint !== fingerprint) throw keyReused()
    const { status, type, body: kept } = claimed.answer
    reply.code(status).header('idempotent-replayed', 'true')
    if (kept === '') reply.send()
    else reply.type(type).send(kept)
    return reply
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const { held } = request
    if (!held) return payload
    request.held = null
    const body = payload ?? '' // 204 has none
    if (reply.statusCode >= 300 || typeof body !== 'string') await held.release()
    else {
      const type = String(reply.getHeader('content-type') ?? 'application/json; charset=utf-8')
      await held.finish(held.fingerprint, { status: reply.statusCode, type, body: keptBody(request, body) })
    }
    return payload
  })
}

function keptBody({ routeOptions }: FastifyRequest, body: string): string {
  const { idempotent } = routeOptions.config
  return typeof idempotent === 'object' && body !== ''
    ? JSON.stringify({ ...JSON.parse(body), [idempotent.without]: null })
    : body
}

/** @throws AppError `REQUEST_RUNNING` when another still works on it after ten seconds. */
async function claimOrWait(pool: Pool, key: RequestKey): Promise<Exclude<Claim<KeptAnswer>, { state: 'running' }>> {
  const deadline = Date.now() + LONGEST_WAIT_MS
  for (let pauseMs = 25; ; pauseMs = Math.min(pauseMs * 2, 500)) {
    const claimed = await claim<KeptAnswer>(pool, key)
    if (claimed.state !== 'running') return claimed
    if (Date.now() > deadline) throw stillRunning()
    await sleep(pauseMs)
  }
}
