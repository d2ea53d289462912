import { Link } from '@tanstack/react-router'
import { runParams, type Schedule, type ScheduleRun } from '../../api/pipeline.ts'
import { describeDuration, describeState } from './describe-run.ts'
import classes from './run-timeline.module.css'
import { hourMarks, timelineBars } from './timeline-bars.ts'

interface RunTimelineProps {
  schedules: readonly Schedule[]
  runs: readonly ScheduleRun[]
  hours: number
  /** The right edge, in milliseconds since 1970. */
  now: number
}

const HOUR_MS = 3_600_000

/** When each schedule ran: a row each, a bar a run. The lists tell the same to who cannot see it. */
export function RunTimeline({ schedules, runs, hours, now }: RunTimelineProps) {
  const window = { from: now - hours * HOUR_MS, to: now }
  const bySchedule = Map.groupBy(timelineBars(runs, window), ({ run }) => run.schedule)
  return (
    <div className={classes.timeline} aria-hidden="true">
      {schedules.map(({ name }) => (
        <div key={name} className={classes.row}>
          <span className={classes.label}>{name}</span>
          <span className={classes.track}>
            {bySchedule.get(name)?.map(({ run, left, width }) => (
              <Link
                key={run.id}
                to="/pipeline/runs/$schedule/$run"
                params={runParams(run.id)}
                tabIndex={-1}
                className={classes.bar}
                data-tone={describeState(run.state).tone}
                title={`${run.id}: ${describeState(run.state).word} ${describeDuration(run, now)}`}
                style={{ left: `${left}%`, width: `${width}%` }}
              />
            ))}
          </span>
        </div>
      ))}
      <div className={classes.row}>
        <span className={classes.label}>UTC</span>
        <span className={classes.axis}>
          {hourMarks(window).map(({ at, left }) => (
            <span key={at} className={classes.mark} style={{ left: `${left}%` }}>
              {new Date(at).toISOString().slice(11, 16)}
            </span>
          ))}
        </span>
      </div>
    </div>
  )
}
