import type { TimePoint } from '../../api/creator.ts'
import type { LineChartData } from '../../charts/line-option.ts'
import { LINE_STYLES } from '../../charts/platform-colours.ts'
import { formatChange, formatCount, formatExact, formatRate } from '../../ui/format.ts'

/** A creator's name with its weekly points. */
export interface NamedSeries {
  name: string
  points: readonly TimePoint[]
}

/**
 * The followers of several creators on one axis of dates. `growth`: as change in percent since the first date on which
 * all of them are known, so that large and small can be compared; a date before it has no value then.
 */
export function growthLines(series: readonly NamedSeries[], scale: 'growth' | 'followers'): LineChartData {
  const byDate = series.map(({ points }) => new Map(points.map(({ date, followers }) => [date, followers ?? null])))
  const dates = [...new Set(byDate.flatMap((known) => [...known.keys()]))].sort()
  const start = dates.find((date) => byDate.every((known) => (known.get(date) ?? 0) > 0))
  const relative = (known: Map<string, number | null>, date: string): number | null => {
    const value = known.get(date) ?? null
    if (start === undefined || value === null || date < start) return null
    return (value / known.get(start)! - 1) * 100
  }
  return {
    dates,
    lines: series.map(({ name }, index) => ({
      name,
      ...LINE_STYLES[index % LINE_STYLES.length]!,
      values: dates.map((date) =>
        scale === 'growth' ? relative(byDate[index]!, date) : (byDate[index]!.get(date) ?? null),
      ),
    })),
    axis: scale === 'growth' ? 'Change of followers, %' : 'Followers',
    short: scale === 'growth' ? (value) => `${formatCount(value)}%` : formatCount,
    exact: scale === 'growth' ? (value) => formatChange(value, formatRate).text : formatExact,
  }
}
