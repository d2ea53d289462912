import { type AppError, userError } from '../../../core/errors.ts'
import { asTenant } from '../../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../../platform/postgres/pool.ts'
import { type Claim, claimRequest, type RequestKey } from './claim-request.ts'
import { finishRequest } from './finish-request.ts'
import { releaseRequest } from './release-request.ts'
import { renewRequest } from './renew-request.ts'

/** After this long without a renewal the process is taken for dead, and who sends the request again does it. */
const LEASE_SECONDS = 60
const RENEW_MS = 20_000

/** A request that this process does. */
export interface HeldRequest {
  /** Keeps its answer. */
  finish(fingerprint: string, answer: unknown): Promise<void>
  /** Keeps nothing, so that it may be sent again. */
  release(): Promise<void>
}

export function claim<Answer>(pool: Pool, key: RequestKey): Promise<Claim<Answer>> {
  return asTenant(pool, key.tenantId, (client) => claimRequest<Answer>(client, key, LEASE_SECONDS))
}

/** Holds a request that was claimed until it is finished or released. */
export function holdRequest(pool: Pool, key: RequestKey): HeldRequest {
  const inTenant = (work: Parameters<typeof asTenant<void>>[2]): Promise<void> => asTenant(pool, key.tenantId, work)
  // A renewal that fails is tried again in 20 s, three times before the lease runs out; then a second run is harmless.
  const renewal = setInterval(
    () => void inTenant((client) => renewRequest(client, key, LEASE_SECONDS)).catch(() => undefined),
    RENEW_MS,
  )
  return {
    async finish(fingerprint, answer) {
      clearInterval(renewal)
      await inTenant((client) => finishRequest(client, key, fingerprint, answer))
    },
    async release() {
      clearInterval(renewal)
      // Where PostgreSQL is gone too, the lease ends the claim.
      await inTenant((client) => releaseRequest(client, key)).catch(() => undefined)
    },
  }
}

export function stillRunning(): AppError {
  const message = 'The request with this Idempotency-Key is still running; ask again soon.'
  return userError('REQUEST_RUNNING', message, { retryAfterSeconds: 1 })
}

export function keyReused(): AppError {
  return userError('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key belongs to a request with another body.')
}
