import { Button, Skeleton, Text } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import type { GenreCell, GenreMetric } from '../../api/boards.ts'
import { LineTable } from '../../charts/line-table.tsx'
import { toCsvText } from '../../ui/csv.ts'
import { downloadText } from '../../ui/download.ts'
import { Panel } from '../../ui/panel.tsx'
import { GENRE_FIGURES } from './genre-params.ts'
import { trendLines } from './trend-lines.ts'

const LineChart = lazy(() => import('../../charts/line-chart.tsx'))

interface TrendPanelProps {
  cells: GenreCell[] | undefined
  metric: GenreMetric
  asTable: boolean
  onToggle: () => void
}

/** How the chosen cells went, month by month. */
export function TrendPanel({ cells, metric, asTable, onToggle }: TrendPanelProps) {
  const data = useMemo(() => (cells ? trendLines(cells, metric) : undefined), [cells, metric])
  const label = `${GENRE_FIGURES[metric]} by month`
  const body = () => {
    if (!data) return <Skeleton height={340} />
    if (data.dates.length < 2) return <Text c="dimmed">A trend shows when two months are known.</Text>
    if (asTable) return <LineTable data={data} label={label} />
    return (
      <Suspense fallback={<Skeleton height={340} />}>
        <LineChart data={data} label={label} />
      </Suspense>
    )
  }
  const download = () => {
    if (!data) return
    const head = ['month', ...data.lines.map(({ name }) => name)]
    const rows = data.dates.map((date, at) => [date, ...data.lines.map(({ values }) => values[at])])
    downloadText('genre-trend.csv', toCsvText([head, ...rows]), 'text/csv')
  }
  return (
    <Panel
      title={label}
      actions={
        <span>
          <Button size="compact-xs" variant="default" onClick={onToggle}>
            {asTable ? 'Show as chart' : 'Show as table'}
          </Button>{' '}
          <Button size="compact-xs" variant="subtle" onClick={download}>
            Download CSV
          </Button>
        </span>
      }
    >
      {body()}
    </Panel>
  )
}
