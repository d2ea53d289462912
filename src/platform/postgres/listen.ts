import pg from 'pg'
import type { Pool } from './pool.ts'

const RECONNECT_MS = 1_000

/** An ear on a channel of NOTIFY. */
export interface Ear {
  /** Whether a notice that is sent now will be heard. */
  isListening(): boolean
  end(): Promise<void>
}

/**
 * Hears what is sent on a channel, on a connection of its own beside the pool's. It begins at the first question whether it listens,
 * and begins again a second after the connection was lost.
 * @param onChange called for each notice, and when the connection is lost or there again, since what was sent meanwhile was not heard.
 */
export function listen(pool: Pool, channel: string, onChange: () => void): Ear {
  let client: pg.Client | undefined
  let isUp = false
  let hasEnded = false
  let nextTry = 0

  const lose = (lost: pg.Client): void => {
    if (client !== lost) return
    client = undefined
    isUp = false
    nextTry = Date.now() + RECONNECT_MS
    onChange()
    lost.end().catch(() => {}) // it is broken already
  }
  const connect = async (): Promise<void> => {
    const opened = new pg.Client({ ...pool.options, keepAlive: true, application_name: `creatorscope ${channel}` })
    client = opened
    opened.on('error', () => lose(opened))
    opened.on('end', () => lose(opened))
    opened.on('notification', onChange)
    try {
      await opened.connect()
      await opened.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      isUp = client === opened
      onChange()
    } catch {
      lose(opened) // the database is away, which the next statement says for itself
    }
  }
  return {
    isListening() {
      if (client === undefined && !hasEnded && Date.now() >= nextTry) void connect()
      return isUp
    },
    async end() {
      hasEnded = true
      const open = client
      client = undefined
      isUp = false
      await open?.end().catch(() => {})
    },
  }
}
