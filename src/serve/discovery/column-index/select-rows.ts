import type { Condition } from '../search-engine.ts'
import type { IndexCondition } from '../search-index.ts'
import { allRows, type Bitset, complement, intersect, unite, wordsFor } from './bitset.ts'
import { addRowsOfIds, type ColumnIndex } from './column-index.ts'
import { addInRange, addSortedRange, type CodeRange, codeRange, type NumberColumn } from './number-column.ts'
import { mayContain } from './pair-sets.ts'
import { resemblingRows } from './resembling-rows.ts'
import { addByShare } from './share-column.ts'
import { addRowsOf, type TermColumn, termsNamed } from './term-column.ts'
import { addContaining, addEqual, type TextColumn } from './text-column.ts'

/** The rows that a search is about. */
export interface Selection {
  /** Those that pass every condition. */
  matched: Bitset
  /** For a column: those that pass every condition but its own, which is what its facet counts. */
  without(column: string): Bitset
  /** Of a text search, how closely each of these rows resembles its query. */
  relevanceAt: ((row: number) => number) | undefined
}

/**
 * Selects rows by conditions that must all hold. An unknown value passes NE and NOT_IN alone.
 * @param facets the columns whose own conditions `without` must be able to leave out.
 */
export function selectRows(
  index: ColumnIndex,
  conditions: readonly IndexCondition[],
  facets: readonly string[],
): Selection {
  const own = new Map<string, Bitset>()
  const numeric: IndexCondition[] = []
  const resembles: IndexCondition[] = []
  let base = allRows(index.rows)
  let relevanceAt: Selection['relevanceAt']
  for (const condition of conditions) {
    const { column: name } = condition.field
    if (facets.includes(name)) {
      const found = rowsOf(index, condition, allRows(index.rows))
      const before = own.get(name)
      if (before) intersect(before, found)
      else own.set(name, found)
    } else if (condition.operator === 'RESEMBLES') resembles.push(condition)
    else if (index.columns[name]?.kind !== 'number') base = rowsOf(index, condition, base)
    else if (name === 'followers') numeric.unshift(condition)
    else numeric.push(condition)
  }
  // Numbers and then names are compared row by row, so only where it matters: in rows that fail the conditions of one facet at most.
  if (numeric.length + resembles.length > 0) intersect(base, nearly([...own.values()], index.rows))
  for (const condition of numeric) base = rowsOf(index, condition, base)
  for (const { values } of resembles) {
    const resembling = resemblingRows(index, String(values[0]), base)
    base = resembling.rows
    relevanceAt = resembling.relevanceAt
  }

  const all = (sets: Iterable<Bitset>): Bitset => {
    const result = base.slice()
    for (const set of sets) intersect(result, set)
    return result
  }
  const matched = all(own.values())
  return {
    matched,
    relevanceAt,
    without: (field) =>
      own.has(field) ? all([...own].filter(([name]) => name !== field).map(([, set]) => set)) : matched,
  }
}

/** The rows that are in all of the sets, or in all but one. */
function nearly(sets: readonly Bitset[], rows: number): Bitset {
  if (sets.length < 2) return allRows(rows)
  const result = new Uint32Array(wordsFor(rows))
  for (const left of sets) {
    const rest = allRows(rows)
    for (const set of sets) if (set !== left) intersect(rest, set)
    unite(result, rest)
  }
  return result
}

/** The rows of `within` that pass. */
export function rowsOf(index: ColumnIndex, condition: IndexCondition, within: Bitset): Bitset {
  const found = new Uint32Array(wordsFor(index.rows))
  if (condition.ids) addRowsOfIds(index, condition.ids, found)
  else addPassing(index, condition, within, found)
  if (condition.operator === 'NE' || condition.operator === 'NOT_IN') complement(found, index.rows)
  intersect(found, within)
  return found
}

function addPassing(index: ColumnIndex, condition: Condition, within: Bitset, found: Bitset): void {
  const { field, operator, values, key = '' } = condition
  if (operator === 'RESEMBLES') {
    unite(found, resemblingRows(index, String(values[0]), within).rows)
    return
  }
  const column = index.columns[field.column]
  switch (column?.kind) {
    case 'number':
      addNumbers(column, condition, column === index.columns.followers ? null : within, found)
      return
    case 'terms':
      addTerms(column, condition, found, index.rows)
      return
    case 'text':
      addTexts(index, column, condition, within, found)
      return
    case 'shares':
      addByShare(column, key, (share) => compareShare(operator, share, Number(values[0])), found)
      return
    case undefined:
      throw new RangeError(`${field.name} is not in the index`)
  }
}

function addTexts(
  index: ColumnIndex,
  column: TextColumn,
  { operator, values }: Condition,
  within: Bitset,
  found: Bitset,
): void {
  const add = operator === 'LIKE' ? addContaining : addEqual
  for (const value of values) {
    const text = String(value)
    const may = mayContain(index.pairs, Buffer.from(text.toLowerCase()), index.rows)
    intersect(may, within)
    add(column, text, may, found)
  }
}

function compareShare(operator: Condition['operator'], share: number, bound: number): boolean {
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

/** @param within null for the followers, by which the rows are sorted: these need not be looked at one by one. */
function addNumbers(column: NumberColumn, { operator, values }: Condition, within: Bitset | null, found: Bitset): void {
  for (const value of values) {
    const range = rangeOf(column, operator, typeof value === 'string' ? Date.parse(value) : Number(value))
    if (within) addInRange(column, range, within, found)
    else addSortedRange(column, range, found)
  }
}

function rangeOf(column: NumberColumn, operator: Condition['operator'], value: number): CodeRange {
  switch (operator) {
    case 'GTE':
      return codeRange(column, { from: value })
    case 'GT':
      return codeRange(column, { above: value })
    case 'LTE':
      return codeRange(column, { to: value })
    case 'LT':
      return codeRange(column, { below: value })
    default:
      return codeRange(column, { from: value, to: value })
  }
}

function addTerms(column: TermColumn, { operator, values, field }: Condition, found: Bitset, rows: number): void {
  if (operator === 'ARRAY_ALL') {
    found.set(allRows(rows))
    for (const value of values) {
      const having = new Uint32Array(found.length)
      for (const term of termsNamed(column, String(value))) addRowsOf(column, term, having)
      intersect(found, having)
    }
    return
  }
  if (operator === 'LIKE') {
    const part = String(values[0]).toLowerCase()
    for (const [term, name] of column.names.entries())
      if (name.toLowerCase().includes(part)) addRowsOf(column, term, found)
    return
  }
  if (!['EQ', 'NE', 'IN', 'NOT_IN', 'ARRAY_ANY'].includes(operator))
    throw new RangeError(`${operator} on ${field.name}`)
  for (const value of values) for (const term of termsNamed(column, String(value))) addRowsOf(column, term, found)
}
