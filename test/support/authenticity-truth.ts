import { authenticityParts, type Part, partNames } from '../../src/formulas/authenticity/parts.ts'
import { authenticityScore, type PartScores } from '../../src/formulas/authenticity/score.ts'
import { type ClickHouseClient, queryRows } from '../../src/platform/clickhouse/client.ts'
import { auc } from './auc.ts'

/** A generated profile: what the models say of it, and what the generator did to it. */
export type JudgedProfile = {
  platform: string
  tier: string
  score: number | null
  isFake: boolean
  wentViral: boolean
  wasLeft: boolean
  stalled: boolean
} & Record<`${Part}_measure` | `${Part}_score`, number | null>

/** The models that give a score to every profile of both platforms. */
export const authenticityModels = ['+int_instagram_account_authenticity', '+int_youtube_account_authenticity']

/** Every generated profile with its score, once the models are built. */
export function readJudgedProfiles(client: ClickHouseClient): Promise<JudgedProfile[]> {
  const columns = partNames.map((part) => `${part}_measure, ${part}_score`).join(', ')
  return queryRows<JudgedProfile>(
    client,
    `SELECT platform, tier, authenticity_score AS score, ${columns}, is_fake AS isFake,
      notEmpty(viral_spikes) AS wentViral, notEmpty(mass_unfollows) AS wasLeft, notEmpty(stalls) AS stalled
    FROM (SELECT 'INSTAGRAM' AS platform, * FROM int_instagram_account_authenticity
      UNION ALL SELECT 'YOUTUBE', * FROM int_youtube_account_authenticity) AS judged
    JOIN (SELECT platform, profile_id, is_fake, viral_spikes, mass_unfollows, stalls FROM generated_ground_truth FINAL) AS truth
      USING (platform, profile_id)`,
  )
}

/** How well a value that is low where followers were bought finds them, among the profiles of which it is known. */
export function aucOf(profiles: readonly JudgedProfile[], value: (profile: JudgedProfile) => number | null): number {
  return auc(
    profiles.flatMap((profile) => {
      const known = value(profile)
      return known === null ? [] : [{ value: -known, positive: profile.isFake }]
    }),
  )
}

/** A part's measure, turned so that low is suspicious. */
export function suspicionOf(part: Part, profile: JudgedProfile): number | null {
  const measure = profile[`${part}_measure`]
  const { worst, best } = authenticityParts[part]
  return measure === null ? null : measure * Math.sign(best - worst)
}

/** What the score would be if no followers had been seen. */
export function scoreWithoutAudience(profile: JudgedProfile): number | null {
  const scores = Object.fromEntries(partNames.map((part) => [part, profile[`${part}_score`]]))
  return authenticityScore({ ...(scores as PartScores), audience: null })
}
