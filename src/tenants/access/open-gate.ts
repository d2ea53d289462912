import { hash, timingSafeEqual } from 'node:crypto'
import { describeError } from '../../core/errors.ts'
import type { Logger } from '../../core/log.ts'
import { OPERATOR_TENANT } from '../../core/tenant.ts'
import { listen } from '../../platform/postgres/listen.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { parseKey } from '../keys/key-text.ts'
import type { Plans } from '../plans/read-plans.ts'
import type { Principal } from '../principal.ts'
import { type AccessRow, findKey, findSession, noteKeyUse, noteSessionUse } from './find-access.ts'

/** For how long what was verified is believed, should a notice be lost on the way. */
const BELIEVED_MS = 10_000
const NOTE_USE_MS = 60_000
/** Keys and sessions that are remembered; a request costs 2 us with them and a statement without. */
const REMEMBERED = 10_000

/** Knows who is behind a key or a session. */
export interface Gate {
  /** Undefined: there is no such key, it is revoked or expired, or its tenant is suspended. */
  byKey(text: string): Promise<Principal | undefined>
  bySession(id: string): Promise<Principal | undefined>
  /** Forgets whom it let in, where a right was just taken away; the notice, which others wait for, is milliseconds behind. */
  forget(): void
  end(): Promise<void>
}

interface Remembered {
  proof: Buffer
  principal: Principal
  until: number
}

/**
 * Opens the gate. What was verified is remembered for seconds, and only while a revocation by any process would be heard at once.
 * @param pool of a role that sees all tenants.
 */
export function openGate({ pool, plans, log }: { pool: Pool; plans: Plans; log: Logger }): Gate {
  const memory = new Map<string, Remembered>()
  const usedAt = new Map<string, number>()
  /** Counts what was forgotten: what was read before is not remembered after. */
  let era = 0
  const forget = (): void => {
    era++
    memory.clear()
  }
  const ear = listen(pool, 'tenant_access', forget)

  const recall = (name: string, proof: Buffer): Principal | undefined => {
    const known = memory.get(name)
    return known && known.until > performance.now() && timingSafeEqual(known.proof, proof) ? known.principal : undefined
  }
  const look = async (
    name: string,
    proof: Buffer,
    sessionId: string | null,
    find: () => Promise<AccessRow | undefined>,
  ): Promise<Principal | undefined> => {
    const known = recall(name, proof)
    if (known) return known
    const mayRemember = ear.isListening()
    const before = era
    const row = await find()
    if (!row || !timingSafeEqual(row.proof, proof)) return undefined
    const principal: Principal = {
      tenantId: row.tenantId,
      scopes: new Set(row.scopes),
      keyId: row.keyId,
      sessionId,
      plan: plans.find(row.plan),
      isOperator: row.tenantId === OPERATOR_TENANT || (sessionId !== null && row.keyId === null),
    }
    if (mayRemember && before === era) {
      if (memory.size >= REMEMBERED) memory.clear()
      const lifeMs = row.secondsLeft === null ? BELIEVED_MS : Math.min(BELIEVED_MS, row.secondsLeft * 1_000)
      memory.set(name, { proof, principal, until: performance.now() + lifeMs })
    }
    return principal
  }
  const noteUse = (name: string, note: () => Promise<void>): void => {
    const now = performance.now()
    if (now - (usedAt.get(name) ?? Number.NEGATIVE_INFINITY) < NOTE_USE_MS) return
    if (usedAt.size >= REMEMBERED) usedAt.clear()
    usedAt.set(name, now)
    note().catch((error: unknown) => log.warn({ cause: describeError(error) }, 'the use of a key could not be noted'))
  }
  return {
    async byKey(text) {
      const key = parseKey(text)
      if (!key) return undefined
      const principal = await look(key.keyId, key.secretHash, null, () => findKey(pool, key.keyId))
      if (principal) noteUse(key.keyId, () => noteKeyUse(pool, key.keyId))
      return principal
    },
    async bySession(id) {
      const proof = hashOfSession(id)
      const name = proof.toString('hex')
      const principal = await look(name, proof, name, () => findSession(pool, proof))
      if (!principal) return undefined
      const { keyId } = principal
      noteUse(name, () => noteSessionUse(pool, proof))
      if (keyId !== null) noteUse(keyId, () => noteKeyUse(pool, keyId))
      return principal
    },
    forget,
    end: () => ear.end(),
  }
}

/** What is stored of a session's id. */
export function hashOfSession(id: string): Buffer {
  return hash('sha256', id, 'buffer')
}
