import { Skeleton, Text, Title } from '@mantine/core'
import { type AssetHealth, useAssetHealth } from '../../api/use-asset-health.ts'
import { useLivePipeline } from '../../api/use-pipeline.ts'
import { Count, Rate, When } from '../../ui/figure.tsx'
import { sentenceCase } from '../../ui/format-words.ts'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { describeState, shareOk } from './describe-health.ts'
import classes from './pictures-page.module.css'

/** How the copying of pictures goes: what is stored, what is not well, the queue, why copies failed. */
export function PicturesPage() {
  usePageTitle('Pictures')
  useLivePipeline()
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
  const { stored, storedIsEstimate, troubled, oldestExpiryAt, pausedHosts } = health
  return (
    <div className={classes.panels}>
      <Panel title="Stored">
        <dl className={classes.figures}>
          <div>
            <dt>pictures stored</dt>
            <dd>
              <Count value={stored} reason="" estimated={storedIsEstimate} />
            </dd>
          </div>
          <div>
            <dt>of all that were tried are as the platform shows them now</dt>
            <dd>
              <Rate value={shareOk(stored, troubled)} reason="no picture was tried yet" />
            </dd>
          </div>
          <div>
            <dt>the first link dies of those that wait to be copied</dt>
            <dd>
              <When iso={oldestExpiryAt} reason="no link that waits tells when it dies" />
            </dd>
          </div>
        </dl>
        <PlainTable
          label="Pictures that are not well"
          empty="All are well: the newest link of each is stored."
          columns={['Platform', 'Of', 'State', 'Pictures']}
          rows={troubled.map(({ platform, entityType, assetType, state, assets }) => ({
            id: `${platform} ${entityType} ${assetType} ${state}`,
            cells: [
              sentenceCase(platform),
              sentenceCase(entityType.replace('_', ' ')),
              describeState(state),
              <Count key="n" value={assets} reason="" />,
            ],
          }))}
        />
      </Panel>
      {pausedHosts.length > 0 && (
        <Panel title="Hosts that are left alone for a while">
          <PlainTable
            label="Paused hosts"
            empty=""
            columns={['Host', 'Reason', 'Until']}
            rows={pausedHosts.map(({ host, reason, until }) => ({
              id: host,
              cells: [host, reason, <When key="u" iso={until} reason="" />],
            }))}
          />
        </Panel>
      )}
    </div>
  )
}
