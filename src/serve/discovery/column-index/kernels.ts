import { readFileSync } from 'node:fs'
import { MAX_THREADS, WORKPLACE_BYTES, WORKPLACES_AT, type Words } from './index-memory.ts'

/** The compiled loops of `assembly/kernels.ts`, where they are described. Addresses and sizes in bytes. */
export interface Kernels {
  keepCommon(set: number, other: number, size: number): number
  keepOthers(set: number, other: number, size: number): number
  unite(set: number, other: number, size: number): void
  countCommon(a: number, b: number, size: number): number
  listRows(set: number, size: number, first: number, out: number): number
  countTerms8(list: number, rows: number, terms: number, counts: number): void
  countTerms16(list: number, rows: number, terms: number, counts: number): void
  slice(numbers: number, bits: number, out: number): void
  keepInRange(
    set: number,
    size: number,
    slices: number,
    bits: number,
    low: number,
    above: number,
    hasAbove: number,
    isNegated: number,
  ): number
  keepHavingMost(set: number, size: number, table: number, sets: number, needed: number): number
  keepContaining(set: number, size: number, bytes: number, starts: number, needle: number, length: number): number
  measureEdits(
    set: number,
    size: number,
    bytes: number,
    starts: number,
    positions: number,
    length: number,
    distances: number,
    isMore: number,
  ): void
  keepNear(set: number, size: number, swaps: number, distances: number, edits: number, sums: number): number
}

/** A thread's place in an index's memory, and the loops over that memory. */
export interface Workplace {
  kernels: Kernels
  /** Room for so many words until the next search begins; what is in it is whatever was. */
  words(length: number): Words
  bytes(length: number): Uint8Array<SharedArrayBuffer>
  /** Begins a search: all that was taken before is free. */
  clear(): void
}

const workplaces = new WeakMap<WebAssembly.Memory, Workplace>()
let compiled: WebAssembly.Module | undefined

/** This thread's place in an index's memory, free for a new search. @throws RangeError when too many threads search one index. */
export function takeWorkplace(memory: WebAssembly.Memory): Workplace {
  const known = workplaces.get(memory)
  const place = known ?? openWorkplace(memory)
  if (!known) workplaces.set(memory, place)
  place.clear()
  return place
}

function openWorkplace(memory: WebAssembly.Memory): Workplace {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('./assembly/kernels.wasm', import.meta.url)))
  const kernels = new WebAssembly.Instance(compiled, { env: { memory } }).exports as Kernels
  const buffer = memory.buffer
  const thread = Atomics.add(new Int32Array(buffer, 0, 1), 0, 1)
  if (thread >= MAX_THREADS) throw new RangeError(`more than ${MAX_THREADS} threads search one index`)
  const start = WORKPLACES_AT + thread * WORKPLACE_BYTES
  let end = start
  const take = (bytes: number): number => {
    const at = end
    end = (at + bytes + 15) & ~15
    if (end > start + WORKPLACE_BYTES)
      throw new RangeError(`a search needs more than ${WORKPLACE_BYTES} bytes to work in`)
    return at
  }
  return {
    kernels,
    words: (length) => new Uint32Array(buffer, take(length * 4), length),
    bytes: (length) => new Uint8Array(buffer, take(length), length),
    clear() {
      end = start
    },
  }
}
