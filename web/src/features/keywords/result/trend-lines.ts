import type { TrendPoint } from '../../../api/keywords.ts'
import type { LineChartData } from '../../../charts/line-option.ts'
import { LINE_STYLES } from '../../../charts/platform-colours.ts'
import { formatCount, formatExact } from '../../../ui/format.ts'

const DAY_MS = 86_400_000

/** Posts of each keyword by day or week; a date on which nothing was published is 0. The loudest keywords, as many as lines can be told apart. */
export function trendLines(points: readonly TrendPoint[], interval: 'day' | 'week'): LineChartData {
  const totals = new Map<string, number>()
  for (const { keyword, posts } of points) totals.set(keyword, (totals.get(keyword) ?? 0) + posts)
  const loudest = [...totals].sort((a, b) => b[1] - a[1]).slice(0, LINE_STYLES.length)
  const dates = everyDate(points, interval)
  const postsOf = new Map(points.map(({ keyword, date, posts }) => [`${date} ${keyword}`, posts]))
  return {
    dates,
    lines: loudest.map(([keyword], i) => ({
      name: keyword,
      ...LINE_STYLES[i]!,
      values: dates.map((date) => postsOf.get(`${date} ${keyword}`) ?? 0),
    })),
    axis: interval === 'day' ? 'Posts a day' : 'Posts a week',
    short: formatCount,
    exact: formatExact,
  }
}

function everyDate(points: readonly TrendPoint[], interval: 'day' | 'week'): string[] {
  const times = points.map(({ date }) => Date.parse(date))
  if (times.length === 0) return []
  const [first, last] = times.reduce(
    ([low, high], time) => [Math.min(low, time), Math.max(high, time)],
    [times[0]!, times[0]!],
  )
  const step = interval === 'day' ? DAY_MS : 7 * DAY_MS
  const count = Math.round((last - first) / step) + 1
  return Array.from({ length: count }, (_, i) => new Date(first + i * step).toISOString().slice(0, 10))
}
