import type { ScheduleRunDetail } from '../../api/pipeline.ts'
import { When } from '../../ui/figure.tsx'
import { formatSpan } from '../../ui/format-span.ts'
import { PlainTable } from '../../ui/plain-table.tsx'
import { RunState } from './run-state.tsx'

/** The steps of a run's attempts as they began. */
export function RunSteps({ steps, now }: { steps: ScheduleRunDetail['steps']; now: number }) {
  return (
    <PlainTable
      label="Steps of the run"
      empty="No step has begun."
      columns={['Attempt', 'Step', 'State', 'Began', 'Took']}
      rows={steps.map(({ attempt, step, state, startedAt, endedAt }) => ({
        id: `${attempt} ${step}`,
        cells: [
          `${attempt}`,
          step,
          <RunState key="state" state={state} />,
          <When key="began" iso={startedAt} reason="" />,
          formatSpan(Math.max(0, ((endedAt === null ? now : Date.parse(endedAt)) - Date.parse(startedAt)) / 1_000)),
        ],
      }))}
    />
  )
}
