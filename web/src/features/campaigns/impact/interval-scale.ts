/** Beyond these, in percent, an interval is cut, since one that wide says nothing and would hide the others. */
const WIDEST = { low: -100, high: 200 } as const
const STEPS = [5, 10, 20, 25, 50, 100] as const
const MOST_TICKS = 7

export interface IntervalScale {
  /** Ends of the axis and where it is marked, in percent. */
  ticks: number[]
  /** Place of a value from 0 to 100 along the axis; one beyond its end is at the end. */
  placeOf(percent: number): number
  /** Whether a value lies beyond the axis. */
  isBeyond(percent: number): boolean
}

/** An axis over intervals that always shows 0, with round ticks. */
export function intervalScale(intervals: readonly { low: number; high: number }[]): IntervalScale {
  const low = Math.max(WIDEST.low, Math.min(-5, ...intervals.map((interval) => interval.low)))
  const high = Math.min(WIDEST.high, Math.max(5, ...intervals.map((interval) => interval.high)))
  const step =
    STEPS.find((size) => Math.ceil(high / size) - Math.floor(low / size) + 1 <= MOST_TICKS) ?? STEPS[STEPS.length - 1]!
  const from = Math.floor(low / step)
  const ticks = Array.from({ length: Math.ceil(high / step) - from + 1 }, (_, i) => (from + i) * step)
  const [first, last] = [ticks[0]!, ticks.at(-1)!]
  return {
    ticks,
    placeOf: (percent) => (Math.min(last, Math.max(first, percent)) - first) / ((last - first) / 100),
    isBeyond: (percent) => percent < first || percent > last,
  }
}
