/**
 * The loops that a search spends its time in, in AssemblyScript: 128 rows at once, where JavaScript takes 32, and texts 16 bytes at once.
 * Everything lies in one memory, that of the index; addresses and sizes are in bytes, and sets of rows are whole 16 bytes.
 */

/** Keeps in `set` what is in `other` too. Tells whether anything is left; so do all that are called keep…. */
export function keepCommon(set: usize, other: usize, size: usize): bool {
  let left = i32x4.splat(0)
  for (let at: usize = 0; at < size; at += 16) {
    const both = v128.and(v128.load(set + at), v128.load(other + at))
    v128.store(set + at, both)
    left = v128.or(left, both)
  }
  return v128.any_true(left)
}

export function keepOthers(set: usize, other: usize, size: usize): bool {
  let left = i32x4.splat(0)
  for (let at: usize = 0; at < size; at += 16) {
    const rest = v128.andnot(v128.load(set + at), v128.load(other + at))
    v128.store(set + at, rest)
    left = v128.or(left, rest)
  }
  return v128.any_true(left)
}

export function unite(set: usize, other: usize, size: usize): void {
  for (let at: usize = 0; at < size; at += 16) v128.store(set + at, v128.or(v128.load(set + at), v128.load(other + at)))
}

/** How many rows are in both sets. */
export function countCommon(a: usize, b: usize, size: usize): i32 {
  let sum = i32x4.splat(0)
  let at: usize = 0
  while (at < size) {
    // A byte counts 31 times 8 bits before it would run over.
    const end = min(at + 31 * 16, size)
    let bytes = i8x16.splat(0)
    for (; at < end; at += 16) bytes = i8x16.add(bytes, i8x16.popcnt(v128.and(v128.load(a + at), v128.load(b + at))))
    sum = i32x4.add(sum, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)))
  }
  return (
    i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3)
  )
}

/** Writes the numbers of a set's rows, from that of its first bit on, one behind the other. Gives how many. */
export function listRows(set: usize, size: usize, first: i32, out: usize): i32 {
  const start = out
  for (let at: usize = 0; at < size; at += 4, first += 32) {
    for (let bits = load<i32>(set + at); bits !== 0; bits &= bits - 1, out += 4) store<i32>(out, first + ctz(bits))
  }
  return i32((out - start) >> 2)
}

/** Adds each listed row's one term to the counts: terms of one byte. */
export function countTerms8(list: usize, rows: i32, terms: usize, counts: usize): void {
  for (const end = list + (usize(rows) << 2); list < end; list += 4) {
    const at = counts + (usize(load<u8>(terms + load<u32>(list))) << 2)
    store<i32>(at, load<i32>(at) + 1)
  }
}

/** Terms of two bytes. */
export function countTerms16(list: usize, rows: i32, terms: usize, counts: usize): void {
  for (const end = list + (usize(rows) << 2); list < end; list += 4) {
    const at = counts + (usize(load<u16>(terms + (usize(load<u32>(list)) << 1))) << 2)
    store<i32>(at, load<i32>(at) + 1)
  }
}

/** Writes 128 numbers of so many bits as bit slices; see `bit-slices.ts`. Of 16 bytes at once the highest bits make two bytes of a slice. */
export function slice(numbers: usize, bits: i32, out: usize): void {
  for (let rows: usize = 0; rows < 128; rows += 16, numbers += 64) {
    let a = v128.load(numbers)
    let b = v128.load(numbers + 16)
    let c = v128.load(numbers + 32)
    let d = v128.load(numbers + 48)
    for (let low = 0; low < bits; low += 8) {
      const ab = i8x16.shuffle(a, b, 0, 4, 8, 12, 16, 20, 24, 28, 0, 4, 8, 12, 16, 20, 24, 28)
      const cd = i8x16.shuffle(c, d, 0, 4, 8, 12, 16, 20, 24, 28, 0, 4, 8, 12, 16, 20, 24, 28)
      let bytes = i64x2.shuffle(ab, cd, 0, 2)
      for (let bit = low + 7; bit >= low; bit--) {
        if (bit < bits) store<u16>(out + (usize(bits - 1 - bit) << 4) + (rows >> 3), i8x16.bitmask(bytes))
        bytes = i8x16.shl(bytes, 1)
      }
      a = i32x4.shr_u(a, 8)
      b = i32x4.shr_u(b, 8)
      c = i32x4.shr_u(c, 8)
      d = i32x4.shr_u(d, 8)
    }
  }
}

