import { Text } from '@mantine/core'
import type { KeywordReport } from '../../api/keywords.ts'
import { CheckIcon, CrossIcon, DotIcon } from '../../ui/icons.tsx'
import { Panel } from '../../ui/panel.tsx'
import { counted, stateWords } from './describe-report.ts'
import classes from './report-page.module.css'

const STEPS = [
  { step: 'search', label: 'Search every post', at: 'searching' },
  { step: 'categorise', label: 'Say what the top posts are about', at: 'saying what the top posts are about' },
  { step: 'enrich', label: 'Add creators and reach', at: 'adding creators and reach' },
  { step: 'demographics', label: 'Work out the audience', at: 'working out the audience' },
  { step: 'complete', label: 'Tell that it is done', at: 'finishing' },
] as const

/** How far a report is, step by step; told to a screen reader as it changes. The page may be left meanwhile. */
export function ReportProgress({ report }: { report: KeywordReport }) {
  const { state, stepsDone, posts, error } = report
  const current = STEPS.find(({ step }) => step === report.step)
  const found = posts === null ? '' : ` ${counted(posts, 'post')} found so far.`
  const told =
    state === 'RUNNING' && current
      ? `Step ${STEPS.indexOf(current) + 1} of ${STEPS.length}: ${current.at}.${found}`
      : `${stateWords(state)}.`
  return (
    <Panel title="Progress">
      <p className={classes.told} role="status">
        {told}
      </p>
      <ol className={classes.steps} aria-label="Steps">
        {STEPS.map(({ step, label }, index) => {
          const how = index < stepsDone ? 'done' : step === report.step ? NOW[state] : 'open'
          return (
            <li key={step} data-how={how} aria-current={how === 'now' ? 'step' : undefined}>
              {how === 'done' ? <CheckIcon /> : how === 'failed' ? <CrossIcon /> : <DotIcon />}
              {label}
            </li>
          )
        })}
      </ol>
      {error !== null && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      {(state === 'QUEUED' || state === 'RUNNING') && (
        <Text size="sm" c="dimmed">
          It goes on when you leave this page.
        </Text>
      )}
    </Panel>
  )
}

const NOW = { QUEUED: 'open', RUNNING: 'now', DONE: 'done', FAILED: 'failed', CANCELLED: 'open' } as const
