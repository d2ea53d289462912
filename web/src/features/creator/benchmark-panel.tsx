import { Table, Text } from '@mantine/core'
import type { CreatorAnswer } from '../../api/creator.ts'
import { FigureOf } from '../../fields/field-value.tsx'
import { fieldLabel } from '../../fields/field-words.ts'
import type { FieldName } from '../../fields/profile-fields.ts'
import { Unknown } from '../../ui/figure.tsx'
import { formatExact } from '../../ui/format.ts'
import { sentenceCase } from '../../ui/format-words.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './benchmark-panel.module.css'
import { ExplainFigure } from './explain-figure.tsx'

interface BenchmarkPanelProps {
  benchmark: NonNullable<CreatorAnswer['benchmark']>
  profile: CreatorAnswer['profile']
}

/** Where the creator stands among those of the same platform, tier and category. */
export function BenchmarkPanel({ benchmark, profile }: BenchmarkPanelProps) {
  return (
    <Panel title="Beside its peers">
      <Text size="sm" c="dimmed" mb={8}>
        {sentenceCase(benchmark.tier)} creators of {benchmark.category} on the same platform. 50 is the middle.
      </Text>
      <Table className={classes.table} aria-label="Beside its peers" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Figure</Table.Th>
            <Table.Th scope="col">Here</Table.Th>
            <Table.Th scope="col">Median</Table.Th>
            <Table.Th scope="col">Above</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {benchmark.metrics.map(({ metric, value, median, percentile, peers }) => (
            <Table.Tr key={metric}>
              <Table.Th scope="row">{fieldLabel(metric as FieldName)}</Table.Th>
              <Table.Td>
                <FigureOf name={metric as FieldName} value={value} />
              </Table.Td>
              <Table.Td>
                <FigureOf name={metric as FieldName} value={median} />
              </Table.Td>
              <Table.Td title={`of ${formatExact(peers)} peers`}>
                {percentile === null ? (
                  <Unknown reason="it was not measured" />
                ) : (
                  <span className={classes.place}>
                    <span className={classes.track} aria-hidden="true">
                      <span className={classes.dot} style={{ insetInlineStart: `${percentile}%` }} />
                    </span>
                    {Math.round(percentile)} %{' '}
                    <ExplainFigure
                      subject={`the place in ${fieldLabel(metric as FieldName).toLowerCase()}`}
                      profile={profile}
                      {...(metric === 'engagementRate'
                        ? { metric: 'engagementPercentile' }
                        : { metric: 'peerPercentile', of: metric })}
                    />
                  </span>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}
