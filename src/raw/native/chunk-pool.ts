/** What a column's bytes are kept in once it has grown; small enough to waste little, large enough to be sent in few pieces. */
export const CHUNK_BYTES = 1 << 18
/** What is kept for the next batch; more is left to the garbage collector. */
const KEPT_CHUNKS = 512

/**
 * Chunks that are used again: left to the garbage collector, the batches of a large file pile up to some hundred megabytes before
 * it looks.
 */
const free: Buffer[] = []

/** A chunk of at least so many bytes, with whatever it held before. */
export function takeChunk(bytes: number): Buffer {
  if (bytes > CHUNK_BYTES / 2 && bytes <= CHUNK_BYTES) return free.pop() ?? Buffer.allocUnsafeSlow(CHUNK_BYTES)
  return Buffer.allocUnsafeSlow(bytes)
}

/** Gives chunks back that nobody reads any more. */
export function giveChunks(chunks: readonly Buffer[]): void {
  for (const { buffer } of chunks) {
    if (free.length < KEPT_CHUNKS && buffer.byteLength === CHUNK_BYTES) free.push(Buffer.from(buffer))
  }
}
