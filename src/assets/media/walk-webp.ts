import type { Refusal, WalkedMedia } from './media.ts'

/** Walks a WebP's chunks to the length that its RIFF header tells. Source: RFC 9649. */
export function walkWebp(body: Buffer): WalkedMedia | Refusal {
  const end = body.readUInt32LE(4) + 8
  if (end > body.length) return { refused: 'the webp is truncated' }
  let size: Size | undefined
  let canvas: Size | undefined
  let pictures = 0
  for (let at = 12; at + 8 <= end; ) {
    const type = body.toString('latin1', at, at + 4)
    const length = body.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    // Some writers leave the last byte of padding out of the length.
    if (at + 8 + length > end || next > end + 1)
      return { refused: 'the webp is corrupt: a chunk is longer than the file' }
    if (type === 'VP8X') canvas = canvasSize(body, at + 8)
    else if (type === 'VP8 ' || type === 'VP8L') {
      size ??= type === 'VP8 ' ? lossySize(body, at + 8, length) : losslessSize(body, at + 8)
      if (size === undefined) return { refused: 'the webp is corrupt: its picture does not begin as one' }
      pictures += 1
    } else if (type === 'ANMF') pictures += 1
    at = next
  }
  const shown = canvas ?? size
  if (pictures === 0 || shown === undefined) return { refused: 'the webp holds no picture' }
  if (shown.width === 0 || shown.height === 0) return { refused: 'the webp has no size' }
  return { extension: 'webp', contentType: 'image/webp', ...shown, frames: pictures, end }
}

interface Size {
  width: number
  height: number
}

function canvasSize(body: Buffer, at: number): Size {
  return { width: body.readUIntLE(at + 4, 3) + 1, height: body.readUIntLE(at + 7, 3) + 1 }
}

/** Source: RFC 6386, 9.1: a key frame's tag, start code and 14-bit sizes; its first partition lies within the chunk. */
function lossySize(body: Buffer, at: number, length: number): Size | undefined {
  const tag = body.readUIntLE(at, 3)
  if ((tag & 1) !== 0 || body.readUIntBE(at + 3, 3) !== 0x9d012a || tag >> 5 > length - 10) return undefined
  return { width: body.readUInt16LE(at + 6) & 0x3fff, height: body.readUInt16LE(at + 8) & 0x3fff }
}

function losslessSize(body: Buffer, at: number): Size | undefined {
  if (body.readUInt8(at) !== 0x2f) return undefined
  const bits = body.readUInt32LE(at + 1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
