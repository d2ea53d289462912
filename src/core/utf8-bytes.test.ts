import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { utf8Bytes } from './utf8-bytes.ts'

test('any text has the bytes that Node gives it, halves of surrogate pairs too', () => {
  const text = fc.string({
    unit: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud83d', '\ude00', 'क', 'é')),
  })
  fc.assert(
    fc.property(text, (each) => {
      assert.deepEqual(utf8Bytes(each), Buffer.from(each))
    }),
  )
})
