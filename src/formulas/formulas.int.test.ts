import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { Jinja } from '../transform/jinja.ts'
import type { Count } from './count.ts'
import { enabledForSaas } from './enabled-for-saas.ts'
import { engagementRate, engagementRateByViews } from './engagement-rate.ts'
import { growth, growthPct } from './growth.ts'
import { rankChange } from './rank-change.ts'
import { reach, reachIsEstimated, reachIsKnown } from './reach.ts'
import { renderFormulaMacros } from './render-formula-macros.ts'
import { countUnit, growthHigh, growthLow, growthPctHigh, growthPctLow } from './rounded-count.ts'
import { tier } from './tier.ts'

const { client } = await testClickHouse()
const BOUNDS = { microFrom: 1_000, macroFrom: 75_000, megaFrom: 1_000_000 }
const COUNTRIES = ['IN', 'AE']
const vars: Record<string, unknown> = {
  tier_micro_from: BOUNDS.microFrom,
  tier_macro_from: BOUNDS.macroFrom,
  tier_mega_from: BOUNDS.megaFrom,
  saas_countries: COUNTRIES,
}
const jinja = new Jinja({ var: (name: string) => vars[name] }, [{ path: 'formulas.sql', text: renderFormulaMacros() }])

interface Input {
  platform: string | null
  post_type: string | null
  country: string | null
  reach: Count
  plays: Count
  likes: Count
  comments: Count
  followers: Count
  views: Count
  mean: number | null
}

const expressions = {
  engagement_rate: "engagement_rate('likes', 'comments', 'followers')",
  engagement_rate_of_means: "engagement_rate('mean', 'mean', 'followers')",
  engagement_rate_by_views: "engagement_rate_by_views('likes', 'comments', 'views')",
  reach: "reach('post_type', 'reach', 'plays', 'likes', 'followers')",
  reach_is_estimated: "reach_is_estimated('reach')",
  reach_is_known: "reach_is_known('post_type', 'reach', 'plays', 'likes', 'followers')",
  tier: "tier('followers')",
  growth: "growth('followers', 'views')",
  growth_pct: "growth_pct('followers', 'views')",
  count_unit: "count_unit('platform', 'followers')",
  growth_low: "growth_low('platform', 'followers', 'views')",
  growth_high: "growth_high('platform', 'followers', 'views')",
  growth_pct_low: "growth_pct_low('platform', 'followers', 'views')",
  growth_pct_high: "growth_pct_high('platform', 'followers', 'views')",
  rank_change: "rank_change('likes', 'comments')",
  enabled_for_saas: "enabled_for_saas('country', 'mean', 'reach')",
}

function compute(input: Input): Record<keyof typeof expressions, unknown> {
  const { likes, comments, followers, views, mean } = input
  const post = { postType: input.post_type, reach: input.reach, plays: input.plays, likes, followers }
  return {
    engagement_rate: engagementRate(likes, comments, followers),
    engagement_rate_of_means: engagementRate(mean, mean, followers),
    engagement_rate_by_views: engagementRateByViews(likes, comments, views),
    reach: reach(post),
    reach_is_estimated: Number(reachIsEstimated(input.reach)),
    reach_is_known: Number(reachIsKnown(post)),
    tier: tier(followers, BOUNDS),
    growth: growth(followers, views),
    growth_pct: growthPct(followers, views),
    count_unit: countUnit(input.platform, followers),
    growth_low: growthLow(input.platform, followers, views),
    growth_high: growthHigh(input.platform, followers, views),
    growth_pct_low: growthPctLow(input.platform, followers, views),
    growth_pct_high: growthPctHigh(input.platform, followers, views),
    rank_change: rankChange(likes, comments),
    enabled_for_saas: Number(enabledForSaas(input.country, mean, input.reach, COUNTRIES)),
  }
}

