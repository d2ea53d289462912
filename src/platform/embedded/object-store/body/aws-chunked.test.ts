import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeAwsChunked } from './aws-chunked.ts'

async function decode(wire: Buffer, cuts: number[] = []): Promise<{ body: Buffer; trailer: Record<string, string> }> {
  const edges = [0, ...cuts.map((cut) => cut % (wire.length + 1)).sort((a, b) => a - b), wire.length]
  async function* source(): AsyncGenerator<Buffer> {
    for (let i = 1; i < edges.length; i++) yield wire.subarray(edges[i - 1]!, edges[i]!)
  }
  let trailer = {}
  const pieces: Buffer[] = []
  const payload = decodeAwsChunked(source(), (fields) => {
    trailer = Object.fromEntries(fields)
  })
  for await (const piece of payload) pieces.push(piece)
  return { body: Buffer.concat(pieces), trailer }
}

const frame = (chunks: Uint8Array[], trailer: string): Buffer =>
  Buffer.concat([
    ...chunks
      .filter((c) => c.length > 0)
      .map((c) => Buffer.concat([Buffer.from(`${c.length.toString(16)}\r\n`), c, Buffer.from('\r\n')])),
    Buffer.from(`0\r\n${trailer}\r\n`),
  ])

test('any body in any chunks, cut anywhere on the wire, comes out whole with its trailer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 })), fc.array(fc.nat(500)), async (chunks, cuts) => {
      const { body, trailer } = await decode(frame(chunks, 'x-amz-checksum-crc32:AAAAAA==\r\n'), cuts)
      assert.ok(body.equals(Buffer.concat(chunks)))
      assert.deepEqual(trailer, { 'x-amz-checksum-crc32': 'AAAAAA==' })
    }),
  )
})

test('a body that ends early or is framed wrongly is refused', async () => {
  const wrong = [
    '',
    '5\r\nabc',
    '3\r\nabc',
    '3\r\nabcd\r\n0\r\n\r\n',
    'zz\r\n',
    '3\r\nabc\r\n',
    '-1\r\n',
    '3;x=y\r\nabc\r\n0\r\n\r\n',
  ]
  for (const wire of wrong)
    await assert.rejects(decode(Buffer.from(wire)), { code: 'IncompleteBody' }, JSON.stringify(wire))
  await assert.rejects(decode(Buffer.from('0\r\nno colon\r\n\r\n')), { code: 'MalformedTrailerError' })
  await assert.rejects(decode(Buffer.alloc(100_000, 'a')), { code: 'IncompleteBody' })
})
