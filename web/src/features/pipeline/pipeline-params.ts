import { choiceParam, readSearch, type SearchOf, textParam } from '../../ui/search-params.ts'

export const WINDOWS = ['3', '12', '24'] as const

const runsShape = { hours: choiceParam(WINDOWS) }
const queueShape = { flow: textParam(80), reason: textParam(80) }

/** Reads the address of the runs' page: no `hours` is three. */
export function readRunsSearch(raw: Record<string, unknown>): SearchOf<typeof runsShape> {
  return readSearch(runsShape, raw)
}

/** Reads the address of the queue's page: whose failed tasks are listed. */
export function readQueueSearch(raw: Record<string, unknown>): SearchOf<typeof queueShape> {
  return readSearch(queueShape, raw)
}
