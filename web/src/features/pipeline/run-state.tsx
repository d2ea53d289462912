import type { ReactNode } from 'react'
import type { ScheduleRun } from '../../api/pipeline.ts'
import { CheckIcon, CrossIcon, DotIcon, SkipIcon, WarningIcon } from '../../ui/icons.tsx'
import { describeState, type Tone } from './describe-run.ts'
import classes from './pipeline.module.css'

const ICONS: Record<Tone, ReactNode> = {
  ok: <CheckIcon />,
  warning: <WarningIcon />,
  failed: <CrossIcon />,
  quiet: <SkipIcon />,
  now: <DotIcon />,
}

/** A state as icon, word and colour. */
export function ToneWord({ tone, word }: { tone: Tone; word: string }) {
  return (
    <span className={classes.state} data-tone={tone}>
      {ICONS[tone]}
      {word}
    </span>
  )
}

/** How a run stands. */
export function RunState({ state }: Pick<ScheduleRun, 'state'>) {
  return <ToneWord {...describeState(state)} />
}
