import type { ShownAccount } from '../../src/formulas/authenticity/account-features.ts'
import { accountLogOdds } from '../../src/formulas/authenticity/account-model.ts'
import {
  authenticityMeasure,
  authenticityPartScore,
  authenticityReason,
  type Part,
  partNames,
} from '../../src/formulas/authenticity/parts.ts'
import { authenticityCoverage, authenticityScore, type PartScores } from '../../src/formulas/authenticity/score.ts'
import { engagementRateFormula } from '../../src/formulas/engagement-rate.ts'
import { tier } from '../../src/formulas/tier.ts'
import { type Anomaly, findAnomalies, median } from './recompute-growth.ts'

const DAY_MS = 86_400_000
/** The variables of dbt_project.yml; of them only the tiers matter here. */
const SETTINGS = {
  tierBounds: { microFrom: 1_000, macroFrom: 75_000, megaFrom: 1_000_000 },
  countries: [],
  rising: { minFollowers: 0, minAuthenticity: 0 },
}

/** Raw rows of one platform as `SELECT *` gives them; times as ISO text. */
export interface RawRows {
  profiles: Array<{
    profile_id: string
    snapshot_at: string
    content_hash: string
    followers: number | null
    following: number | null
  }>
  posts: Array<{
    post_id: string
    profile_id: string
    snapshot_at: string
    content_hash: string
    published_at: string
    likes: number
    comments: number
  }>
  followers: Array<ShownAccount & { profile_id: string; follower_id: string }>
}

type Row = Record<string, unknown> & { profile_id: string; anomalies: Anomaly[] }

/**
 * The fake analysis in plain TypeScript: from raw rows straight to the mart's rows, in order of profile. Of the product it uses
 * the formulas alone.
 */
export function recomputeFakeAnalysis(raw: RawRows, rounded: boolean): Row[] {
  const postsOf = Map.groupBy(newestVersions(raw.posts, 'post_id'), ({ profile_id }) => profile_id)
  const followersOf = Map.groupBy(raw.followers, ({ profile_id }) => profile_id)
  const profiles = [...Map.groupBy(raw.profiles, ({ profile_id }) => profile_id)].map(([profile_id, snapshots]) =>
    measureProfile(profile_id, snapshots, postsOf.get(profile_id) ?? [], followersOf.get(profile_id) ?? [], rounded),
  )
  const medians = new Map(
    [...Map.groupBy(profiles, (profile) => profile.tier)].flatMap(([name, members]) => {
      const rates = members.flatMap(({ engagement_rate: rate }) => (rate === null ? [] : [rate]))
      return name === null || rates.length < 20 ? [] : [[name, median(rates)] as const]
    }),
  )
  return profiles
    .map((profile) => scoreProfile(profile, medians.get(profile.tier!) ?? null))
    .sort((a, b) => (a.profile_id < b.profile_id ? -1 : 1))
}

function measureProfile(
  profile_id: string,
  snapshots: RawRows['profiles'],
  posts: RawRows['posts'],
  seen: RawRows['followers'],
  rounded: boolean,
) {
  const inOrder = snapshots.toSorted(byVersion)
  const latest = <Name extends 'followers' | 'following'>(name: Name): number | null =>
    inOrder.findLast((snapshot) => snapshot[name] !== null)?.[name] ?? null
  const followers = latest('followers')
  const points = new Map(
    inOrder.flatMap((snapshot) => (snapshot.followers ? [[dayOf(snapshot.snapshot_at), snapshot.followers]] : [])),
  )
  const recent = posts
    .toSorted((a, b) => (a.published_at + a.post_id < b.published_at + b.post_id ? 1 : -1))
    .slice(0, 12)
  const mean = (values: number[]): number | null =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value) / values.length
  const [likes, comments] = [mean(recent.map((post) => post.likes)), mean(recent.map((post) => post.comments))]
  const anomalies = findAnomalies(
    [...points].map(([day, count]) => ({ day, followers: count })),
    posts.map((post) => ({ day: dayOf(post.published_at), likes: post.likes })),
    rounded,
  )
  const odds = seen.map(accountLogOdds).filter((value) => value !== null)
  return {
    profile_id,
    followers,
    following: latest('following'),
    tier: tier(followers, SETTINGS.tierBounds),
    likes,
    comments,
    posts: recent.length,
    engagement_rate:
      likes === null ? null : Number(engagementRateFormula.compute([likes, comments, followers], SETTINGS)),
    points: points.size,
    anomalies,
    bought: anomalies.filter(({ kind }) => kind === 'STEP').reduce((sum, step) => sum + step.followers, 0),
    sampled: seen.length,
    judged: odds.length,
    judgedFake: odds.filter((value) => value > 0).length,
  }
}

function scoreProfile(profile: ReturnType<typeof measureProfile>, tierMedian: number | null): Row {
  const { followers, likes, judged, judgedFake } = profile
  const measures: Record<Part, number | null> = {
    growth: authenticityMeasure('growth', profile.bought, followers, profile.points),
    following: authenticityMeasure('following', followers, profile.following, followers),
    engagement: authenticityMeasure('engagement', profile.engagement_rate, tierMedian, profile.posts),
    comments: authenticityMeasure('comments', profile.comments, likes, likes),
    audience: authenticityMeasure('audience', judgedFake, judged, judged),
  }
  const scores = Object.fromEntries(
    partNames.map((part) => [part, authenticityPartScore(part, measures[part])]),
  ) as PartScores
  return {
    profile_id: profile.profile_id,
    followers,
    tier: profile.tier,
    authenticity_score: authenticityScore(scores),
    authenticity_coverage: authenticityCoverage(scores),
    ...Object.fromEntries(
      partNames.flatMap((part) => [
        [`${part}_measure`, measures[part]],
        [`${part}_score`, scores[part]],
        [`${part}_reason`, authenticityReason(part, scores[part])],
      ]),
    ),
    engagement_rate: profile.engagement_rate,
    tier_engagement_rate: tierMedian,
    anomalies: profile.anomalies,
    bought_followers: profile.bought,
    followers_sampled: profile.sampled,
    followers_judged: judged,
    followers_judged_fake: judgedFake,
    fake_follower_share: judged === 0 ? null : judgedFake / judged,
  }
}

function newestVersions<R extends { snapshot_at: string; content_hash: string }>(
  rows: R[],
  key: keyof R & string,
): R[] {
  return [...new Map(rows.toSorted(byVersion).map((row) => [row[key], row])).values()]
}

function byVersion(
  a: { snapshot_at: string; content_hash: string },
  b: { snapshot_at: string; content_hash: string },
): number {
  if (a.snapshot_at !== b.snapshot_at) return a.snapshot_at < b.snapshot_at ? -1 : 1
  return BigInt(a.content_hash) < BigInt(b.content_hash) ? -1 : 1
}

function dayOf(time: string): number {
  return Math.floor(Date.parse(time) / DAY_MS)
}
