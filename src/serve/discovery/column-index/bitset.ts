/** A set of row numbers: bit `row & 31` of word `row >> 5`. */
export type Bitset = Uint32Array

export function wordsFor(rows: number): number {
  return (rows + 31) >>> 5
}

/** The set of all rows from 0 to `rows` - 1. */
export function allRows(rows: number): Bitset {
  const set = new Uint32Array(wordsFor(rows)).fill(0xffffffff)
  clearTail(set, rows)
  return set
}

export function addRow(set: Bitset, row: number): void {
  set[row >>> 5]! |= 1 << (row & 31)
}

export function hasRow(set: Bitset, row: number): boolean {
  return ((set[row >>> 5]! >>> (row & 31)) & 1) === 1
}

/** Keeps in `set` what is in `other` too. */
export function intersect(set: Bitset, other: Bitset): void {
  for (let word = 0; word < set.length; word++) set[word]! &= other[word]!
}

/** Adds to `set` what is in `other`. */
export function unite(set: Bitset, other: Bitset): void {
  for (let word = 0; word < set.length; word++) set[word]! |= other[word]!
}

/** Turns `set` into the rows that it lacks, of `rows` in all. */
export function complement(set: Bitset, rows: number): void {
  for (let word = 0; word < set.length; word++) set[word] = ~set[word]!
  clearTail(set, rows)
}

export function countRows(set: Bitset): number {
  let count = 0
  for (let word = 0; word < set.length; word++) count += popcount(set[word]!)
  return count
}

/** How many rows are in both sets. */
export function countCommon(a: Bitset, b: Bitset): number {
  let count = 0
  for (let word = 0; word < a.length; word++) count += popcount(a[word]! & b[word]!)
  return count
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

/** Bits that are set, by adding up pairs, nibbles and bytes at once. */
function popcount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Bits beyond the last row stay 0, so that counts and complements need not know of them. */
function clearTail(set: Bitset, rows: number): void {
  const used = rows & 31
  if (used !== 0) set[set.length - 1]! &= (1 << used) - 1
}
