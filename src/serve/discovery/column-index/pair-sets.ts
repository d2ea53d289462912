import { wordsFor } from './bitset.ts'
import type { BlockFilter } from './combine-filters.ts'
import type { IndexMemory, Words } from './index-memory.ts'
import type { Workplace } from './kernels.ts'
import type { TextColumn } from './text-column.ts'

/**
 * Which rows' texts have which pairs of bytes: a set of rows for each of so many classes of pairs. What a text search looks
 * for narrows to few rows by some of these sets, without a look at a text. More classes find fewer rows in vain and take
 * more memory: 32 bytes a row here.
 */
const PAIR_CLASSES = 256
/** As many sets are counted at once. */
const MOST_COUNTED = 15

/** The sets one behind the other, `wordsFor(rows)` words each. */
export type PairSets = Words

export function buildPairSets(memory: IndexMemory, columns: readonly TextColumn[], rows: number): PairSets {
  const words = wordsFor(rows)
  const sets = memory.words(PAIR_CLASSES * words)
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

/** Keeps the rows that may hold this text, and some others. */
export function mayContain({ kernels }: Workplace, sets: PairSets, text: Uint8Array, rows: number): BlockFilter {
  const starts = setsOf(sets, classesOf(text), rows)
  return (first, set) => {
    const { byteOffset, byteLength } = set
    return starts.every((start) => kernels.keepCommon(byteOffset, start + first * 4, byteLength) !== 0)
  }
}

/** Keeps the rows that may hold this text with so many bytes wrong, missing or too many: each spoils two pairs at most. */
export function mayResemble(
  { kernels, words }: Workplace,
  sets: PairSets,
  { text, edits }: { text: Uint8Array; edits: number },
  rows: number,
): BlockFilter {
  const starts = setsOf(sets, classesOf(text).slice(0, MOST_COUNTED), rows)
  const needed = starts.length - 2 * edits
  if (needed <= 0) return () => true
  const table = words(MOST_COUNTED)
  return (first, { byteOffset, byteLength }) => {
    table.set(starts.map((start) => start + first * 4))
    return kernels.keepHavingMost(byteOffset, byteLength, table.byteOffset, starts.length, needed) !== 0
  }
}

/** Where the sets of these classes begin in the memory. */
function setsOf(sets: PairSets, classes: readonly number[], rows: number): number[] {
  return classes.map((each) => sets.byteOffset + each * wordsFor(rows) * 4)
}
