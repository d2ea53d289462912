import type { IndexMemory, Words } from './index-memory.ts'
import { takeWorkplace } from './kernels.ts'

/**
 * Whole numbers of many rows, bit by bit: of each 128 rows four words with the highest bit of their numbers, then four with the next
 * one, and so on. 128 rows are compared at once, and of most only the first few bits, until none is equal any more, and no more memory is
 * taken than the bits that a number has (BitWeaving/V: Li and Patel, SIGMOD 2013).
 */
export interface BitSlices {
  /** Of each number: 0 to 32. */
  bits: number
  words: Words
}

/** Slices of the numbers that `fill` puts into a block for the 128 rows from `first` on; what it leaves is 0. */
export function sliceNumbers(
  memory: IndexMemory,
  rows: number,
  bits: number,
  fill: (block: Uint32Array, first: number) => void,
): BitSlices {
  const { kernels, words: take } = takeWorkplace(memory.memory)
  const block = take(128)
  const words = memory.words(((rows + 127) >>> 7) * bits * 4)
  for (let first = 0, out = words.byteOffset; first < rows; first += 128, out += bits * 16) {
    block.fill(0)
    fill(block, first)
    kernels.slice(block.byteOffset, bits, out)
  }
  return { bits, words }
}

export function numberOf({ bits, words }: BitSlices, row: number): number {
  const shift = row & 31
  let number = 0
  for (let bit = 0, at = (row >>> 7) * bits * 4 + ((row >>> 5) & 3); bit < bits; bit++, at += 4)
    number = (number << 1) | ((words[at]! >>> shift) & 1)
  return number >>> 0
}
