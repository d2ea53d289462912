import { SegmentedControl, Skeleton, Title } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { Schedule } from '../../api/pipeline.ts'
import { useLivePipeline, useScheduleRuns, useSchedules } from '../../api/use-pipeline.ts'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { describeSchedules } from './describe-run.ts'
import classes from './pipeline.module.css'
import { WINDOWS } from './pipeline-params.ts'
import { ToneWord } from './run-state.tsx'
import { RunTable } from './run-table.tsx'
import { RunTimeline } from './run-timeline.tsx'
import { ScheduleList } from './schedule-list.tsx'
import { useNow } from './use-now.ts'

const route = getRouteApi('/pipeline')
const MOVE_MS = 5_000
/** More than a day has of all schedules. */
const LIMIT = 2_000
const LISTED = 25

/** What runs by itself: how it stands, what ran when, and what a person can do. */
export function RunsPage() {
  usePageTitle('Pipeline')
  useLivePipeline()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changes }, replace: true, resetScroll: false })
  const schedules = useSchedules()
  const { data, error, isError, refetch } = schedules
  return (
    <>
      <IgnoredNotice ignored={search.ignored} onDismiss={() => change({ ignored: undefined })} />
      <header className={classes.head}>
        <div>
          <Title order={1} size="h3">
            Pipeline
          </Title>
          {data && (
            <p className={classes.told} role="status">
              <Summary schedules={data.schedules} /> Hours are {data.timezone}.
            </p>
          )}
        </div>
        <SegmentedControl
          aria-label="Hours shown"
          value={search.hours ?? WINDOWS[0]}
          onChange={(hours) => change({ hours: WINDOWS.find((known) => known === hours && known !== WINDOWS[0]) })}
          data={WINDOWS.map((value) => ({ value, label: `${value} h` }))}
        />
      </header>
      {data && <Runs schedules={data.schedules} hours={Number(search.hours ?? WINDOWS[0])} />}
      {!data && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <Skeleton height={420} radius={8} aria-hidden="true" />}
    </>
  )
}

function Summary({ schedules }: { schedules: readonly Schedule[] }) {
  const { words, tone } = describeSchedules(schedules)
  return <ToneWord word={`${words}.`} tone={tone} />
}

function Runs({ schedules, hours }: { schedules: readonly Schedule[]; hours: number }) {
  const now = useNow(MOVE_MS)
  const runs = useScheduleRuns({ sinceHours: hours, limit: LIMIT }).data?.runs ?? []
  const failed = runs.filter(({ state }) => state === 'FAILED' || state === 'RETRYING')
  return (
    <div className={classes.panels}>
      <Panel title="Timeline">
        <RunTimeline schedules={schedules} runs={runs} hours={hours} now={now} />
      </Panel>
      {failed.length > 0 && (
        <Panel title="Failed">
          <RunTable label="Failed runs" runs={failed} now={now} empty="" />
        </Panel>
      )}
      <Panel title="Schedules">
        <ScheduleList schedules={schedules} />
      </Panel>
      <Panel title="Last runs">
        <RunTable
          label="Runs, the newest first"
          runs={runs.slice(0, LISTED)}
          now={now}
          empty={`Nothing ran within the last ${hours} hours. Is \`./creatorscope schedules run\` up?`}
        />
      </Panel>
    </div>
  )
}
