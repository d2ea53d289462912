import { Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import type { Creator } from '../../api/creator.ts'
import { useManyTimeSeries } from '../../api/use-time-series.ts'
import { LineTable } from '../../charts/line-table.tsx'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { CompareSearch } from './compare-params.ts'
import { growthLines } from './growth-lines.ts'

const LineChart = lazy(() => import('../../charts/line-chart.tsx'))

interface GrowthOverlayProps {
  creators: Creator[]
  search: CompareSearch
  change: (changes: CompareSearch) => void
}

/** The followers of all of them in one chart, in percent since all are known, or as they are. */
export function GrowthOverlay({ creators, search, change }: GrowthOverlayProps) {
  const { series, error, refetch } = useManyTimeSeries(creators)
  const scale = search.scale ?? 'growth'
  const data = useMemo(
    () =>
      series &&
      growthLines(
        series.map((points, index) => ({ name: lineName(creators, index), points })),
        scale,
      ),
    [series, creators, scale],
  )
  const asTable = search.view === 'table'
  const label = scale === 'growth' ? 'Growth of followers' : 'Followers'
  const body = () => {
    if (error) return <ErrorState error={error} onRetry={refetch} />
    if (!data) return <Skeleton height={340} />
    if (data.lines.every(({ values }) => values.every((value) => value === null)))
      return <Text c="dimmed">There is no date on which the followers of all of them are known.</Text>
    if (asTable) return <LineTable data={data} label={label} />
    return (
      <Suspense fallback={<Skeleton height={340} />}>
        <LineChart data={data} label={label} />
      </Suspense>
    )
  }
  return (
    <Panel
      title="Growth"
      actions={
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label="Scale"
            value={scale}
            onChange={(value) => change({ scale: value === 'followers' ? 'followers' : undefined })}
            data={[
              { value: 'growth', label: 'Change %' },
              { value: 'followers', label: 'Followers' },
            ]}
          />
          <Button size="compact-xs" variant="default" onClick={() => change({ view: asTable ? undefined : 'table' })}>
            {asTable ? 'Show as chart' : 'Show as table'}
          </Button>
        </Group>
      }
    >
      {body()}
    </Panel>
  )
}

/** The name, with the handle where two share one: lines are told apart by it. */
function lineName(creators: Creator[], index: number): string {
  const nameOf = ({ name, handle, profileId }: Creator) => name ?? handle ?? profileId
  const creator = creators[index]!
  const shared = creators.filter((other) => nameOf(other) === nameOf(creator)).length > 1
  return shared
    ? `${nameOf(creator)} (${creator.handle ?? creator.profileId}, ${creator.platform.toLowerCase()})`
    : nameOf(creator)
}
