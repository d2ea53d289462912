import { Skeleton, Text, Title } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type AssetHealth, useAssetHealth } from '../../api/use-asset-health.ts'
import { useLivePipeline, useRetryFailed } from '../../api/use-pipeline.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Count, When } from '../../ui/figure.tsx'
import { sentenceCase } from '../../ui/format-words.ts'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { describeRate, describeWait } from './describe-queue.ts'
import { FailedTasks } from './failed-tasks.tsx'
import classes from './pipeline.module.css'

const route = getRouteApi('/pipeline/queue')

/** What waits, how fast it goes, what was given up and why, and its retry. */
export function QueuePage() {
  usePageTitle('Queue')
  useLivePipeline()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isError, refetch } = useAssetHealth()
  return (
    <>
      <IgnoredNotice
        ignored={search.ignored}
        onDismiss={() => void navigate({ search: { ...search, ignored: undefined }, replace: true })}
      />
      <Title order={1} size="h3">
        Queue
      </Title>
      <Text c="dimmed" maw={640} mb="md">
        Every piece of work that waits for a worker or a scraper, by its flow. What ended is counted over 24 hours.
      </Text>
      {data && <Queue health={data} />}
      {!data && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <Skeleton height={420} radius={8} aria-hidden="true" />}
    </>
  )
}

function Queue({ health: { queue, failures, oldestExpiryAt } }: { health: AssetHealth }) {
  const { flow, reason } = route.useSearch()
  return (
    <div className={classes.panels}>
      <Panel title="Depth">
        <PlainTable
          label="Tasks by flow and status"
          empty="Nothing waits, and nothing ended within the last 24 hours."
          columns={['Flow', 'Status', 'Oldest', 'Rate', 'Tasks']}
          rows={queue.map(({ flow, status, tasks, oldestS, perSecond }) => ({
            id: `${flow} ${status}`,
            cells: [
              flow,
              sentenceCase(status),
              describeWait(oldestS),
              describeRate(perSecond),
              <Count key="n" value={tasks} reason="" />,
            ],
          }))}
        />
        {oldestExpiryAt !== null && (
          <p className={classes.told}>
            The first link of those that wait dies <When iso={oldestExpiryAt} reason="" />.
          </p>
        )}
      </Panel>
      <Panel title="Failures of the last 24 hours">
        <PlainTable
          label="Failures by reason"
          empty="None."
          columns={['Flow', 'Reason', 'Tasks', 'Actions']}
          rows={failures.map(({ flow, reason, tasks }) => ({
            id: `${flow} ${reason}`,
            cells: [
              flow,
              <Link key="reason" to="/pipeline/queue" search={{ flow, reason }} className={classes.name}>
                {reason || 'Not told'}
              </Link>,
              <Count key="n" value={tasks} reason="" />,
              <Retry key="retry" flow={flow} reason={reason} />,
            ],
          }))}
        />
      </Panel>
      {flow !== undefined && <FailedTasks flow={flow} reason={reason} />}
    </div>
  )
}

function Retry({ flow, reason }: { flow: string; reason: string }) {
  const action = useRetryFailed({ flow, reason })
  return (
    <span>
      <ActionButton action={action} to={`${flow} ${reason}`}>
        Retry all
      </ActionButton>
      {action.data && (
        <span className={classes.told} role="status">
          {' '}
          {action.data.retried} wait again
          {action.data.expired > 0 && `, ${action.data.expired} have a dead link and wait for a fresh one`}
        </span>
      )}
    </span>
  )
}
