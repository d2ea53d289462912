import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enabledForSaas } from './enabled-for-saas.ts'
import { engagementRate, engagementRateByViews } from './engagement-rate.ts'
import { growth, growthPct } from './growth.ts'
import { log2, log10 } from './logarithm.ts'
import { rankChange } from './rank-change.ts'
import { reach, reachIsEstimated, reachIsKnown } from './reach.ts'
import { tier } from './tier.ts'

const nothing = { postType: 'IMAGE', reach: null, plays: null, likes: null, followers: null }

test('reach gives the known values', () => {
  assert.equal(reach({ ...nothing, likes: 100 }), 527)
  assert.equal(reach({ ...nothing, likes: 10_000 }), 40_800)
  assert.equal(reach({ ...nothing, likes: 100_000 }), 348_500)
  assert.equal(reach({ ...nothing, postType: 'REEL', plays: 100_000, followers: 1_000_000 }), 92_006)
  assert.equal(reach({ ...nothing, postType: 'SHORT', plays: 100_000, followers: 1_000_000 }), 92_006)
})

test("the platform's own reach goes before an estimate unless it is 0", () => {
  assert.equal(reach({ ...nothing, reach: 42, likes: 100 }), 42)
  assert.equal(reach({ ...nothing, reach: 0, likes: 100 }), 527)
  assert.deepEqual([reachIsEstimated(42), reachIsEstimated(0), reachIsEstimated(null)], [false, true, true])
})

test('reach is 0 where its estimate has nothing to go by, and never below', () => {
  for (const likes of [null, 0]) assert.equal(reach({ ...nothing, likes }), 0)
  for (const followers of [null, 0]) assert.equal(reach({ ...nothing, postType: 'REEL', plays: 10, followers }), 0)
  assert.equal(reach({ ...nothing, likes: 2 ** 53 }), 0)
  assert.equal(reachIsKnown({ ...nothing, likes: 0 }), true)
  assert.equal(reachIsKnown(nothing), false)
  assert.equal(reachIsKnown({ ...nothing, postType: 'REEL', likes: 5, plays: 5 }), false)
})

test('engagement rate is in percent, rounds halves up exactly, and is 0 without followers', () => {
  assert.equal(engagementRate(300, 10, 10_000), 3.1)
  assert.equal(engagementRate(201, 0, 20_000), 1.01)
  assert.equal(engagementRate(5, null, 100), 5)
  for (const followers of [0, null]) assert.equal(engagementRate(5, 5, followers), 0)
})

test('engagement rate by views is unknown where views or all interactions are', () => {
  assert.equal(engagementRateByViews(30, 1, 1000), 3.1)
  assert.equal(engagementRateByViews(null, 1, 1000), 0.1)
  assert.equal(engagementRateByViews(30, 1, 0), null)
  assert.equal(engagementRateByViews(null, null, 10), null)
})

test('tiers begin at their bounds, which can be configured', () => {
  const tiers = [0, 999, 1_000, 74_999, 75_000, 999_999, 1_000_000].map((followers) => tier(followers))
  assert.deepEqual(tiers, ['NANO', 'NANO', 'MICRO', 'MICRO', 'MACRO', 'MACRO', 'MEGA'])
  assert.equal(tier(null), null)
  assert.equal(tier(10, { microFrom: 5, macroFrom: 10, megaFrom: 20 }), 'MACRO')
})

test('growth is unknown, never 0, without a reference', () => {
  assert.deepEqual([growth(90, 100), growthPct(90, 100)], [-10, -10])
  assert.deepEqual([growth(5, null), growthPct(5, null), growth(null, 5)], [null, null, null])
  assert.deepEqual([growth(5, 0), growthPct(5, 0)], [5, null])
})

test('a rank change is positive for a climb', () => {
  assert.deepEqual([rankChange(10, 3), rankChange(3, 10), rankChange(null, 1)], [7, -7, null])
})

test('enabled for SaaS needs country, engagement and reach', () => {
  assert.equal(enabledForSaas('IN', 0.1, 1, ['IN']), true)
  for (const [country, rate, seen] of [
    ['US', 1, 1],
    [null, 1, 1],
    ['IN', 0, 1],
    ['IN', 1, 0],
    ['IN', 1, null],
  ] as const) {
    assert.equal(enabledForSaas(country, rate, seen, ['IN']), false)
  }
})

test('logarithms agree with the known ones and are exact at powers', () => {
  for (let power = 0; power <= 53; power++) assert.equal(log2(2 ** power), power)
  for (let power = 0; power <= 15; power++) assert.equal(log10(10 ** power), power)
  for (let x = 1; x < 2 ** 53; x = x * 1.37 + 1) assert.ok(Math.abs(log2(x) - Math.log2(x)) < 1e-14)
})
