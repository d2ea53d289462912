import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fieldParsers } from './field-parsers.ts'
import { Invalid } from './invalid.ts'

const runs = { numRuns: process.env.LONG ? 10_000 : 200 }
const shares = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }), fc.nat(100)), {
    selector: ([name]) => name,
    maxLength: 8,
  })
  .map((parts) => {
    const sum = parts.reduce((total, [, part]) => total + part, 0) || 1
    return parts.map(([name, part]) => [name, part / sum] as const)
  })

test('shares in any order are the same content, and none is changed', () => {
  fc.assert(
    fc.property(shares, (parts) => {
      const one = fieldParsers.cityShares(Object.fromEntries(parts), 0)
      const other = fieldParsers.cityShares(Object.fromEntries(parts.toReversed()), 0)
      assert.ok(!(one instanceof Invalid))
      assert.equal(JSON.stringify(one), JSON.stringify(other))
      assert.deepEqual(one, Object.fromEntries(parts))
    }),
    runs,
  )
})

test('what is no number from 0 to 1 is no share; a missing one is NULL', () => {
  for (const value of [-0.1, 1.1, Number.NaN, 'high', '1e400', true, {}, [], Number.POSITIVE_INFINITY])
    assert.ok(fieldParsers.share(value, 0) instanceof Invalid, String(value))
  for (const value of [null, undefined, '']) assert.equal(fieldParsers.share(value, 0), null)
  assert.equal(fieldParsers.share('0.25', 0), 0.25)
  assert.equal(fieldParsers.share(1e-9, 0), 1e-9)
})
