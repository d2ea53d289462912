import { Link } from '@tanstack/react-router'
import { runParams, type ScheduleRun } from '../../api/pipeline.ts'
import { When } from '../../ui/figure.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { describeDuration } from './describe-run.ts'
import classes from './pipeline.module.css'
import { RunState } from './run-state.tsx'

const REASON_LETTERS = 120

interface RunTableProps {
  label: string
  runs: readonly ScheduleRun[]
  now: number
  empty: string
}

/** Runs as rows: which, how it stands, when it began, why it failed, how long it took. */
export function RunTable({ label, runs, now, empty }: RunTableProps) {
  return (
    <PlainTable
      label={label}
      empty={empty}
      columns={['Run', 'State', 'Began', 'Why', 'Took']}
      rows={runs.map((run) => ({
        id: run.id,
        cells: [
          <Link key="run" to="/pipeline/runs/$schedule/$run" params={runParams(run.id)} className={classes.name}>
            {run.id}
          </Link>,
          <RunState key="state" state={run.state} />,
          <When key="began" iso={run.startedAt} reason="it has not begun" />,
          run.error?.split('\n', 1)[0]?.slice(0, REASON_LETTERS) ?? '',
          describeDuration(run, now),
        ],
      }))}
    />
  )
}
