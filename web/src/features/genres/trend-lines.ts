import type { GenreCell, GenreMetric } from '../../api/boards.ts'
import type { LineChartData } from '../../charts/line-option.ts'
import { LINE_STYLES } from '../../charts/platform-colours.ts'
import { formatCount, formatExact, formatRate } from '../../ui/format.ts'
import { nameOf } from './compared-cells.tsx'
import { cellKey, GENRE_FIGURES } from './genre-params.ts'

/** A figure of each cell month by month; a month without one is a gap. */
export function trendLines(cells: readonly GenreCell[], metric: GenreMetric): LineChartData {
  const months = [...new Set(cells.map(({ month }) => month))].sort()
  const isRate = metric === 'engagementRate'
  const lines = [...Map.groupBy(cells, (cell) => cellKey(cell.category, cell.language)).values()]
  return {
    dates: months,
    axis: isRate ? `${GENRE_FIGURES[metric]}, %` : GENRE_FIGURES[metric],
    short: isRate ? formatRate : formatCount,
    exact: isRate ? formatRate : formatExact,
    lines: lines.map((own, index) => {
      const style = LINE_STYLES[index % LINE_STYLES.length]!
      return {
        name: nameOf(own[0]!),
        ...style,
        ...(index >= LINE_STYLES.length ? { dash: 'dotted' as const } : {}),
        values: months.map((month) => own.find((cell) => cell.month === month)?.[metric] ?? null),
      }
    }),
  }
}
