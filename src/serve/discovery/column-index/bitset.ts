/** A set of row numbers: bit `row & 31` of word `row >> 5`. Its words are a multiple of 4, which are compared at once. */
export type Bitset = Uint32Array

/** A search goes through the rows in blocks of so many words: the sets that it makes of one stay in the nearest cache. */
export const BLOCK_WORDS = 1_024

export function wordsFor(rows: number): number {
  return ((rows + 127) >>> 7) * 4
}

/** The set of all rows from 0 to `rows` - 1. */
export function allRows(rows: number): Bitset {
  const set = new Uint32Array(wordsFor(rows))
  addRun(set, 0, rows)
  return set
}

export function addRow(set: Bitset, row: number): void {
  set[row >>> 5]! |= 1 << (row & 31)
}

/** Adds the rows from `first` to before `end`. */
export function addRun(set: Bitset, first: number, end: number): void {
  if (first >= end) return
  const [from, to] = [first >>> 5, (end - 1) >>> 5]
  const [head, tail] = [-1 << (first & 31), -1 >>> (31 - ((end - 1) & 31))]
  if (from === to) {
    set[from]! |= head & tail
    return
  }
  set[from]! |= head
  set.fill(0xffffffff, from + 1, to)
  set[to]! |= tail
}

export function hasRow(set: Bitset, row: number): boolean {
  return ((set[row >>> 5]! >>> (row & 31)) & 1) === 1
}

/** Calls `visit` with each row in ascending order. */
export function forEachRow(set: Bitset, visit: (row: number) => void): void {
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1) visit((word << 5) + lowestBit(bits))
  }
}

/** Number of the lowest bit that is set in a word that is not 0. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
