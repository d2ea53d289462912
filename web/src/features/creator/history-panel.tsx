import { Button, Group, NativeSelect, SegmentedControl, Skeleton, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import type { Authenticity, Creator, Platform } from '../../api/creator.ts'
import { useAuthenticity } from '../../api/use-creator-details.ts'
import { useTimeSeries } from '../../api/use-time-series.ts'
import type { LineChartData } from '../../charts/line-option.ts'
import { LineTable } from '../../charts/line-table.tsx'
import { PLATFORM_COLOURS } from '../../charts/platform-colours.ts'
import { AsOf } from '../../ui/as-of.tsx'
import { downloadText } from '../../ui/download.ts'
import { formatCount, formatExact } from '../../ui/format.ts'
import { sentenceCase } from '../../ui/format-words.ts'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { anomalyMarks } from './anomaly-marks.ts'
import { type CreatorSearchParams, INTERVALS, METRICS, WINDOWS } from './creator-params.ts'
import classes from './history-panel.module.css'
import { type HistoryPoint, historyOf, knownMetrics, lastDays, METRIC_LABELS, toCsv } from './history-points.ts'

/** The chart library comes with the first chart, never with the page. */
const LineChart = lazy(() => import('../../charts/line-chart.tsx'))

const route = getRouteApi('/creators/$platform/$id')

/** The history of one metric: chart or table, by day, week or month, all of it in the address. */
export function HistoryPanel({ profile }: { profile: Creator }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (changes: CreatorSearchParams) =>
    void navigate({ search: (current) => ({ ...current, ...changes }), replace: true, resetScroll: false })

  const days = search.days === undefined ? null : Number(search.days)
  // A week has one Sunday: short windows are daily unless told otherwise.
  const interval = search.interval ?? (days !== null && days <= 90 ? 'day' : 'week')
  const series = useTimeSeries(profile.platform, profile.profileId, interval)
  const points = series.data?.points
  const metrics = useMemo(() => knownMetrics(points ?? []), [points])
  const metric = search.metric && metrics.includes(search.metric) ? search.metric : (metrics[0] ?? 'followers')
  // The answer's own interval: while another one loads, the points on the screen are still those of the old one.
  const history = useMemo(
    () => lastDays(historyOf(points ?? [], metric, series.data?.interval ?? interval), days),
    [points, metric, series.data, interval, days],
  )
  const label = metric === 'views' && series.data?.viewsFromPosts ? 'Views of known posts' : METRIC_LABELS[metric]
  const anomalies = useAuthenticity(profile).data?.anomalies
  const data = useMemo(
    () => chartOf(history, label, profile.platform, metric === 'followers' ? (anomalies ?? []) : []),
    [history, label, profile.platform, metric, anomalies],
  )
  const asTable = search.view === 'table'
  const fileName = `${profile.platform.toLowerCase()}-${profile.profileId}-${metric}-${interval}.csv`

  const body = () => {
    if (series.isError) return <ErrorState error={series.error} onRetry={() => void series.refetch()} />
    if (!series.data) return <Skeleton className={classes.chart} />
    if (metrics.length === 0) return <Text c="dimmed">No history is known for this creator yet.</Text>
    if (asTable) return <LineTable data={data} label={label} />
    return (
      <Suspense fallback={<Skeleton className={classes.chart} />}>
        <LineChart data={data} label={label} />
      </Suspense>
    )
  }

  return (
    <Panel
      title="History"
      actions={
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label="Interval"
            value={interval}
            onChange={(value) => change({ interval: value })}
            data={INTERVALS.map((value) => ({ value, label: sentenceCase(value) }))}
          />
          <NativeSelect
            size="xs"
            aria-label="Window"
            value={search.days ?? ''}
            onChange={(event) => change({ days: WINDOWS.find((one) => one === event.currentTarget.value) })}
            data={[{ value: '', label: 'All time' }, ...WINDOWS.map((value) => ({ value, label: `${value} days` }))]}
          />
          {metrics.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label="Metric"
              value={metric}
              onChange={(value) => change({ metric: value })}
              data={METRICS.filter((known) => metrics.includes(known)).map((value) => ({
                value,
                label: METRIC_LABELS[value],
              }))}
            />
          )}
          <Button size="compact-xs" variant="default" onClick={() => change({ view: asTable ? undefined : 'table' })}>
            {asTable ? 'Show as chart' : 'Show as table'}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={history.length === 0}
            onClick={() => downloadText(fileName, toCsv(history, metric), 'text/csv')}
          >
            Download CSV
          </Button>
        </Group>
      }
    >
      <div className={classes.body} data-stale={series.isPlaceholderData || undefined} aria-busy={series.isFetching}>
        {body()}
      </div>
      {(data.marks?.length ?? 0) > 0 && (
        <Text size="xs" c="dimmed">
          ▼ marks unusual growth; the section Authenticity tells of each.
        </Text>
      )}
      {series.data && <AsOf answer={series.data} />}
    </Panel>
  )
}

/** The history as a chart with its anomalies marked. */
function chartOf(
  history: readonly HistoryPoint[],
  label: string,
  platform: Platform,
  anomalies: Authenticity['anomalies'],
): LineChartData {
  const dates = history.map(({ date }) => date)
  return {
    dates,
    lines: [{ name: label, colour: PLATFORM_COLOURS[platform], values: history.map(({ value }) => value) }],
    marks: anomalyMarks(anomalies, dates),
    axis: label,
    short: formatCount,
    exact: formatExact,
  }
}
