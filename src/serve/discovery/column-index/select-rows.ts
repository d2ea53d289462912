import type { Condition } from '../search-engine.ts'
import { allRows, type Bitset, complement, intersect, unite, wordsFor } from './bitset.ts'
import type { Column, ColumnIndex } from './column-index.ts'
import { addInRange, type CodeRange, codeRange, type NumberColumn } from './number-column.ts'
import { addRowsOf, type TermColumn, termsNamed } from './term-column.ts'

/** The rows that a search is about. */
export interface Selection {
  /** Those that pass every condition. */
  matched: Bitset
  /** For a column: those that pass every condition but its own, which is what its facet counts. */
  without(column: string): Bitset
}

/**
 * Selects rows by conditions that must all hold. An unknown value passes NE and NOT_IN alone.
 * @param facets the columns whose own conditions `without` must be able to leave out.
 */
export function selectRows(index: ColumnIndex, conditions: readonly Condition[], facets: readonly string[]): Selection {
  const own = new Map<string, Bitset>()
  const numeric: Condition[] = []
  let base = allRows(index.rows)
  for (const condition of conditions) {
    const column = columnOf(index, condition)
    const { column: name } = condition.field
    if (facets.includes(name)) {
      const found = rowsOf(column, condition, allRows(index.rows), index.rows)
      const before = own.get(name)
      if (before) intersect(before, found)
      else own.set(name, found)
    } else if (column.kind === 'terms') intersect(base, rowsOf(column, condition, base, index.rows))
    else numeric.push(condition)
  }
  // A number is compared row by row, so only where it matters: in rows that fail the conditions of one facet at most.
  if (numeric.length > 0) intersect(base, nearly([...own.values()], index.rows))
  for (const condition of numeric) base = rowsOf(columnOf(index, condition), condition, base, index.rows)

  const all = (sets: Iterable<Bitset>): Bitset => {
    const result = base.slice()
    for (const set of sets) intersect(result, set)
    return result
  }
  const matched = all(own.values())
  return {
    matched,
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

function columnOf(index: ColumnIndex, { field }: Condition): Column {
  const column = index.columns[field.column]
  if (column === undefined) throw new RangeError(`${field.name} is not in the index`)
  return column
}

/** The rows of `within` that pass. */
function rowsOf(column: Column, condition: Condition, within: Bitset, rows: number): Bitset {
  const found = new Uint32Array(wordsFor(rows))
  if (column.kind === 'number') addNumbers(column, condition, within, found)
  else addTerms(column, condition, found, rows)
  if (condition.operator === 'NE' || condition.operator === 'NOT_IN') complement(found, rows)
  intersect(found, within)
  return found
}

function addNumbers(column: NumberColumn, { operator, values }: Condition, within: Bitset, found: Bitset): void {
  for (const value of values) {
    const number = typeof value === 'string' ? Date.parse(value) : Number(value)
    addInRange(column, rangeOf(column, operator, number), within, found)
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
