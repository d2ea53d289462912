import type { Refusal, WalkedMedia } from './media.ts'

/** Walks a GIF's blocks to its trailer. Source: GIF89a specification (CompuServe, 1990). */
export function walkGif(body: Buffer): WalkedMedia | Refusal {
  const width = body.readUInt16LE(6)
  const height = body.readUInt16LE(8)
  let at = 13 + tableBytes(body.readUInt8(10))
  let frames = 0
  for (;;) {
    const block = body.readUInt8(at)
    if (block === 0x3b) break
    if (block === 0x21) at = afterSubBlocks(body, at + 2)
    else if (block === 0x2c) {
      frames += 1
      at = afterSubBlocks(body, at + 11 + tableBytes(body.readUInt8(at + 9)))
    } else return { refused: 'the gif is corrupt: an unknown block' }
  }
  if (frames === 0) return { refused: 'the gif holds no picture' }
  if (width === 0 || height === 0) return { refused: 'the gif has no size' }
  return { extension: 'gif', contentType: 'image/gif', width, height, frames, end: at + 1 }
}

/** Bytes of the colour table that a descriptor's flags announce. */
function tableBytes(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

function afterSubBlocks(body: Buffer, from: number): number {
  for (let at = from; ; ) {
    const length = body.readUInt8(at)
    at += 1 + length
    if (length === 0) return at
  }
}
