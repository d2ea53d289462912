import { type QueryWord, relevanceOf, wordsOf } from '../resemblance.ts'
import { addRow, type Bitset, forEachRow, intersect, unite, wordsFor } from './bitset.ts'
import type { ColumnIndex } from './column-index.ts'
import { numberAt } from './number-column.ts'
import { mayContain, mayResemble } from './pair-sets.ts'
import { contains, type TextColumn } from './text-column.ts'

/** What resembles a query, and for these rows how closely. */
export interface Resembling {
  rows: Bitset
  relevanceAt(row: number): number
}

/** The rows of `within` whose handle or name resembles a query; see `resemblance.ts`. */
export function resemblingRows(index: ColumnIndex, query: string, within: Bitset): Resembling {
  const words = wordsOf(query)
  const left = words.length === 0 ? new Uint32Array(wordsFor(index.rows)) : within.slice()
  for (const word of words) intersect(left, mayHold(index, word))
  const columns = [textOf(index, 'handle'), textOf(index, 'name')]
  const searchers = words.map(searcherOf)
  const edits = new Map<number, number>()
  const rows = new Uint32Array(wordsFor(index.rows))
  forEachRow(left, (row) => {
    let sum = 0
    for (const search of searchers) {
      const inHandle = search(columns[0]!, row)
      const found = inHandle === 0 ? 0 : Math.min(inHandle, search(columns[1]!, row))
      if (found === Infinity) return
      sum += found
    }
    addRow(rows, row)
    if (sum > 0) edits.set(row, sum)
  })
  const length = words.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const { followers } = index.columns
  if (followers?.kind !== 'number') throw new RangeError('followers are not in the index')
  return { rows, relevanceAt: (row) => relevanceOf(edits.get(row) ?? 0, length, numberAt(followers, row)) }
}

function textOf(index: ColumnIndex, name: string): TextColumn {
  const column = index.columns[name]
  if (column?.kind !== 'text') throw new RangeError(`${name} is no text of the index`)
  return column
}

function mayHold(index: ColumnIndex, { bytes, edits, swapped }: QueryWord): Bitset {
  if (edits === 0) return mayContain(index.pairs, bytes, index.rows)
  const found = mayResemble(index.pairs, bytes, edits, index.rows)
  for (const each of swapped) unite(found, mayContain(index.pairs, Buffer.from(each), index.rows))
  return found
}

type Searcher = (column: TextColumn, row: number) => number

/** Finds the fewest bytes that are wrong in a row's best place for the word; Infinity when more than may be. */
function searcherOf({ bytes, edits, swapped }: QueryWord): Searcher {
  if (edits === 0) return (column, row) => (contains(column, row, bytes) ? 0 : Infinity)
  const swaps = swapped.map((each) => Buffer.from(each))
  const distance = automatonOf(bytes)
  return (column, row) => {
    const found = distance(column, row)
    if (found <= 1) return found
    if (swaps.some((swap) => contains(column, row, swap))) return 1
    return found <= edits ? found : Infinity
  }
}

/**
 * The edit distance from a word of at most 31 bytes to the part of a text that is nearest to it, a column of the table of
 * distances as bits in one step (Myers 1999, A fast bit-vector algorithm for approximate string matching).
 */
function automatonOf(word: Uint8Array): Searcher {
  const positions = new Int32Array(256)
  for (const [at, byte] of word.entries()) positions[byte]! |= 1 << at
  const last = 1 << (word.length - 1)
  return ({ bytes, starts }, row) => {
    let [plus, minus, score] = [-1, 0, word.length]
    let best = score
    for (let at = starts[row]!, end = starts[row + 1]!; at < end; at++) {
      const same = positions[bytes[at]!]!
      const vertical = same | minus
      const horizontal = ((((same & plus) + plus) | 0) ^ plus) | same
      let up = minus | ~(horizontal | plus)
      let down = plus & horizontal
      if (up & last) score++
      else if (down & last) score--
      up <<= 1
      down <<= 1
      plus = down | ~(vertical | up)
      minus = up & vertical
      if (score < best) {
        best = score
        if (best === 0) return 0
      }
    }
    return best
  }
}
