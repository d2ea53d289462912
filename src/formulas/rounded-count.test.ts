import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { growth, growthPct } from './growth.ts'
import { rankWithin } from './rank-within.ts'
import { countUnit, growthHigh, growthLow, growthPctHigh, growthPctLow } from './rounded-count.ts'

/** What YouTube shows for a true count. */
function shown(count: number): number {
  if (count < 1000) return count
  const unit = 10 ** (String(count).length - 3)
  return Math.floor(count / unit) * unit
}

const runs = { numRuns: process.env.LONG ? 100_000 : 1000 }
// Uniform in its logarithm, as subscriber counts are.
const trueCount = fc.double({ min: 0, max: 40, noNaN: true }).map((power) => Math.floor(2 ** power))

test('a count is rounded only on YouTube, from 1,000 up, where it has three significant digits', () => {
  const cases = [
    [999, 0],
    [1000, 10],
    [1001, 0],
    [9990, 10],
    [10_000, 100],
    [12_340, 0],
    [123_000, 1000],
    [111_000_000, 1_000_000],
    [2 ** 53, 0],
    [0, 0],
    [null, 0],
  ] as const
  for (const [count, unit] of cases) {
    assert.equal(countUnit('YOUTUBE', count), unit, `${count}`)
    assert.equal(countUnit('INSTAGRAM', count), 0)
    assert.equal(countUnit(null, count), 0)
  }
})

test('the true count lies within the unit of the shown one', () => {
  fc.assert(
    fc.property(trueCount, (count) => {
      const low = shown(count)
      const unit = countUnit('YOUTUBE', low)
      assert.ok(low <= count && count < low + Math.max(unit, 1))
    }),
    runs,
  )
})

test('the true growth and its percentage lie within their intervals, which hold the shown ones too', () => {
  fc.assert(
    fc.property(trueCount, trueCount, (current, reference) => {
      const [a, b] = [shown(current), shown(reference)]
      for (const truth of [growth(current, reference), growth(a, b)] as number[]) {
        assert.ok((growthLow('YOUTUBE', a, b) as number) <= truth && truth <= (growthHigh('YOUTUBE', a, b) as number))
      }
      if (b === 0) return
      for (const truth of [growthPct(current, reference), growthPct(a, b)] as number[]) {
        const [low, high] = [growthPctLow('YOUTUBE', a, b), growthPctHigh('YOUTUBE', a, b)] as [number, number]
        assert.ok(low <= truth && truth <= high)
      }
    }),
    runs,
  )
})

test('a growth between exact counts is one number, and unknown where an end is', () => {
  assert.deepEqual([growthLow('INSTAGRAM', 12_300, 11_000), growthHigh('INSTAGRAM', 12_300, 11_000)], [1300, 1300])
  assert.deepEqual([growthLow('YOUTUBE', 12_300, 11_000), growthHigh('YOUTUBE', 12_300, 11_000)], [1201, 1399])
  assert.deepEqual([growthPctLow('YOUTUBE', 12_300, 11_000), growthPctHigh('YOUTUBE', 12_300, 11_000)], [10.82, 12.72])
  for (const bound of [growthLow, growthHigh, growthPctLow, growthPctHigh]) {
    assert.deepEqual([bound('YOUTUBE', null, 5), bound('YOUTUBE', 5, null)], [null, null])
  }
  for (const bound of [growthPctLow, growthPctHigh]) assert.equal(bound('YOUTUBE', 5, 0), null)
})

test('a rank counts only what is certainly ahead, as the comparison of every two says', () => {
  const interval = fc
    .tuple(fc.integer({ min: -20, max: 20 }), fc.nat(8))
    .map(([low, wide]) => ({ low, high: low + wide }))
  fc.assert(
    fc.property(fc.array(interval), (intervals) => {
      const expected = intervals.map(({ high }) => 1 + intervals.filter(({ low }) => low > high).length)
      assert.deepEqual(rankWithin(intervals), expected)
    }),
    runs,
  )
})

test('exact figures get the usual rank, those that rounding cannot tell apart share one', () => {
  assert.deepEqual(rankWithin([9, 5, 9, 7].map((value) => ({ low: value, high: value }))), [1, 4, 1, 3])
  assert.deepEqual(
    rankWithin([
      { low: 1, high: 3 },
      { low: 2, high: 5 },
      { low: 6, high: 9 },
    ]),
    [2, 2, 1],
  )
})
