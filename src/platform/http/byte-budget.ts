/** Bytes that one transfer holds of a budget. */
export interface ByteLease {
  /**
   * Asks to hold `total` bytes in all.
   * @returns whether it may go on at once; else `granted` is called when it may.
   */
  hold(total: number, granted: () => void): boolean
  /** Gives everything back, also a wait. */
  release(): void
}

export interface ByteBudget {
  lease(): ByteLease
  /** Bytes held now. */
  used(): number
}

interface Lease {
  held: number
  wanted: number
  granted: (() => void) | undefined
}

/**
 * A bound on bytes in memory over all transfers. Who must wait is served in order; those that hold bytes already go first,
 * since they give them back soonest. When all that hold bytes wait for more, one goes on beyond the bound, or none ever would.
 */
export function createByteBudget(maxBytes: number): ByteBudget {
  let used = 0
  /** Leases that hold bytes and do not wait: those that will give some back. */
  let moving = 0
  const waiting: Lease[] = []

  const give = (lease: Lease): void => {
    used += lease.wanted - lease.held
    lease.held = lease.wanted
    moving += 1
  }
  const fits = (lease: Lease): boolean => used + lease.wanted - lease.held <= maxBytes || moving === 0
  const serve = (): void => {
    for (let first = waiting[0]; first !== undefined && fits(first); first = waiting[0]) {
      waiting.shift()
      const { granted } = first
      first.granted = undefined
      give(first)
      granted?.()
    }
  }

  return {
    used: () => used,
    lease() {
      const lease: Lease = { held: 0, wanted: 0, granted: undefined }
      return {
        hold(total, granted) {
          if (total <= lease.held) return true
          if (lease.held > 0) moving -= 1
          lease.wanted = total
          if ((waiting.length === 0 || lease.held > 0) && fits(lease)) {
            give(lease)
            return true
          }
          lease.granted = granted
          if (lease.held > 0) waiting.unshift(lease)
          else waiting.push(lease)
          serve() // the one that stopped moving may have been the last
          return lease.granted === undefined
        },
        release() {
          if (lease.granted !== undefined) {
            waiting.splice(waiting.indexOf(lease), 1)
            lease.granted = undefined
          } else if (lease.held > 0) moving -= 1
          used -= lease.held
          lease.held = 0
          serve()
        },
      }
    },
  }
}
