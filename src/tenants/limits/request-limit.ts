import type { Pool } from '../../platform/postgres/pool.ts'
import { takeRequests } from './take-requests.ts'

/** Whether a request may pass, and what is left of the minute. */
export interface Allowance {
  isAllowed: boolean
  limit: number
  remaining: number
  /** Until the minute is over, rounded up. */
  resetSeconds: number
}

/** Bounds the requests of tenants by the minute. */
export interface RequestLimit {
  take(tenantId: string, limit: number): Promise<Allowance>
}

/**
 * Of a limit, the share that a process takes at once. What it does not use is lost for the minute: with n processes, of a limit of 6,000
 * up to n * 30 may be refused that could have passed. Limits below 400 are taken one by one and used to the last.
 */
const BLOCK_SHARE = 0.005
/** Tenants that are remembered. */
const REMEMBERED = 10_000

interface Minute {
  /** Taken and not yet used. */
  left: number
  /** Of all processes, when it was last asked. */
  leftForAll: number
  endsAt: number
  waiting: number
  refill: Promise<void> | undefined
}

/**
 * Opens the limits. Many that wait at once take their requests in one statement, so a thousand at once cost two or three. Never do more
 * pass than the limit, over any number of processes.
 */
export function openRequestLimit(pool: Pool): RequestLimit {
  const minutes = new Map<string, Minute>()
  const minuteOf = (tenantId: string): Minute => {
    const known = minutes.get(tenantId)
    if (known) return known
    if (minutes.size >= REMEMBERED) minutes.clear()
    const fresh: Minute = { left: 0, leftForAll: 1, endsAt: 0, waiting: 0, refill: undefined }
    minutes.set(tenantId, fresh)
    return fresh
  }
  const refill = async (minute: Minute, tenantId: string, limit: number): Promise<void> => {
    const wanted = Math.max(minute.waiting, Math.floor(limit * BLOCK_SHARE), 1)
    // From before the statement: a minute ends here no later than there.
    const asked = performance.now()
    const { granted, used, secondsLeft } = await takeRequests(pool, tenantId, limit, wanted)
    minute.left = granted
    minute.leftForAll = limit - used
    minute.endsAt = asked + secondsLeft * 1_000
  }
  return {
    async take(tenantId, limit) {
      const minute = minuteOf(tenantId)
      for (;;) {
        const now = performance.now()
        const isRunning = now < minute.endsAt
        if (isRunning && (minute.left > 0 || minute.leftForAll <= 0)) {
          const isAllowed = minute.left > 0
          if (isAllowed) minute.left--
          const resetSeconds = Math.max(1, Math.ceil((minute.endsAt - now) / 1_000))
          return { isAllowed, limit, remaining: Math.max(0, minute.leftForAll) + minute.left, resetSeconds }
        }
        minute.waiting++
        try {
          minute.refill ??= refill(minute, tenantId, limit).finally(() => {
            minute.refill = undefined
          })
          await minute.refill
        } finally {
          minute.waiting--
        }
      }
    },
  }
}
