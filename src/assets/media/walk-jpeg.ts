import type { Refusal, WalkedMedia } from './media.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
/** JPEG-LS: another format (ITU-T T.87) that no browser shows. */
const JPEG_LS = 0xf7
/** Among the frame markers 0xC0 to 0xCF these are Huffman tables, an extension and arithmetic tables. */
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc])

/**
 * Walks a JPEG's markers to the end of the image. A file that ends with the end marker is not read through its coded data:
 * the marker cannot occur in them (a 0xFF there is followed by 0x00). Source: ITU-T T.81, annex B.
 */
export function walkJpeg(body: Buffer): WalkedMedia | Refusal {
  let width = 0
  let height = 0
  let scans = 0
  let at = 2
  for (;;) {
    if (body.readUInt8(at) !== 0xff) return { refused: 'the jpg is corrupt: a marker is missing' }
    const marker = body.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1 // fill bytes may stand before a marker
      continue
    }
    if (marker === EOI) {
      if (scans === 0) return { refused: 'the jpg holds no picture' }
      return whole(width, height, at + 2)
    }
    if (marker === 0x00 || marker === SOI) return { refused: 'the jpg is corrupt: an unexpected marker' }
    const length = body.readUInt16BE(at + 2)
    if (length < 2) return { refused: 'the jpg is corrupt: a segment without length' }
    if (marker === JPEG_LS) return { refused: 'JPEG-LS is not stored' }
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker)) {
      height = body.readUInt16BE(at + 5)
      width = body.readUInt16BE(at + 7)
    }
    at += 2 + length
    if (marker !== SOS) continue
    if (width === 0 || height === 0) return { refused: 'the jpg has no size' }
    scans += 1
    if (body[body.length - 2] === 0xff && body[body.length - 1] === EOI && at < body.length - 2)
      return whole(width, height, body.length)
    at = endOfScan(body, at)
  }
}

function whole(width: number, height: number, end: number): WalkedMedia {
  return { extension: 'jpg', contentType: 'image/jpeg', width, height, frames: 1, end }
}

/** The next marker that is no part of the coded data (no stuffing, no restart). */
function endOfScan(body: Buffer, from: number): number {
  for (let at = from; ; at += 2) {
    at = body.indexOf(0xff, at)
    if (at === -1) return body.length
    const next = body[at + 1]
    if (next === 0xff) at -= 1
    else if (next !== 0x00 && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at
  }
}
