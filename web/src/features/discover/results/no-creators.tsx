import { Button, Text } from '@mantine/core'
import type { SearchAnswer } from '../../../api/creator.ts'
import { StateBlock } from '../../../ui/page-states.tsx'
import { activeFilters, withoutFilters } from '../filters/active-filters.ts'
import type { SearchState } from '../use-discover-search.ts'
import { WideningAdvice } from './widening-advice.tsx'

/** Nobody passes the filters: why, and what would find somebody. */
export default function NoCreators({ state, answer }: { state: SearchState; answer: SearchAnswer }) {
  const filters = activeFilters(state.search)
  if (filters.length === 0) {
    return (
      <StateBlock title="No creators yet">
        <Text c="dimmed" maw={480}>
          The data set has no creator on this platform. Load data with <code>creatorscope ingest</code> or{' '}
          <code>creatorscope demo</code>.
        </Text>
      </StateBlock>
    )
  }
  return (
    <StateBlock title={filters.length === 1 ? 'No creator passes this filter' : 'No creator passes all these filters'}>
      <Text c="dimmed">
        {answer.advice.length > 0 ? 'This would find some:' : 'No single change of them finds one either.'}
      </Text>
      <WideningAdvice state={state} answer={answer} />
      <Button variant="subtle" size="xs" onClick={() => state.set(withoutFilters(state.search))}>
        Remove all filters
      </Button>
    </StateBlock>
  )
}
