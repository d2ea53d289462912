import type { IndexMemory, Words } from './index-memory.ts'

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

/** Slices of the numbers that `fill` puts into a block for the 32 rows from `first` on; what it leaves is 0. */
export function sliceNumbers(
  memory: IndexMemory,
  rows: number,
  bits: number,
  fill: (block: Uint32Array, first: number) => void,
): BitSlices {
  const words = memory.words(((rows + 127) >>> 7) * bits * 4)
  const block = new Uint32Array(32)
  for (let first = 0; first < rows; first += 32) {
    block.fill(0)
    fill(block, first)
    transpose(block, bits)
    const at = (first >>> 7) * bits * 4 + ((first >>> 5) & 3)
    for (let bit = 0; bit < bits; bit++) words[at + bit * 4] = block[bits - 1 - bit]!
  }
  return { bits, words }
}

/**
 * Turns 32 numbers of so many bits into words of which word b has bit b of each (Warren, Hacker's Delight, 7-3). Halves that are empty
 * since all numbers are small are left out: 16 bits take a third of the work.
 */
function transpose(block: Uint32Array, bits: number): void {
  let used = 32
  for (let half = 16, mask = 0xffff; half > 0; half >>= 1, mask ^= mask << half) {
    if (bits <= half && used === 2 * half) {
      for (let at = 0; at < half; at++) block[at]! |= block[at + half]! << half
      used = half
      continue
    }
    for (let at = 0; at < used; at = (at + half + 1) & ~half) {
      const swapped = ((block[at]! >>> half) ^ block[at + half]!) & mask
      block[at]! ^= swapped << half
      block[at + half]! ^= swapped
    }
  }
}

export function numberOf({ bits, words }: BitSlices, row: number): number {
  const shift = row & 31
  let number = 0
  for (let bit = 0, at = (row >>> 7) * bits * 4 + ((row >>> 5) & 3); bit < bits; bit++, at += 4)
    number = (number << 1) | ((words[at]! >>> shift) & 1)
  return number >>> 0
}
