import { Session } from './chdb.ts'
import type { EngineFiles } from './engine-config.ts'
import { SessionThread } from './session-thread.ts'
import { quoteString } from './sql-tokens.ts'

/** The setting that carries a request's id: the engine names queries itself, and this one means nothing to an embedded engine. */
export const QUERY_ID_SETTING = 'workload'

/** The engine on one data folder, its threads, and the way to end a query. */
export interface Engine {
  version: string
  timezone: string
  /** A thread with no session; give it back with its session closed. */
  takeThread(): SessionThread
  giveThread(thread: SessionThread): void
  /** Ends the query of that id, from a session of its own. */
  kill(queryId: string): Promise<void>
  /** Ends all threads and frees the folder. Nothing may run any more. */
  close(): Promise<void>
}

/** @throws ChdbConnectionError where another process holds the folder. */
export function openEngine(dataDir: string, files: EngineFiles): Engine {
  const connectionArgs = [`--config-file=${files.configFile}`]
  // Stays open: the engine shuts down with its last session.
  const anchor = new Session(dataDir, { connectionArgs })
  const [version = '', timezone = ''] = anchor.query('SELECT version(), timezone()', 'TSV').trim().split('\t')
  const threads = new Set<SessionThread>()
  const idle: SessionThread[] = []
  return {
    version,
    timezone,
    takeThread() {
      const thread = idle.pop() ?? new SessionThread(dataDir, files.configFile)
      threads.add(thread)
      return thread
    },
    giveThread: (thread) => void idle.push(thread),
    async kill(queryId) {
      const session = new Session(dataDir, { connectionArgs })
      try {
        await session.queryAsync(`KILL QUERY WHERE Settings['${QUERY_ID_SETTING}'] = ${quoteString(queryId)} ASYNC`)
      } finally {
        session.close()
      }
    },
    async close() {
      await Promise.all([...threads].map((thread) => thread.terminate()))
      anchor.close()
    },
  }
}
