import { addRow, type Bitset, countCommon, hasRow, lowestBit, unite, wordsFor } from './bitset.ts'

/**
 * The terms of each row (a category, a country, hashtags, true or false), both ways. Terms are numbers into `names`.
 * With `starts`, row r's terms are `terms[starts[r]]` to before `starts[r + 1]`. Without, each row has one at most:
 * `terms[r]`, which is `names.length` where it has none. A frequent term's rows are a set; those of any other term t are
 * `rows[rowStarts[t]]` to before `rowStarts[t + 1]`, ascending.
 */
export interface TermColumn {
  kind: 'terms'
  names: readonly string[]
  starts: Words | null
  terms: Codes
  /** How many rows each term has. */
  sizes: Words
  rowStarts: Words
  rows: Words
  /** The rows of the frequent terms; null for the others. */
  frequent: readonly (Bitset | null)[]
}

type Words = Uint32Array<SharedArrayBuffer>
type Codes = Uint8Array<SharedArrayBuffer> | Uint16Array<SharedArrayBuffer> | Words

/** A term of at least one row in so many has its rows as a set, which then takes no more room than the list. */
const FREQUENT_FROM = 32

/** A column of at most one term a row: numbers into `names`, `names.length` for none. */
export function buildSingleTerms(names: readonly string[], termOf: ArrayLike<number>): TermColumn {
  const terms = sharedCodes(termOf.length, names.length)
  terms.set(termOf)
  return { kind: 'terms', names, starts: null, terms, ...rowsOfTerms(names.length, null, terms, terms.length) }
}

/** A column of any number of terms a row, none of them twice. */
export function buildTerms(names: readonly string[], starts: Words, termsOf: ArrayLike<number>): TermColumn {
  const terms = sharedCodes(termsOf.length, names.length)
  terms.set(termsOf)
  return { kind: 'terms', names, starts, terms, ...rowsOfTerms(names.length, starts, terms, starts.length - 1) }
}

/** Zeroed 32-bit words that threads can share. */
export function sharedWords(length: number): Words {
  return new Uint32Array(new SharedArrayBuffer(length * 4))
}

function sharedCodes(length: number, highest: number): Codes {
  if (highest < 1 << 8) return new Uint8Array(new SharedArrayBuffer(length))
  if (highest < 1 << 16) return new Uint16Array(new SharedArrayBuffer(length * 2))
  return sharedWords(length)
}

function rowsOfTerms(
  names: number,
  starts: Words | null,
  terms: Codes,
  count: number,
): Pick<TermColumn, 'sizes' | 'rowStarts' | 'rows' | 'frequent'> {
  const sizes = sharedWords(names)
  for (let at = 0; at < terms.length; at++) if (terms[at]! < names) sizes[terms[at]!]!++
  const frequent = Array.from(sizes, (size) => (size * FREQUENT_FROM < count ? null : sharedWords(wordsFor(count))))
  const rowStarts = sharedWords(names + 1)
  for (let term = 0; term < names; term++) rowStarts[term + 1] = rowStarts[term]! + (frequent[term] ? 0 : sizes[term]!)
  const rows = sharedWords(rowStarts[names]!)
  const next = rowStarts.slice()
  for (let row = 0; row < count; row++) {
    const end = starts ? starts[row + 1]! : row + 1
    for (let at = starts ? starts[row]! : row; at < end; at++) {
      const term = terms[at]!
      if (term === names) continue
      const set = frequent[term]
      if (set) addRow(set, row)
      else rows[next[term]!++] = row
    }
  }
  return { sizes, rowStarts, rows, frequent }
}

/** The names of a row's terms. */
export function termsAt({ names, starts, terms }: TermColumn, row: number): string[] {
  const own = starts ? terms.subarray(starts[row], starts[row + 1]) : terms.subarray(row, row + 1)
  return [...own].filter((term) => term !== names.length).map((term) => names[term]!)
}

/** Of each column the numbers of its terms by their names in lower case, made when first asked for. */
const termsByName = new WeakMap<TermColumn, Map<string, number[]>>()

/** The numbers of the terms with this name, without regard to case: Music and MUSIC are two terms, and one to a reader. */
export function termsNamed(column: TermColumn, name: string): readonly number[] {
  let byName = termsByName.get(column)
  if (!byName) {
    byName = new Map()
    for (const [term, each] of column.names.entries()) {
      const lower = each.toLowerCase()
      const known = byName.get(lower)
      if (known) known.push(term)
      else byName.set(lower, [term])
    }
    termsByName.set(column, byName)
  }
  return byName.get(name.toLowerCase()) ?? []
}

/** Adds to `set` the rows that have the term. */
export function addRowsOf({ rows, rowStarts, frequent }: TermColumn, term: number, set: Bitset): void {
  const whole = frequent[term]
  if (whole) unite(set, whole)
  else for (let at = rowStarts[term]!, end = rowStarts[term + 1]!; at < end; at++) addRow(set, rows[at]!)
}

/** How many of the `size` rows of `set`, of `total` in all, have each term. */
export function countTerms(column: TermColumn, set: Bitset, size: number, total: number): Uint32Array {
  const { terms, sizes, rowStarts, rows, frequent, names } = column
  if (size === total) return sizes
  // Either the terms of each row of the set, or the set's share of each term's rows: whichever touches less memory. A word
  // of a set costs a fifth of a row that is looked up (0.4 and 2 ns).
  const words = set.length * frequent.reduce((sum, whole) => sum + Number(whole !== null), 0)
  if (size * (terms.length / total) < words / 5 + rows.length) return countByRow(column, set)
  const counts = new Uint32Array(names.length)
  for (const [term, whole] of frequent.entries()) {
    if (whole) counts[term] = countCommon(whole, set)
    else
      for (let at = rowStarts[term]!; at < rowStarts[term + 1]!; at++) counts[term]! += Number(hasRow(set, rows[at]!))
  }
  return counts
}

function countByRow({ names, starts, terms }: TermColumn, set: Bitset): Uint32Array {
  // One more for the rows that have none.
  const counts = new Uint32Array(names.length + 1)
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1) {
      const row = (word << 5) + lowestBit(bits)
      if (starts === null) counts[terms[row]!]!++
      else for (let at = starts[row]!; at < starts[row + 1]!; at++) counts[terms[at]!]!++
    }
  }
  return counts.subarray(0, names.length)
}
