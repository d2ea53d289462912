import { Skeleton, Title } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Schedule } from '../../api/pipeline.ts'
import { useLivePipeline, useScheduleRuns, useSchedules } from '../../api/use-pipeline.ts'
import backLink from '../../ui/back-link.module.css'
import { When } from '../../ui/figure.tsx'
import { formatSpan } from '../../ui/format-span.ts'
import { BackIcon } from '../../ui/icons.tsx'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { DurationTrend } from './duration-trend.tsx'
import classes from './pipeline.module.css'
import { RunTable } from './run-table.tsx'
import { ScheduleActions } from './schedule-actions.tsx'
import { useNow } from './use-now.ts'

const route = getRouteApi('/pipeline/schedules/$schedule')
const MOVE_MS = 5_000
const RUNS = 60

/** One schedule: when and what it runs, how long that takes, and its last runs. */
export function SchedulePage() {
  const { schedule: name } = route.useParams()
  usePageTitle(name)
  useLivePipeline()
  const { data, error, isError, refetch } = useSchedules()
  const schedule = data?.schedules.find((each) => each.name === name)
  return (
    <>
      <Link to="/pipeline" className={backLink.back}>
        <BackIcon />
        All schedules
      </Link>
      {schedule && <Content schedule={schedule} />}
      {data && !schedule && <StateBlock title={`There is no schedule ${name}`} level={1} />}
      {!data && isError && <ErrorState error={error} onRetry={() => void refetch()} level={1} />}
      {!data && !isError && <Skeleton height={420} radius={8} aria-hidden="true" />}
    </>
  )
}

function Content({ schedule }: { schedule: Schedule }) {
  const now = useNow(MOVE_MS)
  const runs = useScheduleRuns({ schedule: schedule.name, limit: RUNS }).data?.runs ?? []
  const { name, description, cron, steps, timeLimitMinutes, freshMinutes, nextAt, lastDoneAt, isLate } = schedule
  return (
    <>
      <header className={classes.head}>
        <div>
          <Title order={1} size="h3">
            {name}
          </Title>
          <p className={classes.told}>{description}</p>
        </div>
        <ScheduleActions schedule={schedule} />
      </header>
      <div className={classes.panels}>
        <Panel title="When and what">
          <dl className={classes.facts}>
            <dt>Schedule</dt>
            <dd>
              <code>{cron}</code>
            </dd>
            <dt>Next</dt>
            <dd>
              <When iso={nextAt} reason={`paused by ${schedule.pausedBy}`} />
            </dd>
            <dt>Steps</dt>
            <dd>{steps.join(', then ')}</dd>
            <dt>Last success</dt>
            <dd>
              <When iso={lastDoneAt} reason="it has not succeeded yet" />
              {isLate && ', which is late'}
            </dd>
            <dt>Target</dt>
            <dd>at most {formatSpan(freshMinutes * 60)} old</dd>
            <dt>Time limit</dt>
            <dd>{formatSpan(timeLimitMinutes * 60)}</dd>
          </dl>
        </Panel>
        <Panel title="Duration">
          <DurationTrend runs={runs} now={now} />
        </Panel>
        <Panel title="Runs">
          <RunTable label={`Runs of ${name}`} runs={runs} now={now} empty="It has not run yet." />
        </Panel>
      </div>
    </>
  )
}
