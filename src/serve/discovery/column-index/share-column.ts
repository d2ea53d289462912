import { addRow, type Bitset, complement, intersect, unite, wordsFor } from './bitset.ts'
import { encodeNumbers, type NumberColumn, numberAt } from './number-column.ts'
import { sharedWords } from './term-column.ts'

type Words = Uint32Array<SharedArrayBuffer>

/**
 * Percentages by key, such as of a profile's audience by country. Key k's rows are `rows[rowStarts[k]]` to before
 * `rowStarts[k + 1]`, each with its share at the same place.
 */
export interface ShareColumn {
  kind: 'shares'
  names: readonly string[]
  rowStarts: Words
  rows: Words
  shares: NumberColumn
  /** The rows of which any share is known. */
  known: Bitset
}

/** A column from the keys of each row (row r's are `keys[starts[r]]` to before `starts[r + 1]`) and their shares. */
export function buildShares(
  names: readonly string[],
  starts: Words,
  keys: ArrayLike<number>,
  shares: ArrayLike<number>,
): ShareColumn {
  const rowStarts = sharedWords(names.length + 1)
  for (let at = 0; at < keys.length; at++) rowStarts[keys[at]! + 1]!++
  for (let key = 0; key < names.length; key++) rowStarts[key + 1]! += rowStarts[key]!
  const next = rowStarts.slice()
  const rows = sharedWords(keys.length)
  const sorted = new Float64Array(keys.length)
  const known = sharedWords(wordsFor(starts.length - 1))
  for (let row = 0; row + 1 < starts.length; row++) {
    if (starts[row + 1]! > starts[row]!) addRow(known, row)
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const place = next[keys[at]!]!++
      rows[place] = row
      sorted[place] = shares[at]!
    }
  }
  return { kind: 'shares', names, rowStarts, rows, shares: encodeNumbers(sorted), known }
}

/**
 * Adds to `found` the rows whose share of a key passes. A key that is not among a row's known ones has a share of 0; a row of
 * which nothing is known never passes.
 */
export function addByShare(column: ShareColumn, key: string, passes: (share: number) => boolean, found: Bitset): void {
  const { names, rowStarts, rows, shares, known } = column
  const lower = key.toLowerCase()
  const unlistedPasses = passes(0)
  const listed = new Uint32Array(found.length)
  for (const [at, name] of names.entries()) {
    if (name.toLowerCase() !== lower) continue
    for (let place = rowStarts[at]!; place < rowStarts[at + 1]!; place++)
      if (passes(numberAt(shares, place)!) !== unlistedPasses) addRow(listed, rows[place]!)
  }
  if (unlistedPasses) {
    complement(listed, known.length * 32)
    intersect(listed, known)
  }
  unite(found, listed)
}
