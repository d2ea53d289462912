import { Skeleton, Title } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { hasRunEnded, type ScheduleRunDetail } from '../../api/pipeline.ts'
import { useRunAction, useScheduleRun } from '../../api/use-pipeline.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import backLink from '../../ui/back-link.module.css'
import { When } from '../../ui/figure.tsx'
import { formatDateTime } from '../../ui/format-date.ts'
import { BackIcon } from '../../ui/icons.tsx'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { describeCause, describeDuration } from './describe-run.ts'
import classes from './pipeline.module.css'
import { RunLog } from './run-log.tsx'
import { RunState } from './run-state.tsx'
import { RunSteps } from './run-steps.tsx'
import { useNow } from './use-now.ts'

const route = getRouteApi('/pipeline/runs/$schedule/$run')
const MOVE_MS = 1_000
const MAY_RETRY = ['FAILED', 'RETRYING', 'CANCELLED', 'SKIPPED']

/** One run as it goes on: its steps, why it failed, its log, and what a person can do. */
export function RunPage() {
  const { schedule, run } = route.useParams()
  const id = `${schedule}/${run}`
  usePageTitle(id)
  const { data, error, isError, refetch } = useScheduleRun(id)
  return (
    <>
      <Link to="/pipeline/schedules/$schedule" params={{ schedule }} className={backLink.back}>
        <BackIcon />
        {schedule}
      </Link>
      {data && <Content detail={data} />}
      {!data && isError && <ErrorState error={error} onRetry={() => void refetch()} level={1} />}
      {!data && !isError && <Skeleton height={420} radius={8} aria-hidden="true" />}
    </>
  )
}

function Content({ detail: { run, steps, lines } }: { detail: ScheduleRunDetail }) {
  const now = useNow(MOVE_MS)
  const retry = useRunAction(run.id, 'retry')
  const cancel = useRunAction(run.id, 'cancel')
  return (
    <>
      <header className={classes.head}>
        <div>
          <Title order={1} size="h3">
            {run.id}
          </Title>
          <p className={classes.told} role="status">
            <RunState state={run.state} /> {describeDuration(run, now)}
          </p>
          <p className={classes.told}>
            {describeCause(run)}, for {formatDateTime(run.tick)}
            {run.retryAt && (
              <>
                ; next attempt <When iso={run.retryAt} reason="" />
              </>
            )}
          </p>
        </div>
        <span className={classes.actions}>
          {MAY_RETRY.includes(run.state) && (
            <ActionButton action={retry}>{run.state === 'RETRYING' ? 'Retry now' : 'Retry'}</ActionButton>
          )}
          {!hasRunEnded(run) && (
            <ActionButton action={cancel} confirm="End this run?">
              Cancel run
            </ActionButton>
          )}
        </span>
      </header>
      <div className={classes.panels}>
        {run.error !== null && (
          <Panel title={run.state === 'FAILED' || run.state === 'RETRYING' ? 'Why it failed' : 'Why it ended'}>
            <p className={classes.reason}>{run.error}</p>
          </Panel>
        )}
        <Panel title="Steps">
          <RunSteps steps={steps} now={now} />
        </Panel>
        <Panel title="Log">
          <RunLog lines={lines} />
        </Panel>
      </div>
    </>
  )
}
