import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { goodMedia } from '../../../test/support/good-media.ts'
import type { Media, Refusal } from './media.ts'
import { walkMedia } from './walk-media.ts'

const LIMITS = { maxPixels: 50_000_000 }
const good = await goodMedia()
const RUNS = process.env.LONG ? 20_000 : 500

function refusal(body: Buffer): string | undefined {
  const media = walkMedia(body, LIMITS)
  if (media === undefined) return 'unknown'
  return 'refused' in media ? media.refused : undefined
}

test('a whole file is told by its type, size and frames', () => {
  for (const { name, body, expected } of good) assert.deepEqual(walkMedia(body, LIMITS), expected, name)
})

test('every beginning of a good file is refused', () => {
  for (const { name, body } of good) {
    const step = process.env.LONG ? 1 : Math.ceil(body.length / 2_000)
    for (let length = body.length - 1; length >= 0; length -= length > body.length - 300 || length < 300 ? 1 : step)
      assert.ok(refusal(body.subarray(0, length)), `the first ${length} of ${body.length} bytes of ${name}`)
  }
})

test('bytes that are changed, taken out or put in make a medium or a refusal, never an error, in bounded time', () => {
  const edits = fc.array(
    fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255), cut: fc.nat(3), add: fc.nat(3) }),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(fc.constantFrom(...good), edits, ({ body }, changes) => {
      let edited = Buffer.from(body)
      for (const { at, byte, cut, add } of changes) {
        // Headers are small and full of meaning: every second change falls there.
        const place = Math.floor(at * (byte % 2 === 0 ? edited.length : Math.min(200, edited.length)))
        edited = Buffer.concat([edited.subarray(0, place), Buffer.alloc(add, byte), edited.subarray(place + cut)])
        if (place < edited.length) edited[place] = byte
      }
      const start = performance.now()
      const media: Media | Refusal | undefined = walkMedia(edited, LIMITS)
      assert.ok(performance.now() - start < 1_000)
      if (media && 'width' in media) assert.ok(media.width * media.height <= LIMITS.maxPixels)
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
})

test('bytes of no meaning after a known beginning make a medium or a refusal, never an error', () => {
  const starts = good.map(({ body }) => body.subarray(0, 12))
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      walkMedia(Buffer.concat([start, rest]), LIMITS)
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
})

const ZIP = Buffer.from('504b0506000000000000000000000000000000000000', 'hex')

test('a picture that is also an archive, a page or a program is refused', () => {
  for (const { name, body, expected } of good.filter(({ expected }) => expected.frames !== null)) {
    if (expected.extension === 'avif' || expected.extension === 'heic') continue // a box of its own follows, or none
    for (const hidden of [ZIP, Buffer.from('<html><script>alert(1)</script>'), Buffer.from('%PDF-1.7')])
      assert.match(refusal(Buffer.concat([body, hidden])) ?? '', /is also/, `${name} + ${hidden}`)
    assert.equal(refusal(Buffer.concat([body, Buffer.alloc(16)])), undefined, `${name} with padding`)
  }
})

test('an archive in a comment of a picture is found, a text there is left alone', () => {
  const gif = good.find(({ expected }) => expected.extension === 'gif')!.body
  const withComment = (comment: Buffer): Buffer =>
    Buffer.concat([
      gif.subarray(0, gif.length - 1),
      Buffer.from([0x21, 0xfe, comment.length]),
      comment,
      Buffer.from([0, 0x3b]),
    ])
  assert.match(refusal(withComment(ZIP)) ?? '', /is also a ZIP archive/)
  assert.equal(refusal(withComment(Buffer.from('<script>a picture of a script</script>'))), undefined)
})

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4, 'latin1')
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])))
  return Buffer.concat([head, data, sum])
}

function png(width: number, height: number, ...extra: Buffer[]): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  const data = chunk('IDAT', deflateSync(Buffer.alloc(4)))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', header), ...extra, data, chunk('IEND', Buffer.alloc(0))])
}

test('what unpacks to too much is refused before it is unpacked', () => {
  const zeros = deflateSync(Buffer.alloc(9_000_000))
  assert.match(refusal(png(20_000, 20_000)) ?? '', /too large: 20000 x 20000/)
  assert.match(refusal(png(65_535, 1, chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), zeros])))) ?? '', /unpacks/)
  assert.match(refusal(png(3, 1, chunk('iCCP', Buffer.concat([Buffer.from('a\0\0'), zeros])))) ?? '', /unpacks/)
  assert.match(
    refusal(png(3, 1, chunk('iTXt', Buffer.concat([Buffer.from('a\0\x01\0en\0t\0'), zeros])))) ?? '',
    /unpacks/,
  )
  assert.equal(refusal(png(3, 1, chunk('zTXt', Buffer.from('a\0\0no zlib')))), undefined)
  const frame = Buffer.from('2c00000000010001000002024401' + '00', 'hex')
  const gif = (frames: number): Buffer =>
    Buffer.concat([
      Buffer.from('474946383961010001000000' + '00', 'hex'),
      ...Array(frames).fill(frame),
      Buffer.from([0x3b]),
    ])
  assert.equal(refusal(gif(100)), undefined)
  assert.match(refusal(gif(20_000)) ?? '', /20000 frames/)
})
