import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeInParts, describeFault, readLineBlocks } from './read-line-blocks.ts'

async function* streamOf(...chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

/** All text, and the faults by line from 1. */
async function readAll(chunks: Buffer[], limit?: number): Promise<{ text: string; faults: Record<number, string> }> {
  let text = ''
  let line = 1
  const faults: Record<number, string> = {}
  for await (const block of readLineBlocks(streamOf(...chunks), limit)) {
    for (const [at, reason] of block.faults) faults[line + at] = reason
    for (const part of decodeInParts(block)) {
      line += part.text.split('\n').length - 1
      text += part.text
    }
  }
  return { text, faults }
}

test('text is kept byte for byte, however the stream is cut; only a byte order mark is dropped', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.array(fc.nat()), fc.boolean(), async (given, cuts, mark) => {
      const text = given
        .toWellFormed()
        .replaceAll('\0', '\n')
        .replace(/^\ufeff+/, '')
      const bytes = Buffer.from((mark ? '\ufeff' : '') + text)
      const edges = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
      const read = await readAll(edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge)))
      assert.deepEqual(read, { text, faults: {} })
    }),
    { numRuns: process.env.LONG ? 20_000 : 300 },
  )
})

test('a line that is not UTF-8 is named with its byte, and its neighbours are whole', async () => {
  const bytes = Buffer.concat([Buffer.from('é,1\n'), Buffer.from('caf\xe9,2\n', 'latin1'), Buffer.from('한,3\n')])
  const { text, faults } = await readAll([bytes])
  assert.equal(text, 'é,1\ncaf\ufffd,2\n한,3\n')
  assert.deepEqual(Object.keys(faults), ['2'])
  assert.match(faults[2]!, /byte 0xE9 at byte 4 of the line; is the file ISO-8859-1/)
})

test('the first byte that is not UTF-8 is found wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const good = Buffer.from(before.replaceAll('\0', ''))
      const line = Buffer.concat([good, Buffer.from([0xff]), Buffer.from(after.replaceAll('\0', ''))])
      assert.match(describeFault(line)!, new RegExp(`byte 0xFF at byte ${good.length + 1} `))
    }),
  )
})

test('a NUL is named and does not reach the text', async () => {
  const { text, faults } = await readAll([Buffer.from('a\nb\0c\n')])
  assert.equal(text, 'a\nb\ufffdc\n')
  assert.deepEqual(faults, { 2: 'NUL byte at byte 2 of the line' })
})

test('a line beyond the limit is cut and named, and what follows is whole', async () => {
  const long = Buffer.alloc(1_000, 'x')
  const { text, faults } = await readAll([Buffer.from('a\n'), long, long, Buffer.from('tail\nb\n')], 1_500)
  assert.deepEqual(Object.keys(faults), ['2'])
  assert.match(faults[2]!, /longer than/)
  assert.ok(text.startsWith('a\nxxx') && text.endsWith('x\nb\n') && text.length < 1_600)
})

test('a large block comes as short texts of whole lines, which are the block together; a long line stays whole', () => {
  const line = fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 20_000 })).map((length) => 'é🎉x'.repeat(length))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, last) => {
      const text = lines.join('\n') + (last ? '' : '\n')
      const parts = [...decodeInParts({ bytes: Buffer.from(text), faults: new Map(), last })]
      assert.equal(parts.map((part) => part.text).join(''), text)
      for (const part of parts.slice(0, -1)) {
        assert.ok(part.text.endsWith('\n') && !part.last)
        assert.ok(Buffer.byteLength(part.text) <= 1 << 15 || part.text.indexOf('\n') === part.text.length - 1)
      }
      assert.equal(parts.at(-1)!.last, last)
    }),
  )
})
