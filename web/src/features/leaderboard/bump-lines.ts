import type { BoardRow } from '../../api/boards.ts'
import type { LineChartData } from '../../charts/line-option.ts'
import { LINE_STYLES } from '../../charts/platform-colours.ts'

/** Lines of a bump chart; more run into each other. */
const BUMP_ROWS = 20

/** The ranks of the first rows over the months, a line for each creator; a month without a rank is a gap. */
export function bumpLines(rows: readonly BoardRow[]): LineChartData {
  const shown = rows.slice(0, BUMP_ROWS)
  const months = [...new Set(shown.flatMap(({ history }) => (history ?? []).map(({ month }) => month)))].sort()
  const dashes = ['solid', 'dashed', 'dotted'] as const
  return {
    dates: months,
    axis: 'Rank',
    inverse: true,
    short: String,
    exact: (rank) => `rank ${rank.toLocaleString('en')}`,
    lines: shown.map((row, index) => ({
      name: nameOf(row, shown),
      colour: LINE_STYLES[index % LINE_STYLES.length]!.colour,
      dash: dashes[Math.floor(index / LINE_STYLES.length) % dashes.length]!,
      values: months.map((month) => row.history?.find((one) => one.month === month)?.rank ?? null),
    })),
  }
}

/** The name, with the handle where two share one: lines are told apart by it. */
function nameOf(row: BoardRow, all: readonly BoardRow[]): string {
  const name = row.name ?? row.handle ?? row.profileId
  const isShared = all.some((other) => other !== row && (other.name ?? other.handle ?? other.profileId) === name)
  return isShared ? `${name} (${row.handle ?? row.profileId})` : name
}
