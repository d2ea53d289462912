import { Button, Skeleton, Text } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import type { BoardRow } from '../../api/boards.ts'
import { LineTable } from '../../charts/line-table.tsx'
import { toCsvText } from '../../ui/csv.ts'
import { downloadText } from '../../ui/download.ts'
import { Panel } from '../../ui/panel.tsx'
import { bumpLines } from './bump-lines.ts'

const LineChart = lazy(() => import('../../charts/line-chart.tsx'))
const LABEL = 'Ranks of the first 20 by month'

interface BumpPanelProps {
  rows: BoardRow[]
  asTable: boolean
  onToggle: () => void
}

/** How the first rows came to stand where they do. */
export function BumpPanel({ rows, asTable, onToggle }: BumpPanelProps) {
  const data = useMemo(() => bumpLines(rows), [rows])
  return (
    <Panel
      title={LABEL}
      actions={
        <span>
          <Button size="compact-xs" variant="default" onClick={onToggle}>
            {asTable ? 'Show as chart' : 'Show as table'}
          </Button>{' '}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() =>
              downloadText(
                'ranks-by-month.csv',
                toCsvText([
                  ['month', ...data.lines.map(({ name }) => name)],
                  ...data.dates.map((date, at) => [date, ...data.lines.map(({ values }) => values[at])]),
                ]),
                'text/csv',
              )
            }
          >
            Download CSV
          </Button>
        </span>
      }
    >
      {data.dates.length < 2 ? (
        <Text c="dimmed">Movements show when there are boards of two months.</Text>
      ) : asTable ? (
        <LineTable data={data} label={LABEL} />
      ) : (
        <Suspense fallback={<Skeleton height={340} />}>
          <LineChart data={data} label={LABEL} />
        </Suspense>
      )}
    </Panel>
  )
}
