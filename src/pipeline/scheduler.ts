import { describeError } from '../core/errors.ts'
import type { Logger } from '../core/log.ts'
import type { DurableClient } from '../platform/dbos/durable-client.ts'
import { inTransaction, type Pool, type PoolClient } from '../platform/postgres/pool.ts'
import { dueTicks } from './cron-ticks.ts'
import { RUN_WORKFLOW } from './run-workflow.ts'
import { addTickRuns, type PlannedRun, skipOvertaken } from './runs/add-runs.ts'
import { beginAttempts, endOverdue } from './runs/move-runs.ts'
import { type Attempt, attemptId } from './runs/run.ts'
import { addSchedules, notePlanned, readSchedules } from './runs/schedule-rows.ts'
import type { Schedule } from './schedule.ts'

export interface SchedulerOptions {
  pool: Pool
  durable: Pick<DurableClient, 'enqueue' | 'cancel'>
  schedules: readonly Schedule[]
  timezone: string
  log: Logger
}

/** Any constant of our own: one scheduler decides at a time. */
const ADVISORY_LOCK = 7_203_417
/** A tick that is older when it is seen is told as caught up. */
const CAUGHT_UP_AFTER_MS = 60_000

/**
 * Brings all schedules to where they should be at a moment: ticks that passed get their run, what took too long is ended, what may
 * begin is handed to the durable runs. Any number of processes may call it at any time: they take turns, and what one of them did
 * not commit, the next does. A call that comes while another process decides does nothing.
 */
export async function keepSchedules(options: SchedulerOptions, now: Date): Promise<void> {
  const overdue = await inTransaction(options.pool, async (client) => {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS locked', [
      ADVISORY_LOCK,
    ])
    if (!rows[0]?.locked) return []
    await planTicks(client, options, now)
    const overdue = await endOverdue(client, now)
    const names = options.schedules.map(({ name }) => name)
    for (const attempt of await beginAttempts(client, names, now))
      await options.durable.enqueue(client, RUN_WORKFLOW, attemptId(attempt))
    return overdue
  })
  for (const attempt of overdue) await stopWork(options, attempt)
}

async function planTicks(client: PoolClient, { schedules, timezone }: SchedulerOptions, now: Date): Promise<void> {
  const names = schedules.map(({ name }) => name)
  await addSchedules(client, names, now)
  const rows = await readSchedules(client)
  const planned: PlannedRun[] = []
  for (const schedule of schedules) {
    const { plannedUntil, pausedAt } = rows.get(schedule.name)!
    if (pausedAt !== null) continue // what is left out meanwhile is not caught up
    for (const tick of dueTicks(schedule, { after: plannedUntil, until: now, timezone }))
      planned.push({
        schedule,
        tick,
        cause: now.getTime() - tick.getTime() > CAUGHT_UP_AFTER_MS ? 'CATCH_UP' : 'SCHEDULE',
      })
  }
  await notePlanned(client, names, now)
  if (planned.length === 0) return
  await addTickRuns(client, planned, now)
  const lastOnes = schedules.filter(({ catchUp }) => catchUp === 'last').map(({ name }) => name)
  await skipOvertaken(client, lastOnes, now)
}

/** The attempt is ended in our tables already; this only spares its next steps. */
async function stopWork({ durable, log }: SchedulerOptions, attempt: Attempt): Promise<void> {
  await durable.cancel(attemptId(attempt)).catch((error: unknown) => {
    log.warn({ run: attempt.runId, cause: describeError(error) }, 'the durable run of an ended attempt goes on')
  })
}
