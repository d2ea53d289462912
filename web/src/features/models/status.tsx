import type { ReactNode } from 'react'
import type { ModelRun, ModelTest, PipelineNode } from '../../api/pipeline.ts'
import { CheckIcon, CrossIcon, DotIcon, SkipIcon, WarningIcon } from '../../ui/icons.tsx'
import classes from './status.module.css'

type Tone = PipelineNode['status']

const ICONS: Record<Tone, ReactNode> = {
  ok: <CheckIcon />,
  warning: <WarningIcon />,
  failed: <CrossIcon />,
  skipped: <SkipIcon />,
  unknown: <DotIcon />,
}

const WORDS: Record<PipelineNode['kind'], Record<Tone, string>> = {
  model: { ok: 'Built', warning: 'Built with warnings', failed: 'Failed', skipped: 'Skipped', unknown: 'Not run yet' },
  source: { ok: 'Fresh', warning: 'Old', failed: 'Too old', skipped: 'Skipped', unknown: 'Not watched' },
  exposure: { ok: 'Served', warning: 'Served', failed: 'Served', skipped: 'Served', unknown: 'Filled by publish' },
}

/** A state as icon, word and colour. */
function Status({ tone, word }: { tone: Tone; word: string }) {
  return (
    <span className={classes.status} data-tone={tone}>
      {ICONS[tone]}
      {word}
    </span>
  )
}

/** How a node stands after its last run, or how fresh a source is. */
export function NodeStatus({ node }: { node: Pick<PipelineNode, 'status' | 'kind'> }) {
  return <Status tone={node.status} word={WORDS[node.kind][node.status]} />
}

const RUN_STATUS = {
  built: { tone: 'ok', word: 'Built' },
  failed: { tone: 'failed', word: 'Failed' },
  skipped: { tone: 'skipped', word: 'Skipped' },
} as const

/** What became of a model in one run. */
export function RunStatus({ status }: Pick<ModelRun, 'status'>) {
  return <Status {...RUN_STATUS[status]} />
}

const TEST_STATUS = {
  passed: { tone: 'ok', word: 'Passed' },
  failed: { tone: 'failed', word: 'Failed' },
  warned: { tone: 'warning', word: 'Warned' },
} as const

/** What a test last found. */
export function TestStatus({ status }: Pick<ModelTest, 'status'>) {
  return status === null ? <Status tone="unknown" word="Not run yet" /> : <Status {...TEST_STATUS[status]} />
}
