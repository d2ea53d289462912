import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { intervalScale } from './interval-scale.ts'

test('an axis shows 0 and every interval or its end, at few round ticks in order', () => {
  const percent = fc.double({ min: -100, max: 5_000, noNaN: true })
  const interval = fc.tuple(percent, percent).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 5 }), (intervals) => {
      const { ticks, placeOf, isBeyond } = intervalScale(intervals)
      assert.ok(ticks.includes(0) && ticks.length >= 2 && ticks.length <= 7, ticks.join())
      for (const { low, high } of intervals) {
        assert.ok(placeOf(low) >= 0 && placeOf(low) <= placeOf(high) && placeOf(high) <= 100)
        assert.ok(!isBeyond(low) || low > 200)
        assert.ok(!isBeyond(high) || high > 200)
      }
    }),
  )
})
