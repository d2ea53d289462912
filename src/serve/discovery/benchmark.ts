import { benchmarkPercentile } from '../../formulas/benchmark-percentile.ts'
import { fields } from './fields.ts'
import type { Benchmark } from './profile.schema.ts'
import type { Profile } from './search-engine.ts'

/** How a figure is spread among the peers, as its mart tells it. */
export interface PeerFigure {
  /** Column of the account table. */
  figure: string
  /** Profiles of which it is known. */
  peers: number
  /** Evenly spaced among them, in rising order, the median in the middle. */
  points: number[]
}

type BenchmarkMetric = Benchmark['metrics'][number]

const ENGAGEMENT = 'engagementRate'
const engagementFirst = fields.toSorted((a, b) => Number(b.name === ENGAGEMENT) - Number(a.name === ENGAGEMENT))

/** Where the profile stands among those of the same tier and category; null where it has no place among them. */
export function toBenchmark(profile: Profile, spread: readonly PeerFigure[]): Benchmark | null {
  const engagementPercentile = profile.engagementPercentile as number | null
  if (engagementPercentile === null || spread.length === 0) return null
  const byColumn = new Map(spread.map((one) => [one.figure, one]))
  return {
    tier: profile.tier as Benchmark['tier'],
    category: profile.category as string,
    metrics: engagementFirst.flatMap(({ name, column }) => {
      const found = byColumn.get(column)
      if (!found) return []
      const placed = placeAmong(name, profile[name] as number | null, found)
      return name === ENGAGEMENT ? { ...placed, percentile: engagementPercentile } : placed
    }),
  }
}

/** Told from points where the figure's own place is no column of the account. */
function placeAmong(metric: string, value: number | null, { peers, points }: PeerFigure): BenchmarkMetric {
  const below = value === null ? null : points.filter((point) => point < value).length
  const equal = value === null ? null : points.filter((point) => point === value).length
  return {
    metric,
    value,
    peers,
    median: points[(points.length - 1) / 2] ?? null,
    percentile: benchmarkPercentile(below, equal, points.length),
  }
}
