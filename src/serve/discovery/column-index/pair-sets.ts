import { allRows, type Bitset, intersect, unite, wordsFor } from './bitset.ts'
import { sharedWords } from './term-column.ts'
import type { TextColumn } from './text-column.ts'

/**
 * Which rows' texts have which pairs of bytes: a set of rows for each of so many classes of pairs. What a text search looks
 * for narrows to few rows by some of these sets, without a look at a text. More classes find fewer rows in vain and take
 * more memory: 32 bytes a row here.
 */
const PAIR_CLASSES = 256

/** The sets one behind the other, `wordsFor(rows)` words each. */
export type PairSets = Uint32Array<SharedArrayBuffer>

export function buildPairSets(columns: readonly TextColumn[], rows: number): PairSets {
  const words = wordsFor(rows)
  const sets = sharedWords(PAIR_CLASSES * words)
  for (const { bytes, starts } of columns) {
    for (let row = 0; row < rows; row++) {
      const [word, bit] = [row >>> 5, 1 << (row & 31)]
      for (let at = starts[row]! + 1, end = starts[row + 1]!; at < end; at++)
        sets[classOf(bytes[at - 1]!, bytes[at]!) * words + word]! |= bit
    }
  }
  return sets
}

function classOf(first: number, second: number): number {
  return (first * 41 + second * 7 + (second >>> 5)) & (PAIR_CLASSES - 1)
}

function classesOf(text: Uint8Array): number[] {
  const classes = new Set<number>()
  for (let at = 1; at < text.length; at++) classes.add(classOf(text[at - 1]!, text[at]!))
  return [...classes]
}

/** Every row that may hold this text, and some others. */
export function mayContain(sets: PairSets, text: Uint8Array, rows: number): Bitset {
  const words = wordsFor(rows)
  const found = allRows(rows)
  for (const each of classesOf(text)) intersect(found, sets.subarray(each * words, (each + 1) * words))
  return found
}

/**
 * Every row that may hold this text with so many bytes wrong, missing or too many: each spoils two pairs at most, and of one
 * piece more than there are such bytes, one is whole.
 */
export function mayResemble(sets: PairSets, text: Uint8Array, edits: number, rows: number): Bitset {
  const pieces = Array.from({ length: edits + 1 }, (_, at) =>
    text.subarray(Math.floor((at * text.length) / (edits + 1)), Math.floor(((at + 1) * text.length) / (edits + 1))),
  )
  const found = new Uint32Array(wordsFor(rows))
  for (const piece of pieces) unite(found, mayContain(sets, piece, rows))
  const classes = classesOf(text).slice(0, 15)
  const needed = classes.length - 2 * edits
  if (needed > 0) intersect(found, havingMost(sets, classes, needed, rows))
  return found
}

/** The rows in at least so many of these sets. */
function havingMost(sets: PairSets, classes: readonly number[], needed: number, rows: number): Bitset {
  const words = wordsFor(rows)
  const found = new Uint32Array(words)
  const starts = classes.map((each) => each * words)
  for (let word = 0; word < words; word++) {
    // Four sets of bits count up to 15 for 32 rows at once.
    let [ones, twos, fours, eights] = [0, 0, 0, 0]
    for (let at = 0; at < starts.length; at++) {
      const added = sets[starts[at]! + word]!
      const toTwos = ones & added
      ones ^= added
      const toFours = twos & toTwos
      twos ^= toTwos
      const toEights = fours & toFours
      fours ^= toFours
      eights ^= toEights
    }
    found[word] = atLeast(needed, ones, twos, fours, eights)
  }
  return found
}

/** The bits whose count, written in four bits, is at least `needed`. */
function atLeast(needed: number, ones: number, twos: number, fours: number, eights: number): number {
  let [above, same] = [0, -1]
  const digits = [eights, fours, twos, ones]
  for (let at = 0; at < 4; at++) {
    const digit = digits[at]!
    if ((needed >>> (3 - at)) & 1) same &= digit
    else {
      above |= same & digit
      same &= ~digit
    }
  }
  return above | same
}
