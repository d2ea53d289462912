import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import fc from 'fast-check'
import type { StoredObject } from '../platform/object-store/client.ts'
import { countParts, readPart } from './read-part.ts'

test('the parts of a file give every line once and whole, however it is cut into parts and chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ maxLength: 12 }).map((line) => line.replaceAll('\n', ''))),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 16 }),
      async (lines, parts, chunkSize) => {
        const file = Buffer.from(lines.map((line) => `${line}\n`).join(''))
        const read: string[] = []
        for (let part = 0; part < parts; part++) {
          const chunks: Buffer[] = []
          for await (const chunk of readPart(storeOf(file, chunkSize), 'b', 'k', { bytes: file.length, part, parts }))
            chunks.push(chunk)
          const text = Buffer.concat(chunks).toString()
          assert.ok(text === '' || text.endsWith('\n'), 'a part ends with a whole line')
          read.push(text)
        }
        assert.equal(read.join(''), file.toString())
      },
    ),
    { numRuns: 500 },
  )
})

test('a small file is one part', () => {
  assert.equal(countParts(0, 4), 1)
  assert.equal(countParts(1_000_000, 4), 1)
  assert.equal(countParts(1_000_000_000, 4), 4)
})

function storeOf(file: Buffer, chunkSize: number): Parameters<typeof readPart>[0] {
  return {
    get: async (_bucket, _key, range) => {
      const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1])
      const chunks = Array.from({ length: Math.ceil((file.length - from) / chunkSize) }, (_, i) =>
        file.subarray(from + i * chunkSize, from + (i + 1) * chunkSize),
      )
      return { body: Readable.from(chunks) } as StoredObject
    },
  }
}
