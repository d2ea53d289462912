import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseJson } from './parse-json.ts'

test('a whole number keeps its digits wherever it stands in the text', () => {
  const before = fc.string({ maxLength: 40 })
  const count = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
  fc.assert(
    fc.property(before, count, before, (text, number, more) => {
      const parsed = parseJson(`{"a":${JSON.stringify(text)},"n":${number},"b":${JSON.stringify(more)}}`)
      const exact = number <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(number) : String(number)
      assert.deepEqual(parsed, { a: text, n: exact, b: more })
    }),
    { numRuns: process.env.LONG ? 20_000 : 500 },
  )
})
