import type { Pool, PoolClient } from '../../platform/postgres/pool.ts'

export interface Bell {
  /** Resolves when tasks of the flow came since the last call, when `ms` have passed, or when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>
  close(): void
}

/**
 * Hears when tasks of a flow are added, so that an idle worker starts at once without asking again and again. Holds one connection;
 * when it is lost, or where LISTEN reaches nobody (a pooler that shares connections), the wait ends by its time.
 */
export function listenForTasks(pool: Pool, flow: string): Bell {
  let client: PoolClient | undefined
  let hasRung = false
  let wake: (() => void) | undefined
  const ring = (): void => {
    hasRung = true
    wake?.()
  }

  async function connect(): Promise<void> {
    const opened = await pool.connect()
    opened.on('notification', ({ payload }) => {
      if (payload === flow) ring()
    })
    opened.once('error', (error) => {
      if (client !== opened) return // already given back
      client = undefined
      opened.release(error)
    })
    try {
      await opened.query('LISTEN scrape_request')
    } catch (error) {
      opened.release(true)
      throw error
    }
    client = opened
    ring() // what came before we listened was not heard
  }

  return {
    async wait(ms, signal) {
      if (client === undefined) await connect().catch(() => {}) // the database is away: the caller's next claim says so
      if (!hasRung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const end = (): void => {
            clearTimeout(timer)
            signal.removeEventListener('abort', end)
            resolve()
          }
          const timer = setTimeout(end, ms)
          signal.addEventListener('abort', end)
          wake = end
        })
      }
      wake = undefined
      hasRung = false
    },
    close() {
      client?.release(true)
      client = undefined
    },
  }
}
