import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import type { Session } from 'chdb'

const { Session: ChdbSession } = createRequire(import.meta.url)('chdb') as typeof import('chdb')

/** The engine on one data folder: a new session costs 0.1 ms, so each request has its own and nothing leaks between them. */
export interface Engine {
  version: string
  timezone: string
  openSession(): Session
  /** Ends the query whose `log_comment` is the id given, from a session of its own. */
  kill(queryId: string): Promise<void>
  close(): void
}

/** @throws ChdbConnectionError where another process holds the folder. */
export function openEngine(dataDir: string): Engine {
  const connectionArgs = [`--max_threads=${Math.min(2, availableParallelism())}`]
  const openSession = (): Session => new ChdbSession(dataDir, { connectionArgs })
  // One session stays open: the engine would shut down with the last one.
  const anchor = openSession()
  const [version = '', timezone = ''] = anchor.query('SELECT version(), timezone()', 'TSV').trim().split('\t')
  return {
    version,
    timezone,
    openSession,
    async kill(queryId) {
      const session = openSession()
      try {
        const id = queryId.replace(/['\\]/g, '\\$&')
        await session.queryAsync(`KILL QUERY WHERE Settings['log_comment'] = '${id}' ASYNC`)
      } finally {
        session.close()
      }
    },
    close: () => anchor.close(),
  }
}
