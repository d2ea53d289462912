import { crc32, inflateSync } from 'node:zlib'
import type { Refusal, WalkedMedia } from './media.ts'

/** Bytes that a compressed text or colour profile may unpack to; libpng's own limit. */
const MAX_UNPACKED = 8_000_000
/** Deflate packs 1,032 to one at best: less than this cannot unpack to more than the limit. */
const MAY_BE_BOMB = MAX_UNPACKED / 1_032
/** Bit depths that each colour type allows. */
const DEPTHS: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}
const IHDR = 0x49484452
const IDAT = 0x49444154
const IEND = 0x49454e44
const ACTL = 0x6163544c
const ZTXT = 0x7a545874
const ITXT = 0x69545874
const ICCP = 0x69434350

/**
 * Walks a PNG's chunks to IEND and checks the sums of those that make the picture. Source: PNG, third edition (W3C, 2025).
 */
export function walkPng(body: Buffer): WalkedMedia | Refusal {
  let width = 0
  let height = 0
  let frames = 1
  let data = 0
  for (let at = 8; ; ) {
    const length = body.readUInt32BE(at)
    const type = body.readUInt32BE(at + 4)
    const end = at + 12 + length
    const sum = body.readUInt32BE(end - 4)
    const critical = (type & 0x20000000) === 0
    if (critical && crc32(body.subarray(at + 4, end - 4)) !== sum)
      return { refused: 'the png is corrupt: a check sum is wrong' }
    if ((at === 8) !== (type === IHDR)) return { refused: 'the png is corrupt: its header is not first' }
    if (type === IHDR) {
      width = body.readUInt32BE(at + 8)
      height = body.readUInt32BE(at + 12)
      if (length !== 13 || !DEPTHS[body.readUInt8(at + 17)]?.includes(body.readUInt8(at + 16)))
        return { refused: 'the png is corrupt: its header makes no sense' }
      if (width === 0 || height === 0) return { refused: 'the png has no size' }
    } else if (type === IDAT) data += length
    else if (type === ACTL) frames = Math.max(1, body.readUInt32BE(at + 8))
    else if (length > MAY_BE_BOMB && unpacksTooFar(type, body.subarray(at + 8, end - 4)))
      return { refused: `the png hides a text or profile that unpacks to more than ${MAX_UNPACKED} bytes` }
    else if (type === IEND) {
      if (data === 0) return { refused: 'the png holds no picture' }
      return { extension: 'png', contentType: 'image/png', width, height, frames, end }
    }
    at = end
  }
}

function unpacksTooFar(type: number, content: Buffer): boolean {
  const packed = packedPart(type, content)
  if (packed === undefined) return false
  try {
    inflateSync(packed, { maxOutputLength: MAX_UNPACKED })
    return false
  } catch (error) {
    // Any other fault concerns a text that no browser reads.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
  }
}

/** The deflated bytes of a chunk that has some. */
function packedPart(type: number, content: Buffer): Buffer | undefined {
  if (type !== ZTXT && type !== ICCP && type !== ITXT) return undefined
  const afterKeyword = content.indexOf(0) + 1
  if (type !== ITXT) return content.subarray(afterKeyword + 1)
  if (content[afterKeyword] !== 1) return undefined
  const afterLanguage = content.indexOf(0, afterKeyword + 2) + 1
  return content.subarray(content.indexOf(0, afterLanguage) + 1)
}
