import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { ScheduleRunDetail } from '../../api/pipeline.ts'
import classes from './pipeline.module.css'

/** How near to its end a reader must be for the log to follow it, in pixels. */
const NEAR_END = 40

/** The end of a run's log; it follows what comes unless the reader has scrolled up. */
export function RunLog({ lines }: Pick<ScheduleRunDetail, 'lines'>) {
  const box = useRef<HTMLPreElement>(null)
  const follows = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves when lines come
  useEffect(() => {
    if (box.current && follows.current) box.current.scrollTop = box.current.scrollHeight
  }, [lines.length])
  if (lines.length === 0) return <Text c="dimmed">Nothing was said yet.</Text>
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: what may scroll must be reached by keyboard
    // biome-ignore-start lint/a11y/useSemanticElements: no element is a log
    <pre
      ref={box}
      className={classes.log}
      role="log"
      aria-label="Log of the run"
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < NEAR_END
      }}
    >
      {lines.map(({ saidAt, step, text }) => `${saidAt.slice(11, 19)} ${step}: ${text}`).join('\n')}
    </pre>
    // biome-ignore-end lint/a11y/useSemanticElements: no element is a log
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: what may scroll must be reached by keyboard
  )
}
