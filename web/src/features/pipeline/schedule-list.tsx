import { Link } from '@tanstack/react-router'
import { runParams, type Schedule } from '../../api/pipeline.ts'
import { When } from '../../ui/figure.tsx'
import classes from './pipeline.module.css'
import { RunState, ToneWord } from './run-state.tsx'
import { ScheduleActions } from './schedule-actions.tsx'

/** Every schedule: how its last run went, when the next one comes, whether it is late, and what can be done. */
export function ScheduleList({ schedules }: { schedules: readonly Schedule[] }) {
  return (
    <ul className={classes.schedules} aria-label="Schedules">
      {schedules.map((schedule) => (
        <li key={schedule.name} className={classes.schedule}>
          <span>
            <Link to="/pipeline/schedules/$schedule" params={{ schedule: schedule.name }} className={classes.name}>
              {schedule.name}
            </Link>
            <br />
            <span className={classes.fact}>{schedule.description}</span>
          </span>
          <LastRun lastRun={schedule.lastRun} />
          <Next schedule={schedule} />
          <ScheduleActions schedule={schedule} />
        </li>
      ))}
    </ul>
  )
}

function LastRun({ lastRun }: Pick<Schedule, 'lastRun'>) {
  if (!lastRun) return <span className={classes.fact}>Never ran</span>
  return (
    <Link to="/pipeline/runs/$schedule/$run" params={runParams(lastRun.id)} className={classes.fact}>
      <RunState state={lastRun.state} /> <When iso={lastRun.startedAt} reason="" />
    </Link>
  )
}

function Next({ schedule: { nextAt, pausedBy, isLate } }: { schedule: Schedule }) {
  return (
    <span className={classes.fact}>
      {isLate && <ToneWord tone="failed" word="Late" />}{' '}
      {nextAt === null ? (
        <ToneWord tone="warning" word={`Paused by ${pausedBy ?? 'somebody'}`} />
      ) : (
        <>
          next <When iso={nextAt} reason="" />
        </>
      )}
    </span>
  )
}