await client.command({
  query: `CREATE TABLE input (n UInt32, platform LowCardinality(Nullable(String)), post_type LowCardinality(Nullable(String)), country LowCardinality(Nullable(String)),
    reach Nullable(UInt64), plays Nullable(UInt64), likes Nullable(UInt64), comments Nullable(UInt64),
    followers Nullable(UInt64), views Nullable(UInt64), mean Nullable(Float64)) ENGINE = MergeTree ORDER BY n`,
})

async function computeInClickHouse(inputs: Input[]): Promise<unknown[]> {
  await client.command({ query: 'TRUNCATE TABLE input' })
  await client.insert({ table: 'input', values: inputs.map((input, n) => ({ n, ...input })), format: 'JSONEachRow' })
  const columns = Object.entries(expressions).map(
    ([name, call]) => `${jinja.render({ path: name, text: `{{ ${call} }}` })} AS ${name}_`,
  )
  const rows = await queryRows<Record<string, unknown>>(client, `SELECT ${columns.join(', ')} FROM input ORDER BY n`)
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name.slice(0, -1), value])))
}

const edges = [null, 0, 1, 2, 9, 10, 11, 99, 100, 999, 1_000, 74_999, 75_000, 1_000_000, 2 ** 31, 2 ** 32, 2 ** 53]
const types = ['IMAGE', 'CAROUSEL', 'REEL', 'STORY', 'VIDEO', 'SHORT', null]

test('TypeScript and ClickHouse compute the same on every pair of edges', async () => {
  const inputs = edges.flatMap((a) =>
    edges.flatMap((b) =>
      types.map((post_type, index): Input => {
        const country = ['IN', 'US', null][index % 3] ?? null
        const mean = a === null ? null : a / 7
        return {
          platform: ['YOUTUBE', 'INSTAGRAM', null][index % 3] ?? null,
          post_type,
          country,
          reach: index % 2 ? null : b,
          plays: a,
          likes: a,
          comments: b,
          followers: b,
          views: a,
          mean,
        }
      }),
    ),
  )
  assert.deepEqual(await computeInClickHouse(inputs), inputs.map(compute))
})

test('TypeScript and ClickHouse compute the same to the last bit on random input', async () => {
  // Uniform in its logarithm, as follower counts are, or the edges.
  const magnitude = fc.double({ min: 0, max: 53, noNaN: true, noDefaultInfinity: true })
  const count = fc.oneof(
    { arbitrary: magnitude.map((power) => Math.floor(2 ** power)), weight: 4 },
    { arbitrary: fc.constantFrom(...edges), weight: 1 },
    {
      arbitrary: magnitude.map((power) => Math.min(Math.floor(Number((2 ** power).toPrecision(3))), 2 ** 53)),
      weight: 2,
    },
  )
  const input: fc.Arbitrary<Input> = fc.record({
    platform: fc.constantFrom('YOUTUBE', 'INSTAGRAM', null),
    post_type: fc.constantFrom(...types),
    country: fc.constantFrom('IN', 'AE', 'US', null),
    reach: fc.option(count, { freq: 3 }),
    plays: count,
    likes: count,
    comments: count,
    followers: count,
    views: count,
    mean: fc.option(magnitude.map((power) => 2 ** power)),
  })
  const rounds = process.env.LONG ? 100 : 1
  for (let round = 0; round < rounds; round++) {
    const inputs = fc.sample(input, 10_000)
    const [expected, got] = [inputs.map(compute), await computeInClickHouse(inputs)]
    const differing = inputs.findIndex((_, index) => {
      try {
        assert.deepEqual(got[index], expected[index])
        return false
      } catch {
        return true
      }
    })
    assert.equal(differing, -1, JSON.stringify([inputs[differing], expected[differing], got[differing]]))
    for (const row of expected) {
      assert.ok([row.reach, row.engagement_rate].every((value) => Number.isFinite(value) && Number(value) >= 0))
    }
  }
})
