import { pipeline, Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'

const CHUNK_BYTES = 1 << 20

export type Packing = 'gzip' | 'zstd'

/** How bytes are packed, told by how they begin; undefined for bytes that are not. */
export function detectPacking(head: Buffer): Packing | undefined {
  if (head.length >= 2 && head.readUInt16BE(0) === 0x1f8b) return 'gzip'
  return head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528 ? 'zstd' : undefined
}

/**
 * Unpacks a stream, frame behind frame: tools that work in parallel write many, and Node stops after the first of zstd, and at a
 * zero byte behind the first of gzip, without a word. Zeros behind the last frame are padding; anything else there is an error.
 * @throws the error of zlib for bytes that are damaged or end too early.
 */
export async function* unpackChunks(chunks: AsyncIterator<Buffer>, packing: Packing): AsyncGenerator<Buffer> {
  const feed = new FrameFeed(chunks)
  do {
    const inflate =
      packing === 'gzip' ? createGunzip({ chunkSize: CHUNK_BYTES }) : createZstdDecompress({ chunkSize: CHUNK_BYTES })
    const bytes = feed.bytes(() => inflate.bytesWritten)
    // Whichever end fails destroys the stream, and so the loop that reads it is told; the callback has nothing to add.
    yield* pipeline(Readable.from(bytes, { highWaterMark: 1 }), inflate, () => undefined)
    await bytes.return(undefined)
    feed.takeBack(inflate.bytesWritten)
  } while (await feed.hasMore())
}

/** Hands chunks out and takes back what a frame did not use. */
class FrameFeed {
  #left: Buffer[] = []
  #given: Buffer[] = []
  /** Bytes given before those in `#given`. */
  #passed = 0
  readonly #chunks: AsyncIterator<Buffer>

  constructor(chunks: AsyncIterator<Buffer>) {
    this.#chunks = chunks
  }

  async *bytes(used: () => number): AsyncGenerator<Buffer> {
    for (let next = await this.#next(); next; next = await this.#next()) {
      this.#given.push(next)
      yield next
      while (this.#given.length > 1 && this.#passed + this.#given[0]!.length <= used()) {
        this.#passed += this.#given.shift()!.length
      }
    }
  }

  takeBack(used: number): void {
    const rest = Buffer.concat(this.#given).subarray(used - this.#passed)
    if (rest.length > 0) this.#left.unshift(rest)
    this.#given = []
    this.#passed = 0
  }

  async hasMore(): Promise<boolean> {
    for (let next = await this.#next(); next; next = await this.#next()) {
      if (next.every((byte) => byte === 0)) continue
      this.#left.unshift(next)
      return true
    }
    return false
  }

  async #next(): Promise<Buffer | undefined> {
    const left = this.#left.shift()
    if (left) return left
    const next = await this.#chunks.next()
    return next.done ? undefined : next.value
  }
}
