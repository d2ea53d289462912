import { formatRate } from '../../ui/format.ts'
import type { HistoryPoint } from './history-points.ts'

/** Fewer steps tell nothing about what is usual. */
const MIN_STEPS = 8
/** A step counts as unusual from this many times the usual spread, and never below this share of the followers. */
const SPREADS = 6
const LEAST = 0.02
/** More marks would hide the line. */
const MAX_MARKS = 6

/** A date up to which the figure moved far more than it usually does. */
export interface Anomaly {
  date: string
  /** `+12.40%` */
  text: string
}

/**
 * The steps of a history that stand out: relative changes from one known point to the next one that lie more than six
 * times the usual spread (1.4826 * the median absolute deviation, which a few jumps do not move) and 2 % from the median
 * change. Only steps between neighbouring dates count, since a gap hides how fast it went. The largest six, by date.
 */
export function growthAnomalies(history: readonly HistoryPoint[]): Anomaly[] {
  const steps = history.flatMap(({ date, value }, index) => {
    const before = history[index - 1]?.value
    return value === null || before === undefined || before === null || before === 0
      ? []
      : [{ date, change: (value - before) / before }]
  })
  if (steps.length < MIN_STEPS) return []
  const usual = median(steps.map(({ change }) => change))
  const spread = 1.4826 * median(steps.map(({ change }) => Math.abs(change - usual)))
  return steps
    .map((step) => ({ ...step, distance: Math.abs(step.change - usual) }))
    .filter(({ distance }) => distance > Math.max(SPREADS * spread, LEAST))
    .sort((a, b) => b.distance - a.distance)
    .slice(0, MAX_MARKS)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, change }) => ({ date, text: `${change > 0 ? '+' : ''}${formatRate(change * 100)}` }))
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
