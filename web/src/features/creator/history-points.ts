import type { TimePoint } from '../../api/creator.ts'
import { type Interval, METRICS, type Metric } from './creator-params.ts'

const DAY_MS = 86_400_000

export const METRIC_LABELS: Record<Metric, string> = {
  followers: 'Followers',
  views: 'Views',
  uploads: 'Uploads',
  following: 'Following',
}

/** The metrics that have at least one known value, in the order of the switch. */
export function knownMetrics(points: readonly TimePoint[]): Metric[] {
  return METRICS.filter((metric) => points.some((point) => typeof point[metric] === 'number'))
}

/** One place on the time axis; null is a date without a known value, which the chart leaves open. */
export interface HistoryPoint {
  date: string
  value: number | null
}

/** The points of one metric with every missing date between the first and the last put in as a gap. */
export function historyOf(points: readonly TimePoint[], metric: Metric, interval: Interval): HistoryPoint[] {
  const known = new Map(points.map((point) => [point.date.slice(0, 10), point[metric] ?? null]))
  const dates = [...known.keys()].sort()
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return []
  const history: HistoryPoint[] = []
  for (let date = first; date <= last; date = nextDate(date, interval)) {
    history.push({ date, value: known.get(date) ?? null })
  }
  return history
}

/** The points of the last so many days, counted back from the last one; all of them without a number of days. */
export function lastDays(history: readonly HistoryPoint[], days: number | null): readonly HistoryPoint[] {
  const last = history.at(-1)
  if (days === null || last === undefined) return history
  const from = new Date(Date.parse(last.date) - days * DAY_MS).toISOString().slice(0, 10)
  return history.filter(({ date }) => date >= from)
}

/** The history as CSV (RFC 4180) with one row a date; a gap is an empty field, never 0. */
export function toCsv(history: readonly HistoryPoint[], metric: Metric): string {
  const lines = history.map(({ date, value }) => `${date},${value ?? ''}`)
  return [`date,${metric}`, ...lines, ''].join('\r\n')
}

/** The date after `date` (ISO days, UTC). Month points keep to the first or, where they stand on it, to the last day of a month. */
function nextDate(date: string, interval: Interval): string {
  const time = new Date(`${date}T00:00:00Z`)
  if (interval === 'day') time.setUTCDate(time.getUTCDate() + 1)
  else if (interval === 'week') time.setUTCDate(time.getUTCDate() + 7)
  else if (isMonthEnd(time)) time.setUTCMonth(time.getUTCMonth() + 2, 0)
  else time.setUTCMonth(time.getUTCMonth() + 1)
  return time.toISOString().slice(0, 10)
}

function isMonthEnd(time: Date): boolean {
  const next = new Date(time)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCMonth() !== time.getUTCMonth()
}
