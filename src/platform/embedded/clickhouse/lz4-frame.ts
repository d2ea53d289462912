import { Transform, type TransformCallback } from 'node:stream'

const MAGIC = 0x184d2204
/** How far back a match may reach. */
const WINDOW = 65_536

/**
 * Decodes LZ4 frames, which Python's clickhouse-connect sends by default and Node's zlib does not know.
 * Source: LZ4 Frame Format 1.6.4 and LZ4 Block Format (lz4/doc). Checksums are skipped: TCP has its own.
 */
export function createLz4Decompress(): Transform {
  const frame = new Lz4Frames()
  return new Transform({
    transform(chunk: Buffer, _encoding, callback: TransformCallback) {
      try {
        for (const block of frame.feed(chunk)) this.push(block)
        callback()
      } catch (error) {
        callback(error as Error)
      }
    },
    flush(callback) {
      callback(frame.isBetweenFrames ? null : new Error('LZ4: the body ends within a frame'))
    },
  })
}

class Lz4Frames {
  #input: Buffer = Buffer.alloc(0)
  #window: Buffer = Buffer.alloc(0)
  #header: { blockChecksum: boolean; contentChecksum: boolean; linked: boolean; maxBlock: number } | undefined

  get isBetweenFrames(): boolean {
    return this.#header === undefined && this.#input.length === 0
  }

  /** The blocks that are whole now. */
  *feed(chunk: Buffer): Generator<Buffer> {
    this.#input = this.#input.length > 0 ? Buffer.concat([this.#input, chunk]) : chunk
    for (;;) {
      if (!this.#header && !this.#readHeader()) return
      const header = this.#header!
      if (this.#input.length < 4) return
      const word = this.#input.readUInt32LE(0)
      const size = word & 0x7fffffff
      if (size > header.maxBlock) throw new Error('LZ4: a block is larger than its frame allows')
      const end = 4 + size + (size === 0 ? (header.contentChecksum ? 4 : 0) : header.blockChecksum ? 4 : 0)
      if (this.#input.length < end) return
      const data = this.#input.subarray(4, 4 + size)
      this.#input = this.#input.subarray(end)
      if (size === 0) this.#header = undefined
      else yield this.#decode(data, word >>> 31 === 1, header)
    }
  }

  #readHeader(): boolean {
    if (this.#input.length < 7) return false
    if (this.#input.readUInt32LE(0) !== MAGIC) throw new Error('LZ4: no frame begins here')
    const flags = this.#input[4]!
    const size = 7 + (flags & 8 ? 8 : 0) + (flags & 1 ? 4 : 0)
    if (this.#input.length < size) return false
    this.#header = {
      linked: (flags & 0x20) === 0,
      blockChecksum: (flags & 0x10) !== 0,
      contentChecksum: (flags & 4) !== 0,
      maxBlock: 1 << (8 + 2 * ((this.#input[5]! >> 4) & 7)),
    }
    this.#window = Buffer.alloc(0)
    this.#input = this.#input.subarray(size)
    return true
  }

  #decode(data: Buffer, isRaw: boolean, { linked, maxBlock }: { linked: boolean; maxBlock: number }): Buffer {
    const block = isRaw ? data : decodeBlock(data, this.#window, maxBlock)
    if (linked) this.#window = Buffer.concat([this.#window, block]).subarray(-WINDOW)
    return block
  }
}

/** One block: literals and matches in turn; a match may reach into what stood before the block. */
function decodeBlock(data: Buffer, before: Buffer, maxBlock: number): Buffer {
  const output = Buffer.allocUnsafe(before.length + maxBlock)
  before.copy(output)
  let to = before.length
  let from = 0
  const length = (start: number): number => {
    let total = start
    for (let byte = 255; start === 15 && byte === 255; total += byte) byte = data[from++] ?? 0
    return total
  }
  while (from < data.length) {
    const token = data[from++]!
    const literals = length(token >> 4)
    if (from + literals > data.length || to + literals > output.length) throw new Error('LZ4: a block is broken')
    data.copy(output, to, from, from + literals)
    to += literals
    from += literals
    if (from >= data.length) break
    const distance = data.readUInt16LE(from)
    from += 2
    const end = to + length(token & 15) + 4
    if (distance === 0 || distance > to || end > output.length) throw new Error('LZ4: a block is broken')
    // A match may overlap what it writes, so it is copied byte by byte.
    for (; to < end; to++) output[to] = output[to - distance]!
  }
  return output.subarray(before.length, to)
}
