import { type Bitset, BLOCK_WORDS, forEachRow } from './bitset.ts'
import type { Words } from './index-memory.ts'
import type { Workplace } from './kernels.ts'
import type { TermColumn } from './term-column.ts'
import { nameReader } from './term-names.ts'

/** A block's rows, of which the first word is the index's word `first`. */
export interface CountedRows {
  first: number
  set: Bitset
  size: number
  /** The rows one by one. */
  listed(): Words
}

/** Counts the values of a facet, block after block. */
export interface FacetCounts {
  add(rows: CountedRows): void
  /** Every value that occurs, with its count. */
  found(): [value: string, count: number][]
}

/** A row that is looked up costs as much as so many words of a set (1 ns and 0.25). */
const WORDS_PER_ROW = 4

/** @param place where rows are listed for a while; see `placeForRows`. */
export function facetCounts(workplace: Workplace, column: TermColumn, rows: number, place: Words): FacetCounts {
  const { kernels, words } = workplace
  const { names, terms, frequent, others } = column
  // One more for the rows that have none. Hashtags may be millions, which only JavaScript counts.
  const counts = terms.BYTES_PER_ELEMENT < 4 ? words(names.count + 1).fill(0) : new Uint32Array(names.count + 1)
  const sets = [...frequent.entries()].filter((each): each is [number, Bitset] => each[1] !== null)
  const rest = words(BLOCK_WORDS)
  const wordsPerRow = WORDS_PER_ROW * (terms.length / rows)
  return {
    add({ first, set, size, listed }) {
      // Either the terms of each row, or each frequent term's rows among them, whichever touches less memory.
      if (size * wordsPerRow < set.length * sets.length) {
        countTerms(kernels, column, listed(), counts)
        return
      }
      for (const [term, { byteOffset }] of sets)
        counts[term]! += kernels.countCommon(set.byteOffset, byteOffset + first * 4, set.byteLength)
      const left = rest.subarray(0, set.length)
      left.set(set)
      if (kernels.keepCommon(left.byteOffset, others.byteOffset + first * 4, left.byteLength) === 0) return
      if (column.starts) countOthers(column, column.starts, { first, set: left }, counts)
      else countTerms(kernels, column, countedRows(workplace, first, left, place).listed(), counts)
    },
    found() {
      const nameOf = nameReader(names)
      const values: [value: string, count: number][] = []
      for (let term = 0; term < names.count; term++) if (counts[term]! > 0) values.push([nameOf(term), counts[term]!])
      return values
    },
  }
}

function countTerms(
  kernels: Workplace['kernels'],
  { terms, starts }: TermColumn,
  rows: Words,
  counts: Uint32Array,
): void {
  if (starts === null && terms.BYTES_PER_ELEMENT === 1)
    kernels.countTerms8(rows.byteOffset, rows.length, terms.byteOffset, counts.byteOffset)
  else if (starts === null && terms.BYTES_PER_ELEMENT === 2)
    kernels.countTerms16(rows.byteOffset, rows.length, terms.byteOffset, counts.byteOffset)
  else
    for (let at = 0; at < rows.length; at++) {
      const end = starts === null ? rows[at]! + 1 : starts[rows[at]! + 1]!
      for (let place = starts === null ? rows[at]! : starts[rows[at]!]!; place < end; place++) counts[terms[place]!]!++
    }
}

/** Of rows that may have several terms, those terms that have no set of their own. */
function countOthers(
  { terms, frequent }: TermColumn,
  starts: Words,
  { first, set }: Pick<CountedRows, 'first' | 'set'>,
  counts: Uint32Array,
): void {
  forEachRow(set, (at) => {
    const row = first * 32 + at
    for (let place = starts[row]!; place < starts[row + 1]!; place++)
      if (frequent[terms[place]!] === null) counts[terms[place]!]!++
  })
}

/** A set of a block, counted, and listed when it is first asked for, in a place of its own. */
export function countedRows({ kernels }: Workplace, first: number, set: Bitset, place: Words): CountedRows {
  const { byteOffset, byteLength } = set
  const size = kernels.countCommon(byteOffset, byteOffset, byteLength)
  let list: Words | undefined
  const listed = (): Words => {
    list ??= place.subarray(0, kernels.listRows(byteOffset, byteLength, first * 32, place.byteOffset))
    return list
  }
  return { first, set, size, listed }
}

/** Where `countedRows` lists a block's rows. */
export function placeForRows({ words }: Workplace): Words {
  return words(BLOCK_WORDS * 32)
}
