import { Button, Group, Skeleton, Text } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { CreatorSeries } from '../../api/boards.ts'
import type { CreatorAnswer } from '../../api/creator.ts'
import { useCreatorSeries } from '../../api/use-creator-series.ts'
import type { LineChartData } from '../../charts/line-option.ts'
import { LineTable } from '../../charts/line-table.tsx'
import { LINE_STYLES, PLATFORM_COLOURS } from '../../charts/platform-colours.ts'
import { AsOf } from '../../ui/as-of.tsx'
import { toCsvText } from '../../ui/csv.ts'
import { downloadText } from '../../ui/download.ts'
import { formatCount, formatExact } from '../../ui/format.ts'
import { platformName } from '../../ui/format-words.ts'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import classes from './history-panel.module.css'

const LineChart = lazy(() => import('../../charts/line-chart.tsx'))
const LABEL = 'Followers across platforms'

/** Followers of linked profiles by date, each and together, as the board of creators adds them up. */
export function LinkedHistory({ answer }: { answer: CreatorAnswer }) {
  const series = useCreatorSeries(answer)
  const [asTable, setAsTable] = useState(false)
  const data = useMemo(() => series.data && linesOf(series.data), [series.data])
  const body = () => {
    if (series.isError) return <ErrorState error={series.error} onRetry={() => void series.refetch()} />
    if (!data) return <Skeleton className={classes.chart} />
    if (data.lines.length < 3)
      return <Text c="dimmed">On the newest board these profiles are not one creator yet; the next month tells.</Text>
    if (asTable) return <LineTable data={data} label={LABEL} />
    return (
      <Suspense fallback={<Skeleton className={classes.chart} />}>
        <LineChart data={data} label={LABEL} />
      </Suspense>
    )
  }
  return (
    <Panel
      title={LABEL}
      actions={
        <Group gap="xs">
          <Button size="compact-xs" variant="default" onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show as chart' : 'Show as table'}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={!data}
            onClick={() => data && downloadText('followers-across-platforms.csv', toCsv(data), 'text/csv')}
          >
            Download CSV
          </Button>
        </Group>
      }
    >
      <div className={classes.body}>{body()}</div>
      {series.data && <AsOf answer={series.data} />}
    </Panel>
  )
}

/** Together first; a date on which a profile was not seen is a gap of its line. */
function linesOf({ profiles, points }: CreatorSeries): LineChartData {
  const of = (platform: string) =>
    points.map(({ parts }) => parts.find((part) => part.platform === platform)?.followers ?? null)
  return {
    dates: points.map(({ date }) => date),
    lines: [
      { name: 'Together', colour: LINE_STYLES[0].colour, values: points.map(({ followers }) => followers) },
      ...profiles.map(({ platform }, index) => ({
        name: platformName(platform),
        colour: PLATFORM_COLOURS[platform],
        dash: index === 0 ? ('dashed' as const) : ('dotted' as const),
        values: of(platform),
      })),
    ],
    axis: 'Followers',
    short: formatCount,
    exact: formatExact,
  }
}

function toCsv({ dates, lines }: LineChartData): string {
  return toCsvText([
    ['date', ...lines.map(({ name }) => name)],
    ...dates.map((date, at) => [date, ...lines.map(({ values }) => values[at])]),
  ])
}
