/**
 * The memory of one index: WebAssembly's, so that the compiled loops reach it, and shared, so that all threads do. What is taken is never
 * given back; the whole goes with its index. 4 GiB at most, some 15 million profiles a shard.
 */
export interface IndexMemory {
  memory: WebAssembly.Memory
  words(length: number): Words
  bytes(length: number): Uint8Array<SharedArrayBuffer>
  shorts(length: number): Uint16Array<SharedArrayBuffer>
  doubles(length: number): Float64Array<SharedArrayBuffer>
}

export type Words = Uint32Array<SharedArrayBuffer>

const PAGE = 65_536
const MAX_PAGES = 65_536
/** Threads that search one index, each of which has a place of its own to work in. */
export const MAX_THREADS = 8
/** A search of 30 words and 20 facets needs 8 MB; pages that are not touched take no memory. */
export const WORKPLACE_BYTES = 16 << 20
/** The first page counts the threads. */
export const WORKPLACES_AT = PAGE
/** Texts are read 16 bytes at once, and so a little beyond their ends. */
const SLACK = 64

export function newIndexMemory(): IndexMemory {
  const start = WORKPLACES_AT + MAX_THREADS * WORKPLACE_BYTES
  const memory = new WebAssembly.Memory({ initial: start / PAGE, maximum: MAX_PAGES, shared: true })
  let end = start
  const take = (bytes: number): number => {
    const at = end
    end = Math.ceil((at + bytes + SLACK) / 16) * 16
    const missing = end - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
    return at
  }
  const buffer = (): SharedArrayBuffer => memory.buffer
  // The place is taken first: the buffer is another one after the memory has grown.
  const view = <View>(kind: new (buffer: SharedArrayBuffer, at: number, length: number) => View, bytes: number) => {
    return (length: number): View => {
      const at = take(length * bytes)
      return new kind(buffer(), at, length)
    }
  }
  return {
    memory,
    words: view(Uint32Array<SharedArrayBuffer>, 4),
    bytes: view(Uint8Array<SharedArrayBuffer>, 1),
    shorts: view(Uint16Array<SharedArrayBuffer>, 2),
    doubles: view(Float64Array<SharedArrayBuffer>, 8),
  }
}
