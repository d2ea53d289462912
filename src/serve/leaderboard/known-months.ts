import type { ServingDatabase } from '../serving-database.ts'
import type { BoardPlatform, Metric } from './board.ts'
import { type BoardMonths, readMonths } from './order.query.ts'

/**
 * Months as they were last read, which spares each page a statement. They may be of a version that is gone: what is read with them
 * tells its own version, and where the two differ, or a month is missing, the answer is tried again with `isFresh`.
 */
export type KnownMonths = (platform: BoardPlatform, metric: Metric, isFresh: boolean) => Promise<BoardMonths>

export function openKnownMonths(database: ServingDatabase): KnownMonths {
  const known = new Map<string, BoardMonths>()
  return async (platform, metric, isFresh) => {
    const key = `${platform} ${metric}`
    const kept = known.get(key)
    if (kept && !isFresh) return kept
    const read = await readMonths(database, platform, metric)
    known.set(key, read)
    return read
  }
}
