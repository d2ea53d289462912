import type { Schedule, ScheduleRun } from '../../api/pipeline.ts'
import { formatSpan } from '../../ui/format-span.ts'

export type Tone = 'ok' | 'warning' | 'failed' | 'quiet' | 'now'

const STATES: Record<ScheduleRun['state'], { word: string; tone: Tone }> = {
  QUEUED: { word: 'Waits its turn', tone: 'quiet' },
  RUNNING: { word: 'Running', tone: 'now' },
  RETRYING: { word: 'Failed once, tried again soon', tone: 'warning' },
  DONE: { word: 'Done', tone: 'ok' },
  FAILED: { word: 'Failed', tone: 'failed' },
  CANCELLED: { word: 'Cancelled', tone: 'quiet' },
  SKIPPED: { word: 'Left out', tone: 'quiet' },
}

/** A run's state, in words and as a colour. */
export function describeState(state: ScheduleRun['state']): { word: string; tone: Tone } {
  return STATES[state]
}

const CAUSES: Record<ScheduleRun['cause'], string> = {
  SCHEDULE: 'On schedule',
  CATCH_UP: 'Caught up after a pause of the scheduler',
  BACKFILL: 'Run again',
  MANUAL: 'By hand',
}

/** Why a run is there, and who asked for it. */
export function describeCause({ cause, askedBy }: Pick<ScheduleRun, 'cause' | 'askedBy'>): string {
  return askedBy === null ? CAUSES[cause] : `${CAUSES[cause]}, by ${askedBy}`
}

/** How long the last attempt took, or takes up to `now`; null: none began, or it was left out. */
export function secondsOf({ startedAt, endedAt, state }: ScheduleRun, now: number): number | null {
  if (startedAt === null || state === 'QUEUED' || state === 'SKIPPED') return null
  const end = endedAt === null ? now : Date.parse(endedAt)
  return Math.max(0, (end - Date.parse(startedAt)) / 1_000)
}

/** The same in words. */
export function describeDuration(run: ScheduleRun, now: number): string {
  const seconds = secondsOf(run, now)
  return seconds === null ? '' : formatSpan(seconds)
}

/** How all schedules stand, in one sentence. */
export function describeSchedules(schedules: readonly Schedule[]): { words: string; tone: Tone } {
  const count = (is: (schedule: Schedule) => boolean) => schedules.filter(is).length
  const failed = count(({ lastRun }) => lastRun?.state === 'FAILED')
  const late = count(({ isLate }) => isLate)
  const running = count(({ lastRun }) => lastRun?.state === 'RUNNING')
  const paused = count(({ pausedAt }) => pausedAt !== null)
  const bad = [failed && `${failed} failed`, late && `${late} late`].filter(Boolean)
  const rest = [running && `${running} running`, paused && `${paused} paused`].filter(Boolean)
  const words = [bad.length === 0 ? 'All on time' : bad.join(', '), ...rest].join(', ')
  return { words, tone: bad.length === 0 ? 'ok' : 'failed' }
}
