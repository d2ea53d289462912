import type { Run } from './runs/run.ts'

/** Something that runs by itself. */
export interface Schedule {
  /** Never changes: its runs are kept under it. */
  name: string
  description: string
  /** Five fields: minute, hour, day of the month, month, day of the week. */
  cron: string
  /** Runs of a lane take turns; default: the schedule's own. */
  lane?: string
  steps: readonly Step[]
  /** How long one attempt may take. */
  timeLimitMinutes: number
  /** Of the ticks that passed while nothing ran: the last one, once, or each, in order. */
  catchUp: 'last' | 'each'
  /** It is late when its last success is older. */
  freshMinutes: number
  /** What its target is the target of: the models with a tag, or a served table. */
  refreshes?: { tag: string } | { table: string }
}

/** A part of a run. It may be run again from its start, so it must be idempotent. */
export interface Step {
  /** Once in a schedule. */
  name: string
  run(context: StepContext): Promise<void>
}

export interface StepContext {
  run: Run
  /** Aborts when the run was cancelled or took too long. */
  signal: AbortSignal
  /** Adds a line to the run's log. */
  say(line: string): void
}

/** Attempts of a run. */
export const MAX_ATTEMPTS = 2
/** Between two of them. */
export const RETRY_AFTER_MS = 5 * 60_000
