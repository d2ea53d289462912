import type { Condition } from '../search-engine.ts'
import type { IndexCondition } from '../search-index.ts'
import { type Bitset, BLOCK_WORDS, wordsFor } from './bitset.ts'
import { addRowsOfIds, type ColumnIndex } from './column-index.ts'
import { allOf, anyOf, type BlockFilter } from './combine-filters.ts'
import type { Workplace } from './kernels.ts'
import { addSortedRange, codeRange, keepInRange, type NumberColumn } from './number-column.ts'
import { rowsByShare } from './share-column.ts'
import { rowsOfTerms, type TermColumn } from './term-column.ts'
import { termsHolding, termsNamed } from './term-names.ts'
import { ofText } from './text-filters.ts'

/** A condition, ready to be asked of block after block. */
export interface Filter {
  /** What it looks at; the cheaper come first. */
  looksAt: 'sets' | 'numbers' | 'texts'
  narrow: BlockFilter
}

/** An unknown value passes NE and NOT_IN alone. */
export function filterBy(workplace: Workplace, index: ColumnIndex, condition: IndexCondition): Filter {
  const { field, operator, values, key = '', ids } = condition
  const isNegated = operator === 'NE' || operator === 'NOT_IN'
  const inSets = (sets: readonly Bitset[]): Filter => bySets(workplace, sets, isNegated)
  if (ids) {
    const found = new Uint32Array(wordsFor(index.rows))
    addRowsOfIds(index, ids, found)
    return inSets([found])
  }
  const column = index.columns[field.column]
  switch (column?.kind) {
    case 'number':
      return byNumbers(workplace, index, column, condition)
    case 'terms':
      return byTerms(column, condition, index.rows, inSets)
    case 'text': {
      const filters = values.map((value) => ofText(workplace, index, column, operator, String(value)))
      return { looksAt: 'texts', narrow: anyOf(workplace, filters, isNegated) }
    }
    case 'shares':
      return inSets([rowsByShare(workplace, column, key, { operator, bound: Number(values[0]) })])
    case undefined:
      throw new RangeError(`${field.name} is not in the index`)
  }
}

/** Rows in any of the sets, each of which lies in the memory of the index or beside it. */
function bySets({ kernels, words }: Workplace, sets: readonly Bitset[], isNegated: boolean): Filter {
  const [part, all] = [words(BLOCK_WORDS), words(BLOCK_WORDS)]
  /** Where a set's part of a block stands in the memory. */
  const partOf = (set: Bitset, first: number, length: number): number => {
    if (set.buffer === part.buffer) return set.byteOffset + first * 4
    part.set(set.subarray(first, first + length))
    return part.byteOffset
  }
  const keep = isNegated ? kernels.keepOthers : kernels.keepCommon
  const narrow: BlockFilter = (first, { byteOffset, byteLength, length }) => {
    const [only] = sets
    if (only && sets.length === 1) return keep(byteOffset, partOf(only, first, length), byteLength) !== 0
    all.fill(0)
    for (const set of sets) kernels.unite(all.byteOffset, partOf(set, first, length), byteLength)
    return keep(byteOffset, all.byteOffset, byteLength) !== 0
  }
  return { looksAt: 'sets', narrow }
}

/** The rows are sorted by followers: these need not be looked at. */
function byNumbers(
  workplace: Workplace,
  index: ColumnIndex,
  column: NumberColumn,
  { operator, values }: Condition,
): Filter {
  const isNegated = operator === 'NE' || operator === 'NOT_IN'
  const ranges = values.map((value) =>
    codeRange(column, operator, typeof value === 'string' ? Date.parse(value) : Number(value)),
  )
  if (column === index.columns.followers) {
    const found = new Uint32Array(wordsFor(index.rows))
    for (const range of ranges) addSortedRange(column, range, found)
    return bySets(workplace, [found], isNegated)
  }
  const [only] = ranges
  if (only && ranges.length === 1)
    return {
      looksAt: 'numbers',
      narrow: (first, set) => keepInRange(workplace, column, only, { first, set, isNegated }),
    }
  const filters = ranges.map((range): BlockFilter => {
    return (first, set) => keepInRange(workplace, column, range, { first, set, isNegated: false })
  })
  return { looksAt: 'numbers', narrow: anyOf(workplace, filters, isNegated) }
}

function byTerms(
  column: TermColumn,
  { operator, values, field }: Condition,
  rows: number,
  inSets: (sets: readonly Bitset[]) => Filter,
): Filter {
  const named = (value: Condition['values'][number]): readonly number[] => termsNamed(column.names, String(value))
  const having = (terms: readonly number[]): Filter => inSets(rowsOfTerms(column, terms, rows))
  switch (operator) {
    case 'ARRAY_ALL': {
      const all = values.map((value) => having(named(value)))
      return { looksAt: 'sets', narrow: allOf(all.map(({ narrow }) => narrow)) }
    }
    case 'LIKE':
      return having(termsHolding(column.names, String(values[0])))
    case 'EQ':
    case 'NE':
    case 'IN':
    case 'NOT_IN':
    case 'ARRAY_ANY':
      return having(values.flatMap(named))
    default:
      throw new RangeError(`${operator} on ${field.name}`)
  }
}
