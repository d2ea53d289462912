import type { Queryable } from '../../platform/postgres/pool.ts'
import { claim, claimBehind, type Place, readPlace, type TakenTask } from './claim.ts'
import { deferPaused } from './pause.ts'
import type { ClaimedTask } from './task.ts'

export interface Claimer {
  /** As `claim`, of the claimer's flow. */
  claim(limit: number, leaseSeconds: number): Promise<ClaimedTask[]>
}

/** For so long a claim may begin where the last one ended; what came in before that place waits no longer than this. */
const FROM_THE_START_EVERY_MS = 250

/**
 * Claims for one process, one claim after the other. It remembers where its last claim ended, so that claims from a deep queue
 * do not walk over what has left it, and looks from the start often enough that the order holds to a quarter of a second.
 */
export function openClaimer(db: Queryable, flow: string): Claimer {
  let place: Place | undefined
  let startedAt = 0

  async function fromTheStart(limit: number, leaseSeconds: number): Promise<TakenTask[]> {
    startedAt = performance.now()
    await deferPaused(db, flow)
    const tasks = await claim(db, flow, limit, leaseSeconds)
    // While many die or have waited, each claim must look for them.
    place = (tasks[0]?.inTurn ?? 0) > limit / 2 ? placeAfter(tasks, limit) : undefined
    return tasks
  }

  return {
    async claim(limit, leaseSeconds) {
      if (place === undefined || performance.now() - startedAt > FROM_THE_START_EVERY_MS)
        return fromTheStart(limit, leaseSeconds)
      const tasks = await claimBehind(db, flow, limit, leaseSeconds, place)
      place = placeAfter(tasks, limit)
      return tasks.length === 0 ? fromTheStart(limit, leaseSeconds) : tasks
    },
  }
}

/** Where the next claim begins; undefined when this one found fewer than it asked for. */
function placeAfter(tasks: readonly TakenTask[], limit: number): Place | undefined {
  const place = tasks[0]?.place
  return place && tasks.length === limit ? readPlace(place) : undefined
}
