import type { ScheduleRun } from '../../api/pipeline.ts'

export interface TimeWindow {
  /** Milliseconds since 1970. */
  from: number
  to: number
}

export interface Bar {
  run: ScheduleRun
  /** In percent of the window. */
  left: number
  width: number
}

/** Where runs stand in a window of time; those that never began or ended before it have no bar. */
export function timelineBars(runs: readonly ScheduleRun[], { from, to }: TimeWindow): Bar[] {
  const length = to - from
  return runs.flatMap((run) => {
    if (run.startedAt === null) return []
    const start = Math.max(from, Date.parse(run.startedAt))
    const end = Math.min(to, run.endedAt === null ? to : Date.parse(run.endedAt))
    if (end < from || start > to) return []
    return [{ run, left: ((start - from) / length) * 100, width: ((end - start) / length) * 100 }]
  })
}

const HOUR_MS = 3_600_000

/** The whole hours of a window, at most about six of them. */
export function hourMarks({ from, to }: TimeWindow): { at: number; left: number }[] {
  const step = Math.ceil((to - from) / HOUR_MS / 6) * HOUR_MS
  const marks = []
  for (let at = Math.ceil(from / step) * step; at < to; at += step)
    marks.push({ at, left: ((at - from) / (to - from)) * 100 })
  return marks
}
