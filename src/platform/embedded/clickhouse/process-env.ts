/** Queries that the embedded ClickHouse runs at once, unless told otherwise. */
export const DEFAULT_SESSIONS = 8

/**
 * The environment a process needs that will call `startClickHouse`: each running query blocks a thread of Node's pool,
 * which has 4 and takes its size from here only; the rest is for files and for ending queries.
 */
export function clickHouseProcessEnv(sessions: number = DEFAULT_SESSIONS): Record<string, string> {
  return { UV_THREADPOOL_SIZE: String(sessions + 8) }
}
