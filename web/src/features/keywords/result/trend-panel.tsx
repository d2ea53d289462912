import { Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import { useKeywordTrend } from '../../../api/use-keyword-results.ts'
import { LineTable } from '../../../charts/line-table.tsx'
import { toCsvText } from '../../../ui/csv.ts'
import { downloadText } from '../../../ui/download.ts'
import { ErrorState } from '../../../ui/page-states.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { ResultProps } from './result-props.ts'
import { trendLines } from './trend-lines.ts'

const LineChart = lazy(() => import('../../../charts/line-chart.tsx'))
const HEIGHT = 340

/** When each keyword was used. */
export function TrendPanel({ report, search, change }: ResultProps) {
  const interval = search.interval ?? 'day'
  const answer = useKeywordTrend(report.id, interval)
  const points = answer.data?.points
  const data = useMemo(() => points && trendLines(points, interval), [points, interval])
  const asTable = search.trend === 'table'
  const body = () => {
    if (answer.isError && !data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    if (!data) return <Skeleton height={HEIGHT} />
    if (data.dates.length === 0) return <Text c="dimmed">None of these posts tells when it was published.</Text>
    if (asTable) return <LineTable data={data} label="Posts" />
    return (
      <Suspense fallback={<Skeleton height={HEIGHT} />}>
        <LineChart data={data} label="Posts by keyword" />
      </Suspense>
    )
  }
  return (
    <Panel
      title="Trend"
      actions={
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label="Points"
            value={interval}
            onChange={(value) => change({ interval: value === 'week' ? 'week' : undefined })}
            data={[
              { value: 'day', label: 'Daily' },
              { value: 'week', label: 'Weekly' },
            ]}
          />
          <Button size="compact-xs" variant="default" onClick={() => change({ trend: asTable ? undefined : 'table' })}>
            {asTable ? 'Show as chart' : 'Show as table'}
          </Button>
          {points && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() =>
                downloadText(
                  `keyword-trend-${report.id}.csv`,
                  toCsvText([
                    ['date', 'keyword', 'posts', 'creators', 'reach'],
                    ...points.map((point) => [point.date, point.keyword, point.posts, point.creators, point.reach]),
                  ]),
                  'text/csv',
                )
              }
            >
              CSV
            </Button>
          )}
        </Group>
      }
    >
      {body()}
    </Panel>
  )
}
