import { Skeleton, Text, Title } from '@mantine/core'
import { type AssetHealth, useAssetHealth } from '../../api/use-asset-health.ts'
import { Count, When } from '../../ui/figure.tsx'
import { sentenceCase } from '../../ui/format-words.ts'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { describeRate, describeState, describeWait } from './describe-health.ts'
import { HealthTable } from './health-table.tsx'
import classes from './pictures-page.module.css'

/** How the copying of pictures goes: what is stored, what is not well, the queue, why copies failed. */
export function PicturesPage() {
  usePageTitle('Pictures')
  const answer = useAssetHealth()
  return (
    <>
      <Title order={1} size="h3">
        Pictures
      </Title>
      <Text c="dimmed" maw={640} mb="md">
        The platforms&apos; links die within days, so that pictures are copied and shown from here. What cannot be
        copied is tried again until it can be, or is known to be gone.
      </Text>
      {answer.data && <Health health={answer.data} />}
      {!answer.data && answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {!answer.data && !answer.isError && <Skeleton height={420} radius={8} aria-hidden="true" />}
    </>
  )
}

function Health({ health }: { health: AssetHealth }) {
  const { stored, storedIsEstimate, troubled, queue, failures, pausedHosts } = health
  return (
    <div className={classes.panels}>
      <Panel title="Stored">
        <p className={classes.stored}>
          <Count value={stored} reason="" estimated={storedIsEstimate} /> pictures
        </p>
        <HealthTable
          label="Pictures that are not well"
          empty="All are well: the newest link of each is stored."
          columns={['Platform', 'Of', 'State', 'Pictures']}
          rows={troubled.map(({ platform, entityType, state, assets }) => [
            sentenceCase(platform),
            sentenceCase(entityType.replace('_', ' ')),
            describeState(state),
            <Count key="n" value={assets} reason="" />,
          ])}
        />
      </Panel>
      <Panel title="Queue">
        <HealthTable
          label="Tasks by flow and status"
          empty="Nothing waits, and nothing ended within the last 24 hours."
          columns={['Flow', 'Status', 'Oldest', 'Rate', 'Tasks']}
          rows={queue.map(({ flow, status, tasks, oldestS, perSecond }) => [
            flow,
            sentenceCase(status),
            describeWait(oldestS),
            describeRate(perSecond),
            <Count key="n" value={tasks} reason="" />,
          ])}
        />
      </Panel>
      <Panel title="Failures of the last 24 hours">
        <HealthTable
          label="Failures by reason"
          empty="None."
          columns={['Flow', 'Reason', 'Tasks']}
          rows={failures.map(({ flow, reason, tasks }) => [flow, reason, <Count key="n" value={tasks} reason="" />])}
        />
      </Panel>
      {pausedHosts.length > 0 && (
        <Panel title="Hosts that are left alone for a while">
          <HealthTable
            label="Paused hosts"
            empty=""
            columns={['Host', 'Reason', 'Until']}
            rows={pausedHosts.map(({ host, reason, until }) => [host, reason, <When key="u" iso={until} reason="" />])}
          />
        </Panel>
      )}
    </div>
  )
}
