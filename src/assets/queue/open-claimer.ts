import type { Queryable } from '../../platform/postgres/pool.ts'
import { claim, claimBehind, type Place, type TakenTask } from './claim.ts'
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
    const inTurn = tasks.filter((task) => task.isInTurn)
    // While many die or have waited, each claim must look for them.
    place = tasks.length === limit && inTurn.length > limit / 2 ? last(inTurn) : undefined
    return tasks
  }

  return {
    async claim(limit, leaseSeconds) {
      if (place === undefined || performance.now() - startedAt > FROM_THE_START_EVERY_MS)
        return fromTheStart(limit, leaseSeconds)
      const tasks = await claimBehind(db, flow, limit, leaseSeconds, place)
      place = tasks.length === limit ? last(tasks) : undefined
      return tasks.length === 0 ? fromTheStart(limit, leaseSeconds) : tasks
    },
  }
}

/** The lowest priority, and of these the youngest. Moments as PostgreSQL writes them, of one zone, sort as text but for their fraction's length, so ids decide. */
function last(tasks: readonly TakenTask[]): Place | undefined {
  let found: TakenTask | undefined
  for (const task of tasks) {
    if (found === undefined || task.priority < found.priority) found = task
    else if (task.priority === found.priority && isLater(task, found)) found = task
  }
  return found
}

function isLater(one: Place, other: Place): boolean {
  const [a, b] = [Date.parse(one.createdAt), Date.parse(other.createdAt)]
  return a === b ? one.id > other.id : a > b
}
