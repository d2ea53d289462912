import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { combineCrc, createCrc32, createCrc32c, createCrc64Nvme } from './crc.ts'

const CRCS = { crc32: createCrc32, crc32c: createCrc32c, crc64nvme: createCrc64Nvme }

function digestOf(create: () => ReturnType<typeof createCrc32>, ...chunks: Uint8Array[]): Buffer {
  const crc = create()
  for (const chunk of chunks) crc.update(chunk)
  return crc.digest()
}

test('the check values of the CRC catalogue come out', () => {
  // Source: "Catalogue of parametrised CRC algorithms", Greg Cook: the check of the text 123456789.
  const text = Buffer.from('123456789')
  assert.equal(digestOf(createCrc32, text).toString('hex'), 'cbf43926')
  assert.equal(digestOf(createCrc32c, text).toString('hex'), 'e3069283')
  assert.equal(digestOf(createCrc64Nvme, text).toString('hex'), 'ae8b14860a799888')
})

test('chunks make no difference, and two checks combine into that of the whole', () => {
  const bytes = fc.uint8Array({ maxLength: 300 })
  fc.assert(
    fc.property(fc.constantFrom('crc32', 'crc32c', 'crc64nvme'), bytes, bytes, (name, first, second) => {
      const whole = digestOf(CRCS[name], Buffer.concat([first, second]))
      assert.deepEqual(digestOf(CRCS[name], first, second), whole)
      const joined = combineCrc(name, digestOf(CRCS[name], first), digestOf(CRCS[name], second), second.length)
      assert.deepEqual(joined, whole)
    }),
  )
})
