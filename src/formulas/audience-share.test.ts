import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { audienceShare } from './audience-share.ts'

const profile = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 2 ** 40 }))
const profiles = fc.array(profile, { minLength: 1, maxLength: 6 })
const runs = { numRuns: process.env.LONG ? 100_000 : 1000 }

test('a merged share lies between the shares that it is made of', () => {
  fc.assert(
    fc.property(profiles, (list) => {
      const shares = list.map(([share]) => share)
      const merged = audienceShare(list) as number
      assert.ok(merged >= Math.min(...shares) - 0.00006 && merged <= Math.max(...shares) + 0.00006)
    }),
    runs,
  )
})

test('the order of the profiles changes nothing, to the last bit', () => {
  fc.assert(
    fc.property(profiles, (list) => assert.equal(audienceShare(list), audienceShare([...list].reverse()))),
    runs,
  )
})
