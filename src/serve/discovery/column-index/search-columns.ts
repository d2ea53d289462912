import { relevance } from '../fields.ts'
import type { Position } from '../search-engine.ts'
import type { ChangesRequest, IndexAnswer, IndexCondition, IndexRequest } from '../search-index.ts'
import { type ColumnIndex, idAt, rankOf } from './column-index.ts'
import { countedRows, type FacetCounts, facetCounts, placeForRows } from './facet-counts.ts'
import type { Words } from './index-memory.ts'
import { takeWorkplace, type Workplace } from './kernels.ts'
import { type Selection, selectRows } from './selection.ts'
import { type After, type Order, orderBy, orderByRelevance, topRows } from './top-rows.ts'

/** Answers a search from one index: ids in order, the exact count of all, and facets, each without its own conditions. */
export function searchColumns(
  index: ColumnIndex,
  { conditions, sort, limit, after, facets }: IndexRequest,
): IndexAnswer {
  const workplace = takeWorkplace(index.memory)
  const columns = facets.map(({ column }) => column)
  const selection = selectRows(workplace, index, { conditions, facets: columns })
  const order = orderOf(workplace, index, selection, sort)
  const isTime = sort.field.type === 'time'
  const top = topRows(index, order, limit, after && toAfter(index, order, after, isTime))
  const [place, ownPlace, restPlace] = [placeForRows(workplace), placeForRows(workplace), placeForRows(workplace)]
  const counts = new Map(columns.map((column) => [column, countsOf(workplace, index, column, restPlace)]))
  let total = 0
  for (const { first, matched, without } of selection.blocks()) {
    const found = countedRows(workplace, first, matched, place)
    total += found.size
    for (const [column, count] of counts) {
      const set = without(column)
      const rows = set === matched ? found : countedRows(workplace, first, set, ownPlace)
      if (rows.size > 0) count.add(rows)
    }
    // Last, for it takes rows out of the set.
    if (found.size > 0) top.add(first, matched)
  }
  return {
    total,
    positions: top.inOrder().map((row) => [valueText(order.valueAt(row), isTime), idAt(index.ids, row)]),
    facets: Object.fromEntries([...counts].map(([column, count]) => [column, count.found()])),
  }
}

function orderOf(
  workplace: Workplace,
  index: ColumnIndex,
  { relevanceAt }: Selection,
  { field, direction }: IndexRequest['sort'],
): Order {
  if (relevanceAt && field.name === relevance.name) return orderByRelevance(relevanceAt, direction)
  const column = index.columns[field.column]
  if (column?.kind !== 'number') throw new RangeError(`cannot sort by ${field.column}`)
  return orderBy(workplace, index, column, direction)
}

function countsOf(workplace: Workplace, index: ColumnIndex, name: string, place: Words): FacetCounts {
  const column = index.columns[name]
  if (column?.kind !== 'terms') throw new RangeError(`cannot count the values of ${name}`)
  return facetCounts(workplace, column, index.rows, place)
}

/** How many rows pass when one condition is changed, for each of the changes. */
export function countChanges(index: ColumnIndex, { conditions, changes }: ChangesRequest): number[] {
  return changes.map(({ at, instead }) => {
    const workplace = takeWorkplace(index.memory)
    const changed: IndexCondition[] = [...conditions]
    changed.splice(at, 1, ...(instead ? [instead] : []))
    let count = 0
    for (const { matched } of selectRows(workplace, index, { conditions: changed, facets: [] }).blocks())
      count += workplace.kernels.countCommon(matched.byteOffset, matched.byteOffset, matched.byteLength)
    return count
  })
}

function toAfter(index: ColumnIndex, order: Order, [value, id]: Position, isTime: boolean): After {
  const { rank, row } = rankOf(index.ids, id)
  const number = value === null ? null : isTime ? Date.parse(value) : Number(value)
  return { key: order.keyOf(number), rank: row === null ? rank - 1 : rank }
}

/** The value as PostgreSQL would write it, so that a cursor is good for either engine. */
function valueText(value: number | null, isTime: boolean): string | null {
  if (value === null) return null
  return isTime ? new Date(value).toISOString().replace('Z', '000Z') : String(value)
}
