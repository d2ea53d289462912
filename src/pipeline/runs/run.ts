export const RUN_STATES = ['QUEUED', 'RUNNING', 'RETRYING', 'DONE', 'FAILED', 'CANCELLED', 'SKIPPED'] as const
export type RunState = (typeof RUN_STATES)[number]
export type RunCause = 'SCHEDULE' | 'CATCH_UP' | 'BACKFILL' | 'MANUAL'

/** One run of a schedule. */
export interface Run {
  id: string
  schedule: string
  /** The moment that it is for; of a manual one: when it was asked for. */
  tick: Date
  cause: RunCause
  state: RunState
  /** 0: none began yet. */
  attempt: number
  queuedAt: Date
  /** Of the last attempt. */
  startedAt: Date | null
  /** Of a run that waits for its next attempt. */
  retryAt: Date | null
  endedAt: Date | null
  /** Why the last attempt failed, or why it was left out. */
  error: string | null
  /** Of a manual one and of a backfill. */
  askedBy: string | null
}

/** One attempt at a run, as the durable runs know it. */
export interface Attempt {
  runId: string
  attempt: number
}

/** The id of a tick's run; of a manual one the moment is told to the millisecond. */
export function runId(schedule: string, tick: Date): string {
  return `${schedule}/${tick.toISOString().replace(/(:00)?\.000Z$/, 'Z')}`
}

/** The id of an attempt in the durable runs. */
export function attemptId({ runId, attempt }: Attempt): string {
  return `${runId}#${attempt}`
}

/** What `attemptId` made. */
export function parseAttemptId(id: string): Attempt {
  const at = id.lastIndexOf('#')
  return { runId: id.slice(0, at), attempt: Number(id.slice(at + 1)) }
}
