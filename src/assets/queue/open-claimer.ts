import type { Queryable } from '../../platform/postgres/pool.ts'
import { claim, claimBehind, type Place } from './claim.ts'
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
  /** Where the next claim may begin; undefined: at the start. */
  let behind: Place | undefined
  let depth = 0
  let startedAt = 0

  async function fromTheStart(limit: number, leaseSeconds: number): Promise<ClaimedTask[]> {
    startedAt = performance.now()
    await deferPaused(db, flow)
    const taken = await claim(db, flow, limit, leaseSeconds, depth)
    depth = taken.depth
    // One that found fewer than it asked for found all. And while many die or have waited, each claim must look for them.
    const goesOn = taken.tasks.length === limit && taken.inTurn > limit / 2
    behind = goesOn ? taken.place : undefined
    return taken.tasks
  }

  return {
    async claim(limit, leaseSeconds) {
      if (behind === undefined || performance.now() - startedAt > FROM_THE_START_EVERY_MS)
        return fromTheStart(limit, leaseSeconds)
      const { tasks, place } = await claimBehind(db, flow, limit, leaseSeconds, { place: behind, depth })
      behind = tasks.length === limit ? place : undefined
      return tasks.length === 0 ? fromTheStart(limit, leaseSeconds) : tasks
    },
  }
}
