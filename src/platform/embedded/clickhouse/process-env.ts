/** Queries that the embedded ClickHouse runs at once, unless told otherwise. */
export const DEFAULT_SESSIONS = 8

/**
 * The engine's allocator gives blocks of 64 MiB and more back to the system as they are freed, and a big query asks for the
 * next at once: a quarter of the CPU of a full build went into page faults. Kept for ten seconds, they are used again.
 */
const ALLOCATOR = 'oversize_threshold:0,dirty_decay_ms:10000'

/**
 * The environment a process needs that will call `startClickHouse`: each running query blocks a thread of Node's pool,
 * which has 4 and takes its size from here only; the rest is for files and for ending queries.
 */
export function clickHouseProcessEnv(sessions: number = DEFAULT_SESSIONS): Record<string, string> {
  return { UV_THREADPOOL_SIZE: String(sessions + 8), JE_MALLOC_CONF: ALLOCATOR }
}
