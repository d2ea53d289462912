import { zstdDecompressSync } from 'node:zlib'
import { CompressionType, compressionRegistry } from 'apache-arrow'

/** Lets the reader of Arrow streams read what is packed with zstd: it knows that form, and is told here what unpacks it. */
export function unpackBatches(): void {
  compressionRegistry.set(CompressionType.ZSTD, {
    // With room for all of it at once: by the default of 16 KB a column of a batch would be put together of 64 pieces.
    decode: (packed) => zstdDecompressSync(packed, { chunkSize: Math.max(64, contentSize(packed) + 1) }),
  })
}

/** What a frame says of the size of its content, 0 where it says nothing. Source: RFC 8878, section 3.1.1.1. */
function contentSize(frame: Uint8Array): number {
  const { buffer, byteOffset, byteLength } = frame
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  const descriptor = bytes.readUInt8(4)
  const isSingleSegment = (descriptor & 32) !== 0
  const at = 5 + (isSingleSegment ? 0 : 1) + [0, 1, 2, 4][descriptor & 3]!
  switch (descriptor >> 6) {
    case 0:
      return isSingleSegment ? bytes.readUInt8(at) : 0
    case 1:
      return bytes.readUInt16LE(at) + 256
    case 2:
      return bytes.readUInt32LE(at)
    default:
      return Number(bytes.readBigUInt64LE(at))
  }
}