/** Of 128 rows' numbers as bit slices, those among some that are at least a number; see `bit-slices.ts`. */
function atLeast(slices: usize, rest: i32, among: v128): v128 {
  let equal = among
  let above = i32x4.splat(0)
  // What equals the number down to its last 1 is at least as great, whatever follows.
  while (rest !== 0) {
    const slice = v128.load(slices)
    if (rest < 0) equal = v128.and(equal, slice)
    else {
      above = v128.or(above, v128.and(equal, slice))
      equal = v128.andnot(equal, slice)
    }
    if (!v128.any_true(equal)) break
    slices += 16
    rest <<= 1
  }
  return v128.or(above, equal)
}

/**
 * Keeps the rows whose numbers, of so many bits, are at least `low` and, if there is one, below `above`; or those whose are not.
 * @param slices of the set's first row.
 */
export function keepInRange(
  set: usize,
  size: usize,
  slices: usize,
  bits: i32,
  low: i32,
  above: i32,
  hasAbove: bool,
  isNegated: bool,
): bool {
  const from = low << (32 - bits)
  const to = above << (32 - bits)
  let left = i32x4.splat(0)
  for (let at: usize = 0; at < size; at += 16, slices += usize(bits) << 4) {
    const among = v128.load(set + at)
    if (!v128.any_true(among)) continue
    let found = atLeast(slices, from, among)
    if (hasAbove) found = v128.andnot(found, atLeast(slices, to, found))
    if (isNegated) found = v128.andnot(among, found)
    v128.store(set + at, found)
    left = v128.or(left, found)
  }
  return v128.any_true(left)
}

/** Keeps the rows that are in at least so many of up to 15 sets, whose addresses stand in `table`. */
export function keepHavingMost(set: usize, size: usize, table: usize, sets: i32, needed: i32): bool {
  let left = i32x4.splat(0)
  for (let at: usize = 0; at < size; at += 16) {
    const among = v128.load(set + at)
    if (!v128.any_true(among)) continue
    // Four sets of bits count up to 15 for 128 rows at once.
    let ones = i32x4.splat(0)
    let twos = i32x4.splat(0)
    let fours = i32x4.splat(0)
    let eights = i32x4.splat(0)
    for (let each = 0; each < sets; each++) {
      const added = v128.load(usize(load<u32>(table + (usize(each) << 2))) + at)
      const toTwos = v128.and(ones, added)
      ones = v128.xor(ones, added)
      const toFours = v128.and(twos, toTwos)
      twos = v128.xor(twos, toTwos)
      const toEights = v128.and(fours, toFours)
      fours = v128.xor(fours, toFours)
      eights = v128.xor(eights, toEights)
    }
    let above = i32x4.splat(0)
    let same = among
    for (let digit = 3; digit >= 0; digit--) {
      const bits = digit === 3 ? eights : digit === 2 ? fours : digit === 1 ? twos : ones
      if ((needed >> digit) & 1) same = v128.and(same, bits)
      else {
        above = v128.or(above, v128.and(same, bits))
        same = v128.andnot(same, bits)
      }
    }
    const found = v128.or(above, same)
    v128.store(set + at, found)
    left = v128.or(left, found)
  }
  return v128.any_true(left)
}

/**
 * Keeps the rows whose text holds the needle, of one byte at least: its first and last byte are looked for at 16 places at once.
 * @param starts where the text of the set's first row begins, and of each row after it, in `bytes`.
 */
