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

/** Where the profile stands among those of the same tier and category; null where it has no place among them. */
export function toBenchmark(profile: Profile, spread: readonly PeerFigure[]): Benchmark | null {
  const peers = profile.engagementPeers as number | null
  if (!peers) return null
  const byColumn = new Map(spread.map((one) => [one.figure, one]))
  const engagement: BenchmarkMetric = {
    metric: 'engagementRate',
    value: profile.engagementPercentile === null ? null : (profile.engagementRate as number),
    peers,
    median: profile.engagementPeersMedian as number | null,
    percentile: profile.engagementPercentile as number | null,
  }
  return {
    tier: profile.tier as Benchmark['tier'],
    category: profile.category as string,
    metrics: [
      engagement,
      ...fields.flatMap(({ name, column }) => {
        const found = byColumn.get(column)
        return found ? placeAmong(name, profile[name] as number | null, found) : []
      }),
    ],
  }
}

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
