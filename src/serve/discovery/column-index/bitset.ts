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
  return countCommon(set, set)
}

/**
 * How many rows are in both sets. Eight words at once: adders of whole words (carry-save) leave one count of bits for eight, half the
 * work of a count for each (Warren, Hacker's Delight, 5-1).
 */
export function countCommon(a: Bitset, b: Bitset): number {
  let [count, ones, twos, fours] = [0, 0, 0, 0]
  const whole = a.length & ~7
  for (let word = 0; word < whole; word += 8) {
    const w0 = a[word]! & b[word]!
    const w1 = a[word + 1]! & b[word + 1]!
    const w2 = a[word + 2]! & b[word + 2]!
    const w3 = a[word + 3]! & b[word + 3]!
    const w4 = a[word + 4]! & b[word + 4]!
    const w5 = a[word + 5]! & b[word + 5]!
    const w6 = a[word + 6]! & b[word + 6]!
    const w7 = a[word + 7]! & b[word + 7]!
    if ((w0 | w1 | w2 | w3 | w4 | w5 | w6 | w7) === 0) continue
    const x0 = ones ^ w0
    const twosA = (ones & w0) | (x0 & w1)
    const x1 = x0 ^ w1
    const x2 = x1 ^ w2
    const twosB = (x1 & w2) | (x2 & w3)
    const x3 = x2 ^ w3
    const y0 = twos ^ twosA
    const foursA = (twos & twosA) | (y0 & twosB)
    const y1 = y0 ^ twosB
    const x4 = x3 ^ w4
    const twosC = (x3 & w4) | (x4 & w5)
    const x5 = x4 ^ w5
    const x6 = x5 ^ w6
    const twosD = (x5 & w6) | (x6 & w7)
    ones = x6 ^ w7
    const y2 = y1 ^ twosC
    const foursB = (y1 & twosC) | (y2 & twosD)
    twos = y2 ^ twosD
    const z0 = fours ^ foursA
    const eights = (fours & foursA) | (z0 & foursB)
    fours = z0 ^ foursB
    count += popcount(eights)
  }
  count = 8 * count + 4 * popcount(fours) + 2 * popcount(twos) + popcount(ones)
  for (let word = whole; word < a.length; word++) count += popcount(a[word]! & b[word]!)
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
export function popcount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Bits beyond the last row stay 0, so that counts and complements need not know of them. */
function clearTail(set: Bitset, rows: number): void {
  const used = rows & 31
  if (used !== 0) set[set.length - 1]! &= (1 << used) - 1
}
