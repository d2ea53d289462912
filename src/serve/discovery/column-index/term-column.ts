import { addRow, type Bitset, wordsFor } from './bitset.ts'
import type { IndexMemory, Words } from './index-memory.ts'
import { nameReader, storeNames, type TermNames } from './term-names.ts'

/**
 * The terms of each row (a category, a country, hashtags, true or false), both ways. Terms are numbers into `names`.
 * With `starts`, row r's terms are `terms[starts[r]]` to before `starts[r + 1]`. Without, each row has one at most:
 * `terms[r]`, which is `names.count` where it has none. A frequent term's rows are a set; those of any other term t are
 * `rows[rowStarts[t]]` to before `rowStarts[t + 1]`, ascending.
 */
export interface TermColumn {
  kind: 'terms'
  names: TermNames
  starts: Words | null
  terms: Codes
  rowStarts: Words
  rows: Words
  /** The rows of the frequent terms; null for the others. */
  frequent: readonly (Bitset | null)[]
  /** The rows that have one of the other terms. */
  others: Bitset
}

type Codes = Uint8Array<SharedArrayBuffer> | Uint16Array<SharedArrayBuffer> | Words

/** A term of at least one row in so many has its rows as a set: twice the room of a list at most, and counted in a tenth of the time. */
const FREQUENT_FROM = 64

/** A column of at most one term a row: numbers into `names`, `names.length` for none. */
export function buildSingleTerms(memory: IndexMemory, names: readonly string[], termOf: ArrayLike<number>): TermColumn {
  const terms = codesFor(memory, termOf.length, names.length)
  terms.set(termOf)
  return {
    kind: 'terms',
    names: storeNames(memory, names),
    starts: null,
    terms,
    ...listRowsOfTerms(memory, names.length, null, terms, terms.length),
  }
}

/** A column of any number of terms a row, none of them twice. */
export function buildTerms(
  memory: IndexMemory,
  names: readonly string[],
  starts: Words,
  termsOf: ArrayLike<number>,
): TermColumn {
  const terms = codesFor(memory, termsOf.length, names.length)
  terms.set(termsOf)
  return {
    kind: 'terms',
    names: storeNames(memory, names),
    starts,
    terms,
    ...listRowsOfTerms(memory, names.length, starts, terms, starts.length - 1),
  }
}

function codesFor(memory: IndexMemory, length: number, highest: number): Codes {
  if (highest < 1 << 8) return memory.bytes(length)
  if (highest < 1 << 16) return memory.shorts(length)
  return memory.words(length)
}

function listRowsOfTerms(
  memory: IndexMemory,
  names: number,
  starts: Words | null,
  terms: Codes,
  count: number,
): Pick<TermColumn, 'rowStarts' | 'rows' | 'frequent' | 'others'> {
  const sizes = new Uint32Array(names)
  for (let at = 0; at < terms.length; at++) if (terms[at]! < names) sizes[terms[at]!]!++
  const frequent = Array.from(sizes, (size) => (size * FREQUENT_FROM < count ? null : memory.words(wordsFor(count))))
  const rowStarts = memory.words(names + 1)
  for (let term = 0; term < names; term++) rowStarts[term + 1] = rowStarts[term]! + (frequent[term] ? 0 : sizes[term]!)
  const rows = memory.words(rowStarts[names]!)
  const others = memory.words(wordsFor(count))
  const next = Uint32Array.from(rowStarts)
  for (let row = 0; row < count; row++) {
    const end = starts ? starts[row + 1]! : row + 1
    for (let at = starts ? starts[row]! : row; at < end; at++) {
      const term = terms[at]!
      if (term === names) continue
      const set = frequent[term]
      addRow(set ?? others, row)
      if (!set) rows[next[term]!++] = row
    }
  }
  return { rowStarts, rows, frequent, others }
}

/** The names of a row's terms. */
export function termsAt({ names, starts, terms }: TermColumn, row: number): string[] {
  const own = starts ? terms.subarray(starts[row], starts[row + 1]) : terms.subarray(row, row + 1)
  return [...own].filter((term) => term !== names.count).map(nameReader(names))
}

/** Sets of rows, in the memory of the index or beside it, that together are those which have any of the terms. */
export function rowsOfTerms(
  { rows, rowStarts, frequent }: TermColumn,
  terms: readonly number[],
  count: number,
): Bitset[] {
  const sets = terms.map((term) => frequent[term]).filter((set) => set != null)
  if (sets.length === terms.length && sets.length > 0) return sets
  const others = new Uint32Array(wordsFor(count))
  for (const term of terms)
    if (!frequent[term])
      for (let at = rowStarts[term]!, end = rowStarts[term + 1]!; at < end; at++) addRow(others, rows[at]!)
  return [...sets, others]
}
