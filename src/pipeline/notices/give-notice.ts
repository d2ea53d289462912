import { backoffMs } from '../../core/backoff.ts'
import { describeError } from '../../core/errors.ts'
import type { Logger } from '../../core/log.ts'
import type { Pool, Queryable } from '../../platform/postgres/pool.ts'
import { readLines } from '../runs/run-rows.ts'
import type { Schedule } from '../schedule.ts'
import { readScheduleStatus } from '../schedule-status.ts'
import { addNotices, closeIncidents, noteDelivery, openIncidents, takeNotice } from './incidents.ts'
import { postNotice, renderNotice } from './post-notice.ts'

export interface NoticeOptions {
  pool: Pool
  schedules: readonly Schedule[]
  timezone: string
  log: Logger
  /** Slack's incoming webhook or its like; undefined: the log alone. */
  webhookUrl: string | undefined
  /** Where people reach the web page; undefined: no links. */
  pageUrl?: string | undefined
}

const LINES = 5
/** Between two attempts at a receiver that is away: up to this, doubled each time. */
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 10 * 60_000

/** Opens and closes incidents by how the schedules stand, once each, with a line in the log. In the caller's transaction. */
export async function judgeSchedules(db: Queryable, options: NoticeOptions, now: Date): Promise<void> {
  const { schedules, timezone, log, webhookUrl } = options
  const late = (await readScheduleStatus(db, schedules, timezone, now))
    .filter(({ isLate }) => isLate)
    .map(({ name, lastDoneAt, freshMinutes }) => ({
      name,
      reason: `${lastDoneAt ? `its last success was at ${lastDoneAt.toISOString()}` : 'it has not succeeded yet'}, and should be at most ${freshMinutes} minutes old`,
    }))
  const opened = await openIncidents(db, late, now)
  const closed = await closeIncidents(db, late, now)
  for (const { schedule, kind, reason, runId } of opened)
    log.error({ schedule, run: runId, cause: reason }, kind === 'LATE' ? 'a schedule is late' : 'a run failed')
  for (const { schedule, kind } of closed) log.info({ schedule, kind }, 'a schedule is well again')
  if (webhookUrl === undefined) return
  await addNotices(db, 'OPENED', opened, now)
  await addNotices(db, 'CLOSED', closed, now)
}

/** Delivers what is due, one after the other; what cannot be delivered is tried again later, for as long as it takes. */
export async function deliverNotices({ pool, log, webhookUrl, pageUrl }: NoticeOptions, now: Date): Promise<void> {
  if (webhookUrl === undefined) return
  for (let notice = await takeNotice(pool, now); notice; notice = await takeNotice(pool, now)) {
    const { runId } = notice.incident
    const lines = runId === null || notice.news === 'CLOSED' ? [] : await readLines(pool, runId, LINES)
    try {
      await postNotice(webhookUrl, renderNotice(notice, lines, pageUrl))
      await noteDelivery(pool, notice, null, now)
    } catch (error) {
      const waitMs = FIRST_WAIT_MS + backoffMs(notice.attempts, FIRST_WAIT_MS, LONGEST_WAIT_MS)
      await noteDelivery(pool, notice, new Date(now.getTime() + waitMs), now)
      log.warn({ cause: describeError(error), attempts: notice.attempts + 1 }, 'a notice could not be delivered yet')
    }
  }
}
