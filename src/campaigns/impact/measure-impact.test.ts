import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { SurfacingModule } from '../../core/surfaced-by.ts'
import { engagementRate } from '../../formulas/engagement-rate.ts'
import { measureImpact } from './measure-impact.ts'
import { FOUND_BY, type SponsoredEngagement } from './sponsored-engagement.ts'

const RUNS = process.env.LONG ? 1_000 : 100
/** Of 100 runs. */
const LEAST_COVERED = 93

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Shape {
  campaigns: number
  /** Creators on each side of a campaign: between these. */
  manual: [number, number]
  found: [number, number]
  modules: readonly SurfacingModule[]
  /** Part of creators who were in an earlier campaign, too. */
  returning: number
}

/**
 * Campaigns as they are: creators differ (log sd 0.7) more than the posts of one (0.4), one post in twenty goes viral, campaigns
 * differ, some creators return, followers span four decades, and what a module surfaced gets `effect` times the likes and comments.
 */
function generateCampaigns(shape: Shape, effect: number, random: () => number): SponsoredEngagement[] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const between = ([least, most]: [number, number]) => least + Math.floor(random() * (most - least + 1))
  const met: { creator: string; level: number; followers: number }[] = []
  return Array.from({ length: shape.campaigns }, (_, campaign) => {
    const level = 0.4 * normal()
    const here = new Set<string>()
    return (['MANUAL', ...shape.modules] as SurfacingModule[]).flatMap((surfacedBy) =>
      Array.from({ length: between(surfacedBy === 'MANUAL' ? shape.manual : shape.found) }, () => {
        const again = met[Math.floor(random() * met.length)]
        const returns = again && random() < shape.returning && !here.has(again.creator)
        const known = returns
          ? again
          : { creator: `creator ${met.length}`, level: 0.7 * normal(), followers: Math.round(10 ** (3 + 4 * random())) }
        if (!returns) met.push(known)
        here.add(known.creator)
        return Array.from({ length: between([1, 4]) }, () => {
          const viral = random() < 0.05 ? 1.2 : 0
          const part = 0.03 * Math.exp(level + known.level + 0.4 * normal() + viral)
          const likes = Math.round(known.followers * part * (surfacedBy === 'MANUAL' ? 1 : effect) + random() - 0.5)
          return {
            campaignId: `campaign ${campaign}`,
            platform: 'INSTAGRAM',
            creator: known.creator,
            surfacedBy,
            engagementRate: engagementRate(likes, 0, known.followers),
          }
        })
      }).flat(),
    )
  }).flat()
}

const SHAPES: Record<string, Shape> = {
  'one campaign, one module': {
    campaigns: 1,
    manual: [8, 15],
    found: [8, 15],
    modules: ['SEARCH'],
    returning: 0,
  },
  'some campaigns, two modules, returning creators': {
    campaigns: 5,
    manual: [3, 8],
    found: [2, 8],
    modules: ['SEARCH', 'SIMILAR'],
    returning: 0.3,
  },
  'many campaigns, all modules': {
    campaigns: 6,
    manual: [6, 12],
    found: [2, 8],
    modules: FOUND_BY,
    returning: 0.2,
  },
}

for (const [name, shape] of Object.entries(SHAPES))
  test(`all intervals of a report cover a true effect in 93 of 100 reports or more: ${name}`, (t) => {
    const random = randomFrom(11)
    for (const effect of [1.1, 1]) {
      const truth = (effect - 1) * 100
      let [covered, claimed, reports] = [0, 0, 0]
      for (let run = 0; run < RUNS; run++) {
        const { modules } = measureImpact(generateCampaigns(shape, effect, random), `run ${run}`)
        const intervals = modules.flatMap(({ interval }) => interval ?? [])
        if (intervals.length > 0) reports++
        covered += Number(intervals.every(({ low, high }) => low <= truth && truth <= high))
        claimed += Number(modules.some(({ verdict }) => verdict === 'HIGHER' || verdict === 'LOWER'))
      }
      t.diagnostic(`effect ${truth.toFixed(0)} %: ${covered} of ${RUNS} cover it, ${claimed} claim a difference`)
      assert.ok(reports > 0.9 * RUNS, 'most reports have enough to say something')
      assert.ok(covered >= (LEAST_COVERED / 100) * RUNS, `${covered} of ${RUNS} cover ${truth} %`)
      if (effect === 1)
        assert.ok(claimed <= (1 - LEAST_COVERED / 100) * RUNS, `${claimed} of ${RUNS} claim a difference`)
    }
  })

