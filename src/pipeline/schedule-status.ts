import type { Queryable } from '../platform/postgres/pool.ts'
import { nextTick } from './cron-ticks.ts'
import type { RunState } from './runs/run.ts'
import { readSchedules } from './runs/schedule-rows.ts'
import type { Schedule } from './schedule.ts'

/** How a schedule stands. */
export interface ScheduleStatus {
  name: string
  description: string
  cron: string
  /** Of the next tick; null: it is paused. */
  nextAt: Date | null
  pausedAt: Date | null
  pausedBy: string | null
  /** The last run that began; null: none did yet. */
  lastRun: { id: string; state: RunState; startedAt: Date; endedAt: Date | null; error: string | null } | null
  /** When it last succeeded. */
  lastDoneAt: Date | null
  freshMinutes: number
  /** Its last success is older than its target. A paused one is not late. */
  isLate: boolean
}

/** How all schedules stand at a moment, in their own order. */
export async function readScheduleStatus(
  db: Queryable,
  schedules: readonly Schedule[],
  timezone: string,
  now: Date,
): Promise<ScheduleStatus[]> {
  const [kept, lastRuns, successes] = await Promise.all([readSchedules(db), readLastRuns(db), readSuccesses(db)])
  return schedules.map((schedule) => {
    const { name, description, cron, freshMinutes } = schedule
    const row = kept.get(name)
    const lastDoneAt = successes.get(name) ?? null
    const pausedAt = row?.pausedAt ?? null
    const since = lastDoneAt ?? row?.knownSince
    return {
      name,
      description,
      cron,
      nextAt: pausedAt === null ? nextTick(schedule, now, timezone) : null,
      pausedAt,
      pausedBy: row?.pausedBy ?? null,
      lastRun: lastRuns.get(name) ?? null,
      lastDoneAt,
      freshMinutes,
      isLate: pausedAt === null && since !== undefined && now.getTime() - since.getTime() > freshMinutes * 60_000,
    }
  })
}

type LastRun = NonNullable<ScheduleStatus['lastRun']>

async function readLastRuns(db: Queryable): Promise<Map<string, LastRun>> {
  const { rows } = await db.query<LastRun & { schedule: string }>(
    `SELECT last.* FROM pipeline_schedule, LATERAL (
       SELECT schedule, id, state, started_at AS "startedAt", ended_at AS "endedAt", error FROM pipeline_run
        WHERE schedule = pipeline_schedule.name AND started_at IS NOT NULL ORDER BY queued_at DESC, tick DESC LIMIT 1) last`,
  )
  return new Map(rows.map(({ schedule, ...run }) => [schedule, run]))
}

/** When each schedule last succeeded. */
async function readSuccesses(db: Queryable): Promise<Map<string, Date>> {
  const { rows } = await db.query<{ name: string; at: Date }>(
    `SELECT name, done.at FROM pipeline_schedule, LATERAL (
       SELECT ended_at AS at FROM pipeline_run WHERE schedule = name AND state = 'DONE' ORDER BY queued_at DESC LIMIT 1) done`,
  )
  return new Map(rows.map(({ name, at }) => [name, at]))
}
