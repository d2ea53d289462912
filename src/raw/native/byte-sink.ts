import { CHUNK_BYTES, takeChunk } from './chunk-pool.ts'

const SMALLEST_CHUNK = 1 << 10
const SHORT_TEXT = 40
/** Of text with more characters is first seen how many bytes it needs; of a shorter one it is enough that three a character fit. */
const LONG_TEXT = 1 << 14

/** Bytes that are appended, in chunks of which each is twice the one before, up to a limit. */
export class ByteSink {
  /** Bytes in the chunks that are full. */
  #filled = 0
  #chunks: Buffer[] = []
  #chunk: Buffer = Buffer.alloc(0)
  #at = 0
  #nextSize = SMALLEST_CHUNK

  get size(): number {
    return this.#filled + this.#at
  }

  writeByte(byte: number): void {
    if (this.#at === this.#chunk.length) this.#grow(1)
    this.#chunk[this.#at++] = byte
  }

  /** The same byte many times. */
  writeBytes(byte: number, count: number): void {
    for (let left = count; left > 0; ) {
      if (this.#at === this.#chunk.length) this.#grow(1)
      const end = Math.min(this.#chunk.length, this.#at + left)
      this.#chunk.fill(byte, this.#at, end)
      left -= end - this.#at
      this.#at = end
    }
  }

  /** The low 32 bits of a whole number. */
  writeUint32(value: number): void {
    if (this.#at + 4 > this.#chunk.length) this.#grow(4)
    const chunk = this.#chunk
    chunk[this.#at] = value
    chunk[this.#at + 1] = value >>> 8
    chunk[this.#at + 2] = value >>> 16
    chunk[this.#at + 3] = value >>> 24
    this.#at += 4
  }

  /** A whole number of 64 bits, exact from -2^53 to 2^53. */
  writeInt64(value: number): void {
    const high = Math.floor(value / 2 ** 32)
    this.writeUint32(value - high * 2 ** 32)
    this.writeUint32(high)
  }

  writeBigUint64(value: bigint): void {
    if (this.#at + 8 > this.#chunk.length) this.#grow(8)
    this.#at = this.#chunk.writeBigUInt64LE(value, this.#at)
  }

  writeFloat64(value: number): void {
    if (this.#at + 8 > this.#chunk.length) this.#grow(8)
    this.#at = this.#chunk.writeDoubleLE(value, this.#at)
  }

  /** A text in UTF-8 behind its length, as a number of variable width that may have more bytes than it needs. */
  writeText(text: string): void {
    if (text.length < SHORT_TEXT && this.#writeAscii(text)) return
    const most = text.length > LONG_TEXT ? Buffer.byteLength(text) : text.length * 3
    const width = most < 1 << 7 ? 1 : most < 1 << 14 ? 2 : most < 1 << 21 ? 3 : 5
    if (this.#at + width + most > this.#chunk.length) this.#grow(width + most)
    const start = this.#at + width
    const bytes = this.#chunk.write(text, start)
    for (let i = 0, rest = bytes; i < width; i++, rest >>>= 7) {
      this.#chunk[this.#at + i] = i === width - 1 ? rest : (rest & 0x7f) | 0x80
    }
    this.#at = start + bytes
  }

  /** Character by character, which for a few costs a quarter of a call; false, and nothing written, where one is not of ASCII. */
  #writeAscii(text: string): boolean {
    const { length } = text
    if (this.#at + 1 + length > this.#chunk.length) this.#grow(1 + length)
    const chunk = this.#chunk
    const start = this.#at + 1
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i)
      if (code > 127) return false
      chunk[start + i] = code
    }
    chunk[this.#at] = length
    this.#at = start + length
    return true
  }

  /** Gives all that was written, and begins anew. */
  take(): Buffer[] {
    const chunks = this.#chunks
    if (this.#at > 0) chunks.push(this.#chunk.subarray(0, this.#at))
    // The next batch will be about as long, so its chunks need not grow again.
    this.#nextSize = Math.min(CHUNK_BYTES, Math.max(SMALLEST_CHUNK, 2 ** Math.floor(Math.log2(this.size + 1))))
    this.#chunks = []
    this.#chunk = Buffer.alloc(0)
    this.#at = 0
    this.#filled = 0
    return chunks
  }

  #grow(needed: number): void {
    if (this.#at > 0) this.#chunks.push(this.#chunk.subarray(0, this.#at))
    this.#filled += this.#at
    this.#chunk = takeChunk(Math.max(needed, this.#nextSize))
    this.#at = 0
    this.#nextSize = Math.min(CHUNK_BYTES, this.#nextSize * 2)
  }
}