export function keepContaining(
  set: usize,
  size: usize,
  bytes: usize,
  starts: usize,
  needle: usize,
  length: usize,
): bool {
  const first = i8x16.splat(load<i8>(needle))
  const last = i8x16.splat(load<i8>(needle + length - 1))
  let left = 0
  for (let word: usize = 0; word < size; word += 4, starts += 128) {
    let kept = 0
    for (let bits = load<i32>(set + word); bits !== 0; bits &= bits - 1) {
      const place = starts + (usize(ctz(bits)) << 2)
      const begin = bytes + load<u32>(place)
      const end = bytes + load<u32>(place + 4)
      if (end - begin < length) continue
      if (contains(begin, end - length, needle, length, first, last)) kept |= bits & -bits
    }
    store<i32>(set + word, kept)
    left |= kept
  }
  return left !== 0
}

function contains(at: usize, lastAt: usize, needle: usize, length: usize, first: v128, last: v128): bool {
  for (; at <= lastAt; at += 16) {
    let places = i8x16.bitmask(v128.and(i8x16.eq(v128.load(at), first), i8x16.eq(v128.load(at + length - 1), last)))
    if (lastAt - at < 15) places &= (1 << i32(lastAt - at + 1)) - 1
    for (; places !== 0; places &= places - 1) {
      const place = at + usize(ctz(places))
      let same: usize = 1
      while (same < length && load<u8>(place + same) === load<u8>(needle + same)) same++
      if (same >= length) return true
    }
  }
  return false
}

/**
 * For each row of the set the edit distance from a word of `length` bytes, 31 at most, to the part of the row's text that is nearest to it: a
 * column of the table of distances as bits in one step (Myers 1999, A fast bit-vector algorithm for approximate string matching).
 * @param positions of each byte, 256 times four bytes, where it stands in the word, as bits.
 * @param distances a byte for each row of the set's range. Those that stand there already are kept when they are less, if `isMore`.
 */
export function measureEdits(
  set: usize,
  size: usize,
  bytes: usize,
  starts: usize,
  positions: usize,
  length: i32,
  distances: usize,
  isMore: bool,
): void {
  const last = 1 << (length - 1)
  for (let word: usize = 0; word < size; word += 4, starts += 128, distances += 32) {
    for (let bits = load<i32>(set + word); bits !== 0; bits &= bits - 1) {
      const row = usize(ctz(bits))
      let best = isMore ? i32(load<u8>(distances + row)) : length
      const place = starts + (row << 2)
      const end = bytes + load<u32>(place + 4)
      let plus = -1
      let minus = 0
      let score = length
      for (let at = bytes + load<u32>(place); at < end && best !== 0; at++) {
        const same = load<i32>(positions + (usize(load<u8>(at)) << 2))
        const vertical = same | minus
        const horizontal = (((same & plus) + plus) ^ plus) | same
        let up = minus | ~(horizontal | plus)
        let down = plus & horizontal
        score += i32((up & last) !== 0) - i32((down & last) !== 0)
        up <<= 1
        down <<= 1
        plus = down | ~(vertical | up)
        minus = up & vertical
        best = min(best, score)
      }
      store<u8>(distances + row, best)
    }
  }
}

/**
 * Keeps the rows whose distance is at most `edits`, and adds it to their sums; of those in `swaps` it is 1 at most.
 * @param sums a byte for each row of the set's range.
 */
export function keepNear(set: usize, size: usize, swaps: usize, distances: usize, edits: i32, sums: usize): bool {
  let left = 0
  for (let word: usize = 0; word < size; word += 4, distances += 32, sums += 32) {
    const swapped = load<i32>(swaps + word)
    let kept = 0
    for (let bits = load<i32>(set + word); bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits
      const row = usize(ctz(bits))
      let distance = i32(load<u8>(distances + row))
      if (distance > 1 && swapped & bit) distance = 1
      if (distance > edits) continue
      kept |= bit
      store<u8>(sums + row, load<u8>(sums + row) + distance)
    }
    store<i32>(set + word, kept)
    left |= kept
  }
  return left !== 0
}
