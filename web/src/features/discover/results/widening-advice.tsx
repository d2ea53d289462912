import { Button } from '@mantine/core'
import type { SearchAnswer } from '../../../api/creator.ts'
import { formatExact } from '../../../ui/format.ts'
import { wideningsOf } from '../filters/widenings.ts'
import type { SearchState } from '../use-discover-search.ts'
import classes from './widening-advice.module.css'

interface WideningAdviceProps {
  state: SearchState
  answer: SearchAnswer
}

/** What would widen a result of few, each with how many creators it adds, counted by the server. */
export function WideningAdvice({ state, answer }: WideningAdviceProps) {
  const widenings = wideningsOf(state.search, answer.as_of, answer.advice)
  return (
    <ul className={classes.list} aria-label="What would find more">
      {widenings.map(({ label, adds, changes }) => (
        <li key={label}>
          <Button variant="default" size="xs" dir="auto" onClick={() => state.change(changes)}>
            {label}: +{formatExact(adds)} {adds === 1 ? 'creator' : 'creators'}
          </Button>
        </li>
      ))}
    </ul>
  )
}
