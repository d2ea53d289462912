/** What a column's bytes are kept in once it has grown; small enough to waste little, large enough to be sent in few pieces. */
export const CHUNK_BYTES = 1 << 18
/** Chunks that are used again, in all: three batches, of which one is filled, one waits and one is on its way. */
const SHARED_CHUNKS = 512

/**
 * Chunks that are used again: left to the garbage collector, the batches of a large file pile up to some hundred megabytes before
 * it looks. They are shared memory, which goes to another thread as it is and back; of memory that moves, each batch made the
 * collector look at the whole heap of both threads.
 */
const free: Buffer[] = []
let made = 0

/** A chunk of at least so many bytes, with whatever it held before. */
export function takeChunk(bytes: number): Buffer {
  if (bytes <= CHUNK_BYTES / 2 || bytes > CHUNK_BYTES) return Buffer.allocUnsafeSlow(bytes)
  const chunk = free.pop()
  if (chunk) return chunk
  if (made === SHARED_CHUNKS) return Buffer.allocUnsafeSlow(CHUNK_BYTES)
  made++
  return Buffer.from(new SharedArrayBuffer(CHUNK_BYTES))
}

/** Those of a batch that are used again. */
export function reusable(chunks: readonly Buffer[]): Buffer[] {
  return chunks.filter(({ buffer }) => buffer instanceof SharedArrayBuffer)
}

/** Gives chunks back that nobody reads any more. */
export function giveChunks(chunks: readonly Buffer[]): void {
  for (const { buffer } of reusable(chunks)) free.push(Buffer.from(buffer))
}
