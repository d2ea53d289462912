import { addRow, addRun, type Bitset, BLOCK_WORDS, forEachRow, wordsFor } from './bitset.ts'
import { encodeNumbers } from './encode-numbers.ts'
import type { IndexMemory, Words } from './index-memory.ts'
import type { Workplace } from './kernels.ts'
import { codeRange, keepInRange, type NumberColumn } from './number-column.ts'

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
  memory: IndexMemory,
  names: readonly string[],
  starts: Words,
  keys: ArrayLike<number>,
  shares: ArrayLike<number>,
): ShareColumn {
  const rowStarts = memory.words(names.length + 1)
  for (let at = 0; at < keys.length; at++) rowStarts[keys[at]! + 1]!++
  for (let key = 0; key < names.length; key++) rowStarts[key + 1]! += rowStarts[key]!
  const next = Uint32Array.from(rowStarts)
  const rows = memory.words(keys.length)
  const sorted = new Float64Array(keys.length)
  const known = memory.words(wordsFor(starts.length - 1))
  for (let row = 0; row + 1 < starts.length; row++) {
    if (starts[row + 1]! > starts[row]!) addRow(known, row)
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const place = next[keys[at]!]!++
      rows[place] = row
      sorted[place] = shares[at]!
    }
  }
  return { kind: 'shares', names, rowStarts, rows, shares: encodeNumbers(memory, sorted), known }
}

/**
 * The rows whose share of a key compares so with a bound. A key that is not among a row's known ones has a share of 0; a row of which
 * nothing is known never passes.
 */
export function rowsByShare(
  workplace: Workplace,
  column: ShareColumn,
  key: string,
  { operator, bound }: { operator: string; bound: number },
): Bitset {
  const { names, rowStarts, rows, shares, known } = column
  const lower = key.toLowerCase()
  const isUnlistedFound = compares(0, operator, bound)
  const range = codeRange(shares, operator, bound)
  const listed = new Uint32Array(known.length)
  const places = workplace.words(BLOCK_WORDS)
  for (const [at, name] of names.entries()) {
    if (name.toLowerCase() !== lower) continue
    const [start, end] = [rowStarts[at]!, rowStarts[at + 1]!]
    for (let first = (start >>> 7) * 4; first * 32 < end; first += BLOCK_WORDS) {
      places.fill(0)
      addRun(places, Math.max(0, start - first * 32), Math.min(BLOCK_WORDS * 32, end - first * 32))
      // Those that are unlike the unlisted ones.
      keepInRange(workplace, shares, range, { first, set: places, isNegated: isUnlistedFound })
      forEachRow(places, (place) => addRow(listed, rows[first * 32 + place]!))
    }
  }
  return isUnlistedFound ? listed.map((rest, word) => known[word]! & ~rest) : listed
}

function compares(share: number, operator: string, bound: number): boolean {
  switch (operator) {
    case 'GTE':
      return share >= bound
    case 'GT':
      return share > bound
    case 'LTE':
      return share <= bound
    case 'LT':
      return share < bound
    default:
      throw new RangeError(`${operator} on a share`)
  }
}
