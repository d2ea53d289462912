import { type QueryWord, relevanceOf, wordsOf } from '../resemblance.ts'
import { type Bitset, BLOCK_WORDS, forEachRow } from './bitset.ts'
import type { ColumnIndex } from './column-index.ts'
import { allOf, anyOf, type BlockFilter } from './combine-filters.ts'
import type { Workplace } from './kernels.ts'
import { numberAt } from './number-column.ts'
import { mayContain, mayResemble } from './pair-sets.ts'
import type { TextColumn } from './text-column.ts'
import { containing } from './text-filters.ts'

/** Finds what resembles a query, and says for the rows found how closely. */
export interface Resembling {
  narrow: BlockFilter
  relevanceAt(row: number): number
}

/** The rows whose handle or name resembles a query; see `resemblance.ts`. */
export function resembling(workplace: Workplace, index: ColumnIndex, query: string): Resembling {
  const words = wordsOf(query)
  const sums = workplace.bytes(BLOCK_WORDS * 32)
  // The longest is in the fewest rows.
  const searches = words
    .toSorted((a, b) => b.bytes.length - a.bytes.length)
    .map((word) => (word.edits === 0 ? searchWhole(workplace, index, word) : searchNear(workplace, index, word, sums)))
  const narrow = allOf([...searches.map(({ may }) => may), ...searches.map(({ keep }) => keep)])
  /** Of the rows that were found the bytes that are wrong in all words together. */
  const edits = editsOf(index.rows)
  const length = words.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const { followers } = index.columns
  if (followers?.kind !== 'number') throw new RangeError('followers are not in the index')
  return {
    narrow(first, set) {
      sums.fill(0)
      if (words.length === 0) set.fill(0)
      if (words.length === 0 || !narrow(first, set)) return false
      forEachRow(set, (row) => {
        edits[first * 32 + row] = sums[row]!
      })
      return true
    },
    relevanceAt: (row) => relevanceOf(edits[row]!, length, numberAt(followers, row)),
  }
}

/** Looks for one word: `may` narrows by sets alone, and so comes first, for all words. */
interface WordSearch {
  may: BlockFilter
  keep: BlockFilter
}

/** Kept for the next search: only the places of this one's rows are written, and read. */
let edits = new Uint8Array(0)

function editsOf(rows: number): Uint8Array {
  if (edits.length < rows) edits = new Uint8Array(rows)
  return edits
}

function textsOf(index: ColumnIndex): TextColumn[] {
  return ['handle', 'name'].map((name) => {
    const column = index.columns[name]
    if (column?.kind !== 'text') throw new RangeError(`${name} is no text of the index`)
    return column
  })
}

/** The rows that hold a word as it is. */
function searchWhole(workplace: Workplace, index: ColumnIndex, { bytes }: QueryWord): WordSearch {
  return { may: mayContain(workplace, index.pairs, bytes, index.rows), keep: inAnyText(workplace, index, bytes) }
}

function inAnyText(workplace: Workplace, index: ColumnIndex, text: Uint8Array): BlockFilter {
  return anyOf(
    workplace,
    textsOf(index).map((column) => containing(workplace, column, text)),
  )
}

/** The rows that have a place where few enough bytes of the word are wrong, whose number is added to their sums. */
function searchNear(workplace: Workplace, index: ColumnIndex, word: QueryWord, sums: Uint8Array): WordSearch {
  const { kernels } = workplace
  const { bytes: text, edits: most } = word
  const mayHold = (each: Uint8Array): BlockFilter => mayContain(workplace, index.pairs, each, index.rows)
  const holds = (each: Uint8Array): BlockFilter => allOf([mayHold(each), inAnyText(workplace, index, each)])
  // Of one piece more than there may be wrong bytes one is whole: a look for a piece costs a fifth of a measurement.
  const pieces = piecesOf(text, most)
  const swaps = word.swapped.map((each) => Buffer.from(each))
  const may = [
    allOf([
      mayResemble(workplace, index.pairs, { text, edits: most }, index.rows),
      anyOf(workplace, pieces.map(mayHold)),
    ]),
    ...swaps.map(mayHold),
  ]
  const [holdsPiece, holdsSwap] = [anyOf(workplace, pieces.map(holds)), anyOf(workplace, swaps.map(holds))]
  const measure = distancesTo(workplace, index, text)
  const rows = workplace.words(BLOCK_WORDS)
  return {
    may: anyOf(workplace, may),
    keep(first, set) {
      const [at, size] = [set.byteOffset, set.byteLength]
      const swapped = rows.subarray(0, set.length)
      swapped.set(set)
      holdsSwap(first, swapped)
      holdsPiece(first, set)
      kernels.unite(at, swapped.byteOffset, size)
      const distances = measure(first, set)
      return kernels.keepNear(at, size, swapped.byteOffset, distances.byteOffset, most, sums.byteOffset) !== 0
    },
  }
}

function piecesOf(text: Uint8Array, edits: number): Uint8Array[] {
  const end = (at: number): number => Math.floor((at * text.length) / (edits + 1))
  return Array.from({ length: edits + 1 }, (_, at) => text.subarray(end(at), end(at + 1)))
}

/** For each row of a set how many bytes of the word are wrong at its best place in handle or name. */
function distancesTo(workplace: Workplace, index: ColumnIndex, text: Uint8Array) {
  const columns = textsOf(index)
  const positions = workplace.words(256).fill(0)
  for (const [at, byte] of text.entries()) positions[byte]! |= 1 << at
  const distances = workplace.bytes(BLOCK_WORDS * 32)
  return (first: number, { byteOffset, byteLength }: Bitset): Uint8Array => {
    for (const [isMore, { bytes, starts }] of columns.entries())
      workplace.kernels.measureEdits(
        byteOffset,
        byteLength,
        bytes.byteOffset,
        starts.byteOffset + first * 32 * 4,
        positions.byteOffset,
        text.length,
        distances.byteOffset,
        isMore,
      )
    return distances
  }
}
