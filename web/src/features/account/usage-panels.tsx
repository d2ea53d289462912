import { Badge, Progress, Skeleton, Table, Text } from '@mantine/core'
import { type Usage, useUsage } from '../../api/use-account.ts'
import { Count, When } from '../../ui/figure.tsx'
import { formatCount } from '../../ui/format.ts'
import { formatDateTime, formatMonth } from '../../ui/format-date.ts'
import { sentenceCase } from '../../ui/format-words.ts'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import classes from './account-page.module.css'

/** What the plan holds, what of it is used this month, and the newest rows of the ledger. */
export function UsagePanels() {
  const usage = useUsage()
  if (usage.data)
    return (
      <>
        <Limits usage={usage.data} />
        <Ledger charges={usage.data.charges} />
      </>
    )
  if (usage.isError) return <ErrorState error={usage.error} onRetry={() => void usage.refetch()} />
  return <Skeleton height={240} radius={8} aria-hidden="true" />
}

function Limits({ usage: { month, endsAt, used, plan } }: { usage: Usage }) {
  const { limits, features } = plan
  return (
    <Panel title={`Usage in ${formatMonth(`${month}-01`)}`}>
      <dl className={classes.limits}>
        <Limit name="Different searches" used={used.search} />
        <Limit name="Keyword reports" used={used.report} bound={limits.reportsPerMonth} />
        <Limit name="Rows of files" used={used.export} bound={limits.exportRowsPerMonth} />
        <Bound name="Requests a minute" bound={limits.requestsPerMinute} />
        <Bound name="Depth of a result" bound={limits.resultDepth} />
        <Bound name="Collections" bound={limits.collections} />
      </dl>
      <ul className={classes.features} aria-label={`What the plan ${plan.title} holds`}>
        {features.map((feature) => (
          <li key={feature}>
            <Badge variant="default" tt="none">
              {sentenceCase(feature.replaceAll('_', ' '))}
            </Badge>
          </li>
        ))}
      </ul>
      <Text c="dimmed" size="sm" mt="md">
        Months begin anew on {formatDateTime(endsAt)}. The same request on the same data is charged once.
      </Text>
    </Panel>
  )
}

function Limit({ name, used, bound = null }: { name: string; used: number; bound?: number | null }) {
  return (
    <div className={classes.limit}>
      <dt>{name}</dt>
      <dd>
        <Count value={used} reason="" />
        {bound !== null && <span className={classes.bound}> of {formatCount(bound)}</span>}
        {bound !== null && bound > 0 && (
          <Progress value={Math.min(100, (used / bound) * 100)} size="sm" mt={6} aria-label={`${name} that are used`} />
        )}
      </dd>
    </div>
  )
}

function Bound({ name, bound }: { name: string; bound: number | null }) {
  return (
    <div className={classes.limit}>
      <dt>{name}</dt>
      <dd>
        {bound === null ? <span className={classes.bound}>without a bound</span> : <>up to {formatCount(bound)}</>}
      </dd>
    </div>
  )
}

const NAMES = { search: 'Search', report: 'Keyword report', export: 'Rows of a file' } as const

function Ledger({ charges }: { charges: Usage['charges'] }) {
  return (
    <Panel title="Ledger">
      {charges.length === 0 ? (
        <Text c="dimmed">Nothing was charged this month.</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll must be reached by keyboard
        <section className={classes.scrolled} aria-label="The newest charges" tabIndex={0}>
          <Table aria-label="The newest charges" verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">When</Table.Th>
                <Table.Th scope="col">What</Table.Th>
                <Table.Th scope="col">Key</Table.Th>
                <Table.Th scope="col">Data set</Table.Th>
                <Table.Th scope="col" className={classes.figure}>
                  Units
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {charges.map(({ action, units, request, datasetVersion, keyId, chargedAt }) => (
                <Table.Tr key={`${action} ${request} ${datasetVersion}`}>
                  <Table.Td className={classes.nowrap}>
                    <When iso={chargedAt} reason="" />
                  </Table.Td>
                  <Table.Td>{NAMES[action]}</Table.Td>
                  <Table.Td>{keyId === null ? 'this machine' : `csk_${keyId}…`}</Table.Td>
                  <Table.Td>{datasetVersion}</Table.Td>
                  <Table.Td className={classes.figure}>
                    <Count value={units} reason="" />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Panel>
  )
}
