import { AppError } from '../../core/errors.ts'
import {
  BOARD_METRICS,
  type Board,
  type BoardPlatform,
  type GroupCondition,
  type Scope,
  type SortKey,
  scopeOf,
} from './board.ts'
import { findNamed } from './find-named.ts'
import type { Facets } from './narrowed-boards.ts'
import { type BoardRow, type BoardSources, countOf, readPlaces, type Standing } from './standing.ts'

export interface BoardRequest {
  platform: BoardPlatform
  sortKey: SortKey
  /** undefined: the newest. */
  month: string | undefined
  conditions: readonly GroupCondition[]
  /** Best first, or last first. */
  direction: 'ASC' | 'DESC'
  offset: number
  size: number
  /** Words of a name to look for. */
  query: string | undefined
  history: boolean
  facets: boolean
}

interface Head {
  datasetVersion: string
  asOf: Date | null
  scope: Scope
  /** That have a board, the newest first. */
  months: string[]
}

export interface BoardAnswer extends Head {
  /** undefined: there is none yet. */
  board: Board | undefined
  count: number
  rows: BoardRow[]
  facets: Facets | undefined
}

/** A publish lasts far longer than an answer, so a second try falls after it. */
const MAX_TRIES = 3

/**
 * Runs `read` until all of its statements saw one version.
 * @param read gives undefined when they did not; `isFresh` from the second time on, when nothing kept may be relied upon.
 * @throws AppError `DATASET_CHANGED` when they never do.
 */
export async function ofOneVersion<T>(read: (isFresh: boolean) => Promise<T | undefined>): Promise<T> {
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const answer = await read(attempt > 1)
    if (answer !== undefined) return answer
  }
  throw new AppError('DATASET_CHANGED', 'transient', 'The data set changed during the answer; try again.')
}

/**
 * A page of a board, or those on it that bear a name.
 * @throws AppError `BOARD_NOT_FOUND` for a month without a board, `NO_DATASET`, `DATASET_CHANGED`.
 */
export function readBoard(sources: BoardSources, request: BoardRequest): Promise<BoardAnswer> {
  return ofOneVersion(async (isFresh) => {
    const taken = await takeBoard(sources, request, isFresh)
    if (!taken) return undefined
    const { head, standing } = taken
    if (!standing) return { ...head, board: undefined, count: 0, rows: [], facets: undefined }
    const { datasetVersion, board } = standing
    const rows = await (request.query === undefined
      ? readPage(sources, standing, request)
      : findNamed(sources, standing, request.query))
    const facets = request.facets ? await sources.narrowed.facets(datasetVersion, board, request.conditions) : undefined
    if (!rows || (request.facets && !facets)) return undefined
    return { ...head, board, count: request.query === undefined ? countOf(standing) : rows.length, rows, facets }
  })
}

/**
 * The board of the month that is asked for, narrowed; no `standing` where nothing is ranked yet.
 * @returns undefined when its statements saw two versions. @throws AppError `BOARD_NOT_FOUND`.
 */
export async function takeBoard(
  { months: knownMonths, narrowed }: BoardSources,
  request: Pick<BoardRequest, 'platform' | 'sortKey' | 'month' | 'conditions' | 'history'>,
  isFresh: boolean,
): Promise<{ head: Head; standing: Standing | undefined } | undefined> {
  const { platform, conditions, history } = request
  const { metric } = BOARD_METRICS[request.sortKey]
  const { datasetVersion, asOf, months } = await knownMonths(platform, metric, isFresh)
  const head = { datasetVersion, asOf, scope: scopeOf(conditions), months: months.map(({ month }) => month) }
  const chosen = request.month === undefined ? months[0] : months.find(({ month }) => month === request.month)
  if (!chosen) {
    if (!isFresh) return undefined
    if (request.month === undefined) return { head, standing: undefined }
    throw boardNotFound(request.month, head.months)
  }
  const board: Board = { platform, month: chosen.month, metric }
  const places = conditions.length > 0 ? await narrowed.places(datasetVersion, board, conditions) : undefined
  if (conditions.length > 0 && !places) return undefined
  return { head, standing: { datasetVersion, board, scope: head.scope, entries: chosen.entries, places, history } }
}

async function readPage(
  { database }: BoardSources,
  standing: Standing,
  { direction, offset, size }: BoardRequest,
): Promise<BoardRow[] | undefined> {
  const count = countOf(standing)
  const wanted = Array.from({ length: Math.max(0, Math.min(size, count - offset)) }, (_, at) =>
    direction === 'DESC' ? offset + at : count - 1 - offset - at,
  )
  return readPlaces(database, standing, wanted)
}

function boardNotFound(month: string, months: readonly string[]): AppError {
  const known = months.length > 0 ? `; there are ${months.at(-1)} to ${months[0]}` : ''
  return new AppError('BOARD_NOT_FOUND', 'user', `There is no board of ${month}${known}.`)
}
