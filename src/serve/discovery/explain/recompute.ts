import type { FormulaSettings } from '../../../formulas/formula.ts'
import { countUnit, growthHigh, growthLow, growthPctHigh, growthPctLow } from '../../../formulas/rounded-count.ts'
import type { Profile } from '../search-engine.ts'
import type { FollowersOn } from './explain.query.ts'
import type { Metric } from './metrics.ts'

export interface Recomputed {
  inputs: { name: string; meaning: string; field: string | null; value: unknown }[]
  /** What the formula makes of the inputs; undefined where there is none, or not on this platform. */
  value: unknown
  reference: FollowersOn | null
  /** What the figure may truly be, where it rests on a rounded count. */
  interval: { low: number; high: number } | null
}

/** The metric once more, from what is served of the profile by the formula itself. */
export function recompute(
  metric: Metric,
  profile: Profile,
  history: readonly FollowersOn[],
  settings: FormulaSettings,
): Recomputed {
  const { formula, growthDays } = metric
  const reference = growthDays === null ? null : referenceOf(profile[`followersGrowth${growthDays}d`], history)
  const inputs = metric.explanation.inputs.map((input) => ({
    ...input,
    value: input.name === 'reference' ? (reference?.followers ?? null) : input.field && profile[input.field],
  }))
  const applies = formula !== null && (metric.only === null || metric.only === profile.platform)
  const value = applies
    ? formula.compute(
        inputs.map((input) => input.value),
        settings,
      )
    : undefined
  return { inputs, value, reference, interval: intervalOf(metric, profile, reference) }
}

/** The day that gives the served growth, else the nearest. */
function referenceOf(growth: unknown, [latest, ...earlier]: readonly FollowersOn[]): FollowersOn | null {
  if (latest === undefined) return null
  return earlier.find(({ followers }) => latest.followers - followers === growth) ?? earlier[0] ?? null
}

function intervalOf({ name, growthDays }: Metric, { platform, ...profile }: Profile, reference: FollowersOn | null) {
  const followers = profile.followers as number | null
  if (followers === null) return null
  if (name === 'followers') {
    const unit = countUnit(platform, followers)
    return unit === 0 ? null : { low: followers, high: followers + unit - 1 }
  }
  if (growthDays === null || reference === null) return null
  const [low, high] = name.endsWith('Pct') ? [growthPctLow, growthPctHigh] : [growthLow, growthHigh]
  const ends = [platform, followers, reference.followers] as const
  const interval = { low: low(...ends), high: high(...ends) }
  return interval.low === null || interval.high === null || interval.low === interval.high
    ? null
    : { low: interval.low, high: interval.high }
}
