import { sleep } from '../../core/backoff.ts'
import { describeError } from '../../core/errors.ts'
import { inTransaction } from '../../platform/postgres/pool.ts'
import { listUnannounced, noteAnnounced, takeUnannounced } from './report-table.ts'
import type { ReportWork } from './report-work.ts'

type Announcing = Pick<ReportWork, 'pool' | 'announce' | 'log'>

/**
 * Tells the world that a report ended, unless it was told or another process is telling it now. A process that dies between
 * telling and noting it has it told again: the event's report id says that it is the same.
 */
export async function announceEnded({ pool, announce }: Omit<Announcing, 'log'>, id: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    const event = await takeUnannounced(client, id)
    if (!event) return
    await announce(event)
    await noteAnnounced(client, id)
  })
}

/** How often what could not be told is tried again, in milliseconds. */
const EVERY_MS = 5_000

/**
 * Keeps telling of ended reports that the world could not be told of, as while the broker is away, until it is stopped. No report
 * waits for it, and no worker's place is held meanwhile.
 * @returns what stops it.
 */
export function keepAnnouncing(work: Announcing, everyMs = EVERY_MS): { end(): Promise<void> } {
  const stopping = new AbortController()
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await announceLeft(work, stopping.signal).catch((error: unknown) =>
        work.log.warn({ cause: describeError(error) }, 'ended reports could not be told of; trying again'),
      )
      await sleep(everyMs, stopping.signal)
    }
  })()
  return {
    async end() {
      stopping.abort()
      await running
    },
  }
}

/** Ends at the first that fails: who listens is away. In random order, so that one that is refused holds up no other for ever. */
async function announceLeft(work: Announcing, signal: AbortSignal): Promise<void> {
  for (const id of await listUnannounced(work.pool)) {
    if (signal.aborted) return
    await announceEnded(work, id)
  }
}
