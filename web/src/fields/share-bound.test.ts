import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { readShareBound, writeShareBound } from './share-bound.ts'

test('a share that is asked for is written into the address and read back the same', () => {
  const hundredths = fc.integer({ min: 0, max: 10_000 }).map((count) => count / 100)
  const percent = fc.option(hundredths, { nil: undefined })
  const keys = fc.string({ minLength: 1 }).filter((key) => !/[\r\n\u2028\u2029]/.test(key))
  fc.assert(
    fc.property(keys, percent, percent, (key, min, max) => {
      assert.deepEqual(readShareBound(writeShareBound({ key, min, max })), { key, min, max })
    }),
  )
})

test('what is no share, or is more than all, is not taken', () => {
  for (const text of ['IN', 'IN:30', ':30:', 'IN:101:', 'IN::200', 'IN:-1:', 'IN:x:'])
    assert.equal(readShareBound(text), undefined, text)
})
