import type { Plan } from '../../tenants/plans/plan.ts'
import { forbidden } from '../problem.ts'
import type { SearchRequest } from './search-engine.ts'

/** Makes sure that a page ends within the depth of a plan. @throws AppError `RESULT_DEPTH_EXCEEDED`. */
export function assertWithinDepth(
  { title, limits }: Plan,
  { start, size }: Pick<SearchRequest, 'start' | 'size'>,
): void {
  const { resultDepth } = limits
  const last = ('offset' in start ? start.offset : start.seen) + size
  if (resultDepth === null || last <= resultDepth) return
  const place = 'offset' in start ? '?page' : '?cursor'
  throw forbidden(
    'RESULT_DEPTH_EXCEEDED',
    place,
    `The plan ${title} reaches down to profile ${resultDepth} of a result; this page ends at ${last}.`,
  )
}
