import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseRange, sliceBlobs } from './range.ts'

test('a range that S3 does not understand means the whole object, and one beyond it is refused', () => {
  for (const header of [undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=a-b'])
    assert.equal(parseRange(header, 10), undefined)
  for (const header of ['bytes=10-', 'bytes=10-20', 'bytes=-0'])
    assert.throws(() => parseRange(header, 10), { code: 'InvalidRange' })
  assert.throws(() => parseRange('bytes=-1', 0), { code: 'InvalidRange' })
})

test('the slices of blobs, joined, are the slice of the whole', () => {
  const input = fc
    .array(fc.uint8Array({ minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 6 })
    .chain((parts) => {
      const last = parts.reduce((sum, part) => sum + part.length, 0) - 1
      return fc.tuple(fc.constant(parts), fc.nat(last), fc.nat(last))
    })
  fc.assert(
    fc.property(input, ([parts, a, b]) => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) }
      const slices = sliceBlobs(
        parts.map((part, n) => [String(n), part.length]),
        range,
      )
      const joined = Buffer.concat(slices.map((s) => parts[Number(s.id)]!.subarray(s.range.start, s.range.end + 1)))
      assert.deepEqual(joined, Buffer.concat(parts).subarray(range.start, range.end + 1))
    }),
  )
})
