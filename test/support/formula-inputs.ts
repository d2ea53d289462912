import fc from 'fast-check'
import type { InputKind } from '../../src/formulas/formula.ts'

/** Counts at which something changes, and the ends of what a double holds exactly. */
const EDGES = [null, 0, 1, 2, 9, 10, 11, 99, 100, 999, 1000, 74_999, 75_000, 1_000_000, 2 ** 31, 2 ** 32, 2 ** 53]
const WORDS = ['a', 'b', 'c', 'A', 'IN', 'हिंदी', '']

// Uniform in its logarithm, as follower counts are.
const magnitude = fc.double({ min: 0, max: 53, noNaN: true })
const edge = fc.constantFrom(...EDGES)
const size = magnitude.map((power) => 2 ** power)
const known = fc.oneof(
  size.map(Math.floor),
  size.map((count) => Math.min(Math.floor(Number(count.toPrecision(3))), 2 ** 53)),
)
const count = fc.oneof({ arbitrary: known, weight: 4 }, { arbitrary: edge, weight: 1 })
const percent = fc.option(fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(0, 1, 50, 100)))
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 })

interface Kind {
  sqlType: string
  arbitrary: fc.Arbitrary<unknown>
  /** Tried in every combination where the inputs are few. */
  edges: readonly unknown[]
}

/** Each kind of input: its column in ClickHouse, and what a property test draws. */
export const inputKinds: Record<InputKind, Kind> = {
  count: { sqlType: 'Nullable(UInt64)', arbitrary: count, edges: EDGES },
  mean: { sqlType: 'Nullable(Float64)', arbitrary: fc.oneof(size, count), edges: [...EDGES, 1 / 7] },
  percent: { sqlType: 'Nullable(Float64)', arbitrary: percent, edges: [null, 0, 1, 49.99, 50, 100] },
  rank: {
    sqlType: 'Nullable(UInt64)',
    arbitrary: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
    edges: EDGES,
  },
  platform: choices('YOUTUBE', 'INSTAGRAM', null),
  'post type': choices('IMAGE', 'CAROUSEL', 'REEL', 'STORY', 'VIDEO', 'SHORT', null),
  country: choices('IN', 'AE', 'US', null),
  text: choices(...WORDS, null),
  texts: { sqlType: 'Array(String)', arbitrary: texts, edges: [[], ['a'], ['b', 'a', 'a']] },
  'weighted shares': {
    sqlType: 'Array(Tuple(Nullable(Float64), Nullable(UInt64)))',
    arbitrary: fc.array(fc.tuple(share, count), { maxLength: 5 }),
    edges: [[], [[0, 0]], [[null, 1]], [[1, 2 ** 53]]],
  },
  'audience targets': {
    sqlType: 'Array(Tuple(Nullable(Float64), Float64))',
    arbitrary: fc.array(fc.tuple(share, fc.oneof(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.constant(0))), {
      maxLength: 4,
    }),
    edges: [[], [[null, 0.1]], [[0.5, 0.5]], [[0, 0]]],
  },
}

function choices(...values: (string | null)[]): Kind {
  return { sqlType: 'LowCardinality(Nullable(String))', arbitrary: fc.constantFrom(...values), edges: values }
}

/** What tests compute with: the defaults, and a second country so that the set is one. */
export const testFormulaSettings = {
  tierBounds: { microFrom: 1_000, macroFrom: 75_000, megaFrom: 1_000_000 },
  countries: ['IN', 'AE'],
  rising: { minFollowers: 1_000, minAuthenticity: 50 },
}
