import { Skeleton, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { FreshItem } from '../../api/pipeline.ts'
import { useFreshness } from '../../api/use-pipeline.ts'
import { When } from '../../ui/figure.tsx'
import { formatSpan } from '../../ui/format-span.ts'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import type { Tone } from './describe-run.ts'
import classes from './pipeline.module.css'
import { ToneWord } from './run-state.tsx'

const KINDS = [
  { kind: 'source', title: 'Sources', told: 'when the newest row came in, as the last run of the models saw it' },
  { kind: 'mart', title: 'Marts', told: 'when it was last built' },
  { kind: 'table', title: 'Served tables', told: 'when it was last known to be as its mart' },
] as const

const STATES: Record<FreshItem['state'], { word: string; tone: Tone }> = {
  fresh: { word: 'Fresh', tone: 'ok' },
  late: { word: 'Late', tone: 'failed' },
  unknown: { word: 'Not known yet', tone: 'quiet' },
}
const UNWATCHED = { word: 'Not watched', tone: 'quiet' } as const

/** How old all data are, against how old they may be. */
export function FreshnessPage() {
  usePageTitle('Freshness')
  const { data, error, isError, refetch } = useFreshness()
  return (
    <>
      <Title order={1} size="h3">
        Freshness
      </Title>
      <Text c="dimmed" maw={640} mb="md">
        How old the data are at each stage, against how old they may be. What is late is told once to whom the
        installation names.
      </Text>
      {data && (
        <div className={classes.panels}>
          {KINDS.map(({ kind, title, told }) => (
            <Panel key={kind} title={title}>
              <FreshnessTable title={title} told={told} items={data.items.filter((item) => item.kind === kind)} />
            </Panel>
          ))}
        </div>
      )}
      {!data && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <Skeleton height={420} radius={8} aria-hidden="true" />}
    </>
  )
}

function FreshnessTable({ title, told, items }: { title: string; told: string; items: readonly FreshItem[] }) {
  return (
    <>
      <PlainTable
        label={`${title}, how fresh they are`}
        empty="None is known before the models have run."
        columns={['Name', 'State', 'Fresh as of', 'Kept fresh by', 'Target']}
        rows={items.map(({ name, state, freshAt, schedule, targetMinutes }) => ({
          id: name,
          cells: [
            name,
            <ToneWord key="state" {...(state === 'unknown' && targetMinutes === null ? UNWATCHED : STATES[state])} />,
            <When key="fresh" iso={freshAt} reason="not known yet" />,
            schedule && (
              <Link key="by" to="/pipeline/schedules/$schedule" params={{ schedule }} className={classes.name}>
                {schedule}
              </Link>
            ),
            targetMinutes === null ? '' : `at most ${formatSpan(targetMinutes * 60)}`,
          ],
        }))}
      />
      <p className={classes.told}>Fresh as of: {told}.</p>
    </>
  )
}
