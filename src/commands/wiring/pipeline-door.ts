import { retryFailed } from '../../assets/queue/retry-failed.ts'
import { cancel, type Operation, pauseSchedule, resumeSchedule, retryRun, triggerRun } from '../../pipeline/operate.ts'
import type { Run } from '../../pipeline/runs/run.ts'
import { listRecentRuns, listRuns, readLines, readRun, readSteps } from '../../pipeline/runs/run-rows.ts'
import type { Schedule } from '../../pipeline/schedule.ts'
import { readScheduleStatus, type ScheduleStatus } from '../../pipeline/schedule-status.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { rollbackPublish } from '../../publish/publish.ts'
import type { PipelineDoor } from '../../serve/pipeline/pipeline-door.ts'
import type { Freshness, ScheduleRun, Schedule as ScheduleTold } from '../../serve/pipeline/schedules.schema.ts'
import type { LazyDurable } from './lazy-durable.ts'

export interface PipelineDoorOptions {
  pool: Pool
  durable: Pick<LazyDurable, 'get'>
  schedules: readonly Schedule[]
  timezone: string
}

const RETRIED_HOURS = 24

/** The API's way to what runs by itself. */
export function pipelineDoor({ pool, durable, schedules, timezone }: PipelineDoorOptions): PipelineDoor {
  const operation = (by: string): Operation => ({ pool, schedules, by, now: new Date() })
  const status = () => readScheduleStatus(pool, schedules, timezone, new Date())
  return {
    timezone,
    schedules: async () => (await status()).map((each, i) => tellSchedule(each, schedules[i]!)),
    async runs({ since, ...filter }) {
      const runs = since === undefined ? listRuns(pool, filter) : listRecentRuns(pool, { ...filter, since })
      return (await runs).map(tellRun)
    },
    async run(id, limit) {
      const [run, steps, lines] = await Promise.all([
        readRun(pool, id),
        readSteps(pool, id),
        readLines(pool, id, limit),
      ])
      return (
        run && {
          run: tellRun(run),
          steps: steps.map((step) => ({
            ...step,
            startedAt: step.startedAt.toISOString(),
            endedAt: iso(step.endedAt),
          })),
          lines: lines.map((line) => ({ ...line, saidAt: line.saidAt.toISOString() })),
        }
      )
    },
    trigger: async (name, { by }) => tellRun(await triggerRun(operation(by), name)),
    pause: async (name, { by }) => void (await pauseSchedule(operation(by), name)),
    resume: async (name, { by }) => void (await resumeSchedule(operation(by), name)),
    cancel: async (id, { by }) => tellRun(await cancel(operation(by), await durable.get(), id)),
    retry: async (id, { by }) => tellRun(await retryRun(operation(by), id)),
    async targets() {
      const tags = schedules.flatMap(({ name, freshMinutes, refreshes }) =>
        refreshes && 'tag' in refreshes ? [[refreshes.tag, { schedule: name, minutes: freshMinutes }] as const] : [],
      )
      const stands = await status()
      const tables = schedules.flatMap(({ refreshes }, i) =>
        refreshes && 'table' in refreshes ? [tellTable(refreshes.table, stands[i]!)] : [],
      )
      return { tags: Object.fromEntries(tags), tables }
    },
    rollBack: (version) => rollbackPublish(pool, version),
    retryFailed: (flow, reason) =>
      retryFailed(pool, flow, { ...(reason === undefined ? {} : { reason }), sinceHours: RETRIED_HOURS }),
  }
}

function tellTable(name: string, { name: schedule, lastDoneAt, freshMinutes, isLate }: ScheduleStatus): Freshness {
  const state = isLate ? 'late' : lastDoneAt ? 'fresh' : 'unknown'
  return { kind: 'table', name, freshAt: iso(lastDoneAt), targetMinutes: freshMinutes, state, schedule }
}

function tellSchedule(
  { nextAt, pausedAt, lastDoneAt, lastRun, ...status }: ScheduleStatus,
  { steps, timeLimitMinutes }: Schedule,
): ScheduleTold {
  return {
    ...status,
    steps: steps.map(({ name }) => name),
    timeLimitMinutes,
    nextAt: iso(nextAt),
    pausedAt: iso(pausedAt),
    lastDoneAt: iso(lastDoneAt),
    lastRun: lastRun && { ...lastRun, startedAt: lastRun.startedAt.toISOString(), endedAt: iso(lastRun.endedAt) },
  }
}

function tellRun({ tick, queuedAt, startedAt, retryAt, endedAt, ...run }: Run): ScheduleRun {
  return {
    ...run,
    tick: tick.toISOString(),
    queuedAt: queuedAt.toISOString(),
    startedAt: iso(startedAt),
    retryAt: iso(retryAt),
    endedAt: iso(endedAt),
  }
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null
}
