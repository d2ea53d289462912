import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, it } from 'node:test'
import { createLz4Decompress } from './lz4-frame.ts'

/** `lz4.frame.compress` of Python over `'row é ' * 50 + 'x' * 300`. */
const FRAME = Buffer.from('BCJNGGhAigIAAAAAAADfGAAAAH9yb3cgw6kgBwD/RR94AQD/FFB4eHh4eAAAAAA=', 'base64')
const TEXT = `${'row é '.repeat(50)}${'x'.repeat(300)}`

async function decode(chunks: Buffer[]): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of Readable.from(chunks).pipe(createLz4Decompress())) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** A frame of one block. */
const frame = (block: number[]): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(block.length)
  return Buffer.concat([FRAME.subarray(0, 4), Buffer.from([0x60, 0x40, 0]), size, Buffer.from(block), Buffer.alloc(4)])
}

describe('LZ4 frames', () => {
  it('decodes what another implementation wrote, however it is cut', async () => {
    assert.equal(await decode([FRAME]), TEXT)
    assert.equal(await decode([...FRAME].map((byte) => Buffer.from([byte]))), TEXT)
    assert.equal(await decode([FRAME, FRAME]), TEXT + TEXT)
    assert.equal(await decode([]), '')
  })

  it('decodes matches that overlap what they write', async () => {
    assert.equal(await decode([frame([0x17, 0x61, 1, 0, 0x10, 0x62])]), `${'a'.repeat(12)}b`)
  })

  it('refuses what is cut short, no frame, or reaches outside its block', async () => {
    await assert.rejects(decode([FRAME.subarray(0, -5)]), /ends within a frame/)
    await assert.rejects(decode([Buffer.from('INSERT INTO t')]), /no frame/)
    await assert.rejects(decode([frame([0x10, 0x61, 2, 0])]), /broken/)
    await assert.rejects(decode([frame([0xf0, 0xff])]), /broken/)
  })
})