type Given = [campaign: string, module: SurfacingModule, creator: string, ...rates: number[]]
const postsOf = (given: readonly Given[]): SponsoredEngagement[] =>
  given.flatMap(([campaignId, surfacedBy, creator, ...rates]) =>
    rates.map((engagementRate) => ({ campaignId, platform: 'YOUTUBE', creator, surfacedBy, engagementRate })),
  )
/** Five creators whose geometric mean is `rate`, some with more posts than others. */
const five = (campaign: string, module: SurfacingModule, rate: number): Given[] =>
  [0.5, 0.8, 1, 1.25, 2].map((part, i) => [
    campaign,
    module,
    `${campaign}${module}${i}`,
    ...Array.from({ length: i + 1 }, () => rate * part),
  ])

test('compared are geometric means of creators, whatever number of posts each has', () => {
  const { modules, manual } = measureImpact(postsOf([...five('a', 'MANUAL', 2), ...five('a', 'KEYWORD', 2.2)]))
  const [impact] = modules
  assert.equal(modules.length, 1)
  assert.ok(Math.abs(manual.engagementRate! - 2) < 1e-9 && Math.abs(impact!.found.engagementRate! - 2.2) < 1e-9)
  assert.ok(Math.abs(impact!.difference! - 10) < 1e-9)
  assert.deepEqual([impact!.found.creators, impact!.found.posts, impact!.verdict], [5, 15, 'NO_DIFFERENCE_SHOWN'])
})

test('a module that is used in campaigns with more engagement is not taken for better', () => {
  const more = (campaign: string, module: SurfacingModule, rate: number) =>
    ['x', 'y', 'z'].flatMap((copy) =>
      five(campaign, module, rate).map(
        ([, , creator, ...rates]): Given => [campaign, module, creator + copy, ...rates],
      ),
    )
  const posts = postsOf([
    ...more('popular', 'SEARCH', 8),
    ...five('popular', 'MANUAL', 8),
    ...five('dry', 'SEARCH', 1),
    ...more('dry', 'MANUAL', 1),
  ])
  const [impact] = measureImpact(posts).modules
  assert.ok(Math.abs(impact!.difference!) < 1e-9, `${impact!.difference}`)
  assert.ok(impact!.found.engagementRate! > 2 * impact!.manual.engagementRate!, 'pooled it looks far better')
  assert.deepEqual([impact!.verdict, impact!.campaigns], ['NO_DIFFERENCE_SHOWN', 2])
})

test('few creators, or none to compare with, are said to be too few', () => {
  const four = five('a', 'GENRE', 9).slice(1)
  const alone = five('b', 'SIMILAR', 9)
  const { modules } = measureImpact(postsOf([...five('a', 'MANUAL', 1), ...four, ...alone]))
  assert.deepEqual(
    modules.map(({ module, verdict, difference, interval, sentence }) => [
      module,
      verdict,
      difference,
      interval,
      sentence,
    ]),
    [
      [
        'GENRE',
        'TOO_FEW',
        null,
        null,
        'Too few to say anything of creators found by genre insights: 4 creators with 14 posts against 5 creators with 15 posts added by hand.',
      ],
      [
        'SIMILAR',
        'TOO_FEW',
        null,
        null,
        'Too few to say anything of creators found as similar creators: no campaign has two of each with known engagement.',
      ],
    ],
  )
  assert.deepEqual(measureImpact([]).modules, [])
})

test('a report is the same for posts in any order, and for rates in any unit; its intervals hold their differences', () => {
  const random = randomFrom(3)
  const shape = SHAPES['some campaigns, two modules, returning creators']!
  const posts = fc
    .noShrink(fc.nat(1_000))
    .map(() => generateCampaigns(shape, 1, random).filter((post) => post.engagementRate > 0.5))
  fc.assert(
    fc.property(posts, fc.integer({ min: 2, max: 20 }), (given, unit) => {
      const report = measureImpact(given)
      assert.deepEqual(measureImpact(given.toReversed()), report)
      const scaled = measureImpact(given.map((post) => ({ ...post, engagementRate: post.engagementRate * unit })))
      for (const [i, { difference, interval, verdict }] of report.modules.entries()) {
        if (difference === null || interval === null) continue
        assert.ok(Math.abs(scaled.modules[i]!.difference! - difference) < 1e-6)
        assert.ok(Math.abs(scaled.modules[i]!.interval!.high - interval.high) < 1e-6)
        assert.ok(interval.low <= difference && difference <= interval.high)
        assert.equal(verdict === 'NO_DIFFERENCE_SHOWN', interval.low <= 0 && interval.high >= 0)
      }
    }),
    { numRuns: process.env.LONG ? 100 : 10, endOnFailure: true },
  )
})
