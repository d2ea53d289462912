import { relevance } from '../fields.ts'
import type { Position } from '../search-engine.ts'
import type { ChangesRequest, IndexAnswer, IndexRequest } from '../search-index.ts'
import { allRows, type Bitset, countRows, forEachRow, intersect } from './bitset.ts'
import { type ColumnIndex, idAt, rankOf } from './column-index.ts'
import { type NumberColumn, numberAt } from './number-column.ts'
import { rowsOf, selectRows } from './select-rows.ts'
import { countTerms } from './term-column.ts'
import { type After, topRows } from './top-rows.ts'

/** Answers a search from one index: ids in order, the exact count of all, and facets, each without its own conditions. */
export function searchColumns(index: ColumnIndex, request: IndexRequest): IndexAnswer {
  const { conditions, sort } = request
  const facets = request.facets.map(({ column }) => column)
  const selection = selectRows(index, conditions, facets)
  const column =
    selection.relevanceAt && sort.field.name === relevance.name
      ? relevanceColumn(index.rows, selection.matched, selection.relevanceAt)
      : numbersOf(index, sort.field.column)
  const isTime = sort.field.type === 'time'
  const after = request.after && toAfter(index, request.after, isTime)
  const rows = topRows(index, selection.matched, { column, direction: sort.direction }, request.limit, after)
  return {
    total: countRows(selection.matched),
    positions: rows.map((row) => [valueText(numberAt(column, row), isTime), idAt(index.ids, row)]),
    facets: Object.fromEntries(facets.map((name) => [name, countFacet(index, name, selection.without(name))])),
  }
}

/** Kept for the next search: only the places of this one's rows are written, and read. */
let codes = new Float64Array(new SharedArrayBuffer(0))

function relevanceColumn(rows: number, matched: Bitset, relevanceAt: (row: number) => number): NumberColumn {
  if (codes.length < rows) codes = new Float64Array(new SharedArrayBuffer(rows * 8))
  forEachRow(matched, (row) => {
    codes[row] = relevanceAt(row)
  })
  return { kind: 'number', codes, unknown: Number.NaN, offset: 0, unit: 1, scale: 1, large: null }
}

/** How many rows pass when one condition is changed, for each of the changes. */
export function countChanges(index: ColumnIndex, { conditions, changes }: ChangesRequest): number[] {
  const everything = allRows(index.rows)
  const own = conditions.map((condition) => rowsOf(index, condition, everything))
  const others = own.map((_, at) => {
    const left = everything.slice()
    for (const [other, rows] of own.entries()) if (other !== at) intersect(left, rows)
    return left
  })
  return changes.map(({ at, instead }) => countRows(instead ? rowsOf(index, instead, others[at]!) : others[at]!))
}

function numbersOf(index: ColumnIndex, name: string): NumberColumn {
  const column = index.columns[name]
  if (column?.kind !== 'number') throw new RangeError(`cannot sort by ${name}`)
  return column
}

function toAfter(index: ColumnIndex, [value, id]: Position, isTime: boolean): After {
  const { rank, row } = rankOf(index.ids, id)
  const number = value === null ? null : isTime ? Date.parse(value) : Number(value)
  return { value: number, idRank: row === null ? rank - 1 : rank }
}

/** The value as PostgreSQL would write it, so that a cursor is good for either engine. */
function valueText(value: number | null, isTime: boolean): string | null {
  if (value === null) return null
  return isTime ? new Date(value).toISOString().replace('Z', '000Z') : String(value)
}

function countFacet(index: ColumnIndex, name: string, set: Bitset): [string, number][] {
  const column = index.columns[name]
  if (column?.kind !== 'terms') throw new RangeError(`cannot count the values of ${name}`)
  const counts = countTerms(column, set, countRows(set), index.rows)
  return column.names.flatMap((value, term) => (counts[term] ? [[value, counts[term]] as [string, number]] : []))
}
