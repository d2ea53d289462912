import type { Run } from '../../pipeline/runs/run.ts'
import type { RunLine, RunStepRow } from '../../pipeline/runs/run-rows.ts'
import type { ScheduleStatus } from '../../pipeline/schedule-status.ts'

/** Schedules as lines in columns. */
export function renderSchedules(schedules: readonly ScheduleStatus[]): string[] {
  const rows = schedules.map(({ name, cron, nextAt, pausedBy, lastRun, isLate }) => [
    name,
    cron,
    nextAt ? minute(nextAt) : `paused by ${pausedBy}`,
    lastRun ? `${lastRun.state} ${minute(lastRun.startedAt)}` : 'never ran',
    isLate ? 'LATE' : '',
  ])
  return inColumns([['schedule', 'when', 'next', 'last', ''], ...rows])
}

/** Runs as lines in columns. */
export function renderRuns(runs: readonly Run[]): string[] {
  if (runs.length === 0) return ['No runs yet.']
  const rows = runs.map((run) => [
    run.id,
    run.cause,
    run.state,
    duration(run),
    run.error === null ? '' : firstLine(run.error),
  ])
  return inColumns([['run', 'why', 'state', 'took', ''], ...rows])
}

/** One run with its steps and its log. */
export function renderRun(run: Run, steps: readonly RunStepRow[], lines: readonly RunLine[]): string[] {
  const askedBy = run.askedBy === null ? '' : `, asked for by ${run.askedBy}`
  return [
    `${run.id}: ${run.state} (${run.cause}${askedBy}), attempt ${run.attempt}`,
    ...(run.error === null ? [] : [`  ${run.error}`]),
    ...(run.retryAt === null ? [] : [`  next attempt at ${run.retryAt.toISOString()}`]),
    ...steps.map(
      (step) =>
        `  attempt ${step.attempt}, ${step.step}: ${step.state} ${duration(step)}${step.error === null ? '' : `: ${step.error}`}`,
    ),
    ...lines.map((line) => `${line.saidAt.toISOString()} ${line.step}: ${line.text}`),
  ]
}

function duration({ startedAt, endedAt }: { startedAt: Date | null; endedAt: Date | null }): string {
  if (startedAt === null) return ''
  if (endedAt === null) return `since ${minute(startedAt)}`
  return `${((endedAt.getTime() - startedAt.getTime()) / 1_000).toFixed(1)} s`
}

function minute(at: Date): string {
  return `${at.toISOString().slice(0, 16)}Z`
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.slice(0, 120)
}

function inColumns(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}
