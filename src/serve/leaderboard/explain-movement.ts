import type { RisingGates } from '../../formulas/formula.ts'
import { BOARD_METRICS, type SortKey } from './board.ts'
import { readFigure } from './order.query.ts'
import { type PageRow, ranksBy } from './page.query.ts'
import { type BoardSources, countOf, type Standing } from './standing.ts'

/** Why a rank is not what it was. Of a change, `byOwnFigure + byOthers` is the rank change. */
export interface Movement {
  /** Rank that the figure of the month before would have on this month's board. */
  rankOfPreviousFigure: number | null
  /** Places won by its own figure's change. */
  byOwnFigure: number | null
  /** Places won or, below zero, lost because others' figures changed, entered or left. */
  byOthers: number | null
  gates: {
    gate: 'followers' | 'growth' | 'postedIn30d' | 'authenticity'
    value: number | boolean | null
    needs: number | boolean
    passed: boolean
  }[]
  text: string
}

/**
 * Splits a change of rank: where would it stand with last month's figure among this month's? From there to its rank is its own
 * doing, the rest that of others. The place is found by halving, since figures fall along a board. YouTube's rounded counts are
 * compared as they are shown. @returns undefined when another version is served meanwhile.
 */
export async function explainMovement(
  { database }: BoardSources,
  standing: Standing,
  { row, sortKey, gates }: { row: PageRow; sortKey: SortKey; gates: RisingGates },
): Promise<Movement | undefined> {
  const { metric, column, previousFigure } = BOARD_METRICS[sortKey]
  const { rank, previousRank } = ranksBy(metric, row)
  const before = row[previousFigure] as number | null
  const tested = sortKey === 'rising' ? testGates(row, gates) : []
  const whole = { gates: tested, rankOfPreviousFigure: null, byOwnFigure: null, byOthers: null }
  if (rank === null || previousRank === null || before === null)
    return { ...whole, text: explainAbsence(row, sortKey, { rank, previousRank, tested }) }

  let [low, high] = [0, countOf(standing)]
  let hypothetical = high + 1
  while (low < high) {
    const middle = (low + high) >>> 1
    const place = standing.places?.[middle] ?? middle
    const at = await readFigure(database, standing.board, place, { figure: column, scope: standing.scope })
    if (at.datasetVersion !== standing.datasetVersion) return undefined
    if (at.value !== null && at.value > before) low = middle + 1
    else {
      high = middle
      hypothetical = at.rank ?? hypothetical
    }
  }
  const byOwnFigure = hypothetical - rank
  const byOthers = previousRank - hypothetical
  return {
    gates: tested,
    rankOfPreviousFigure: hypothetical,
    byOwnFigure,
    byOthers,
    text: describe(byOwnFigure, byOthers),
  }
}

function describe(own: number, others: number): string {
  const places = (count: number): string =>
    `${Math.abs(count).toLocaleString('en')} ${Math.abs(count) === 1 ? 'place' : 'places'}`
  const said = [
    own === 0 ? 'Its own figure changed no place' : `Its own figure ${own > 0 ? 'won' : 'cost'} ${places(own)}`,
    others === 0 ? 'those of others none' : `those of others ${others > 0 ? 'won it' : 'cost it'} ${places(others)}`,
  ]
  return `${said.join('; ')}.`
}

function explainAbsence(
  row: PageRow,
  sortKey: SortKey,
  { rank, previousRank, tested }: { rank: number | null; previousRank: number | null; tested: Movement['gates'] },
): string {
  const failed = tested.filter(({ passed }) => !passed).map(({ gate }) => gate)
  const behind = failed.length > 0 ? `: it does not pass ${failed.join(', ')}` : ''
  if (rank === null) {
    if (!row.isThere) return 'It was not seen in the month.'
    const left = previousRank === null ? 'It stands on neither board' : 'It left the board'
    return sortKey === 'rising' ? `${left}${behind}.` : `${left}: its figure of the month is unknown.`
  }
  if (sortKey === 'rising') return 'It entered the board: the month before it did not pass the gates.'
  return row.previousFollowers === null
    ? 'It entered the board: it was not seen the month before.'
    : 'It entered the board: its figure of the month before is unknown.'
}

function testGates(row: PageRow, gates: RisingGates): Movement['gates'] {
  const followers = row.followers as number | null
  const change = row.followersChange as number | null
  const authenticity = row.authenticityScore
  return [
    { gate: 'followers', value: followers, needs: gates.minFollowers, passed: (followers ?? 0) >= gates.minFollowers },
    { gate: 'growth', value: change, needs: 1, passed: (change ?? 0) > 0 },
    { gate: 'postedIn30d', value: row.postedIn30d as boolean | null, needs: true, passed: row.postedIn30d === true },
    {
      gate: 'authenticity',
      value: authenticity,
      needs: gates.minAuthenticity,
      passed: (authenticity ?? -1) >= gates.minAuthenticity,
    },
  ]
}
