import { type AppError, userError } from '../core/errors.ts'
import type { DurableClient } from '../platform/dbos/durable-client.ts'
import { inTransaction, type Pool } from '../platform/postgres/pool.ts'
import { ticksWithin } from './cron-ticks.ts'
import { addBackfill, addManualRun } from './runs/add-runs.ts'
import { cancelRun, requeueRun } from './runs/move-runs.ts'
import { attemptId, type Run } from './runs/run.ts'
import { readRun } from './runs/run-rows.ts'
import { addSchedules, markPaused, markResumed } from './runs/schedule-rows.ts'
import type { Schedule } from './schedule.ts'

export interface Operation {
  pool: Pool
  schedules: readonly Schedule[]
  /** Who asks, for the record. */
  by: string
  now: Date
}

/** Has a schedule run once, also while it is paused; it begins when the schedule and its lane are free. */
export async function triggerRun({ pool, schedules, by, now }: Operation, name: string): Promise<Run> {
  const schedule = findSchedule(schedules, name)
  await addSchedules(pool, [name], now)
  return (await readRun(pool, await addManualRun(pool, schedule, now, by)))!
}

/** Lets a schedule begin nothing by itself; what runs goes on. @returns whether it was not paused before. */
export async function pauseSchedule({ pool, schedules, by, now }: Operation, name: string): Promise<boolean> {
  findSchedule(schedules, name)
  await addSchedules(pool, [name], now)
  return markPaused(pool, name, by, now)
}

/** Lets it go on with its next tick; those of the pause are left out. @returns whether it was paused. */
export async function resumeSchedule({ pool, schedules, now }: Operation, name: string): Promise<boolean> {
  findSchedule(schedules, name)
  return markResumed(pool, name, now)
}

/**
 * Has the ticks of a range run, one after the other: those without a run and those that failed, were cancelled or left out.
 * @param range both ends inclusive.
 * @throws AppError `INVALID_RANGE`.
 * @returns ids of the runs.
 */
export async function backfillRuns(
  { pool, schedules, by, now }: Operation,
  name: string,
  range: { from: Date; to: Date; timezone: string },
): Promise<string[]> {
  const schedule = findSchedule(schedules, name)
  if (range.from > range.to) throw userError('INVALID_RANGE', 'the range ends before it begins')
  if (range.to > now) throw userError('INVALID_RANGE', 'the range ends in the future')
  const ticks = ticksWithin(schedule, {
    after: new Date(range.from.getTime() - 1),
    until: range.to,
    timezone: range.timezone,
  })
  return inTransaction(pool, async (client) => {
    await addSchedules(client, [name], now)
    const runs = ticks.map((tick) => ({ schedule, tick, cause: 'BACKFILL' as const }))
    return addBackfill(client, runs, now, by)
  })
}

/**
 * Ends a run that has not ended: its step is told, and none begins after it.
 * @throws AppError `NO_SUCH_RUN`.
 * @returns the run as it stands then.
 */
export async function cancel(
  { pool, by, now }: Operation,
  durable: Pick<DurableClient, 'cancel'>,
  id: string,
): Promise<Run> {
  const attempt = await cancelRun(pool, id, by, now)
  if (attempt && attempt.attempt > 0) await durable.cancel(attemptId(attempt))
  const run = await readRun(pool, id)
  if (!run) throw noSuchRun(id)
  return run
}

/**
 * Has a run begin again that failed, was cancelled or left out, with all attempts anew; one that waits for its second attempt
 * begins it now.
 * @throws AppError `NO_SUCH_RUN`, `RUN_NOT_FAILED`.
 * @returns the run as it stands then.
 */
export async function retryRun({ pool, by, now }: Operation, id: string): Promise<Run> {
  const isAgain = await requeueRun(pool, id, by, now)
  const run = await readRun(pool, id)
  if (!run) throw noSuchRun(id)
  if (!isAgain) throw userError('RUN_NOT_FAILED', `${id} is ${run.state}; only what did not go well is tried again`)
  return run
}

function noSuchRun(id: string): AppError {
  return userError('NO_SUCH_RUN', `there is no run ${id}; \`runs list\` shows those that are there`)
}

/** @throws AppError `NO_SUCH_SCHEDULE` naming those that are there. */
export function findSchedule(schedules: readonly Schedule[], name: string): Schedule {
  const found = schedules.find((schedule) => schedule.name === name)
  if (!found)
    throw userError(
      'NO_SUCH_SCHEDULE',
      `there is no schedule ${JSON.stringify(name.slice(0, 100))}; there are ${schedules.map((schedule) => schedule.name).join(', ')}`,
    )
  return found
}
