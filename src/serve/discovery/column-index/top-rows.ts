import { numberOf } from './bit-slices.ts'
import { type Bitset, forEachRow, lowestBit } from './bitset.ts'
import type { ColumnIndex } from './column-index.ts'
import type { Workplace } from './kernels.ts'
import { firstCode, keepInRange, type NumberColumn, numberAt } from './number-column.ts'

/** What orders rows: keys ascending, rows of one key by their ids. */
export interface Order {
  keyAt(row: number): number
  /** The row's value, as the answer shows it; null when unknown. */
  valueAt(row: number): number | null
  /** The key of a value; of one that no row has, one between those of its neighbours. */
  keyOf(value: number | null): number
  /** Takes from a part of all rows, from word `first` on, those that it can tell at once to have keys below `from` or above `to`. */
  narrow(first: number, set: Bitset, from: number, to: number): void
  /** Whether the rows of the index stand in this order. */
  isOfRows: boolean
}

/** Above the key of every known value. */
const UNKNOWN_KEY = 2 ** 33

/** By a number, unknown last in both directions. Keys are its codes, which are in its order. */
export function orderBy(
  workplace: Workplace,
  index: ColumnIndex,
  column: NumberColumn,
  direction: 'ASC' | 'DESC',
): Order {
  const { codes } = column
  const isAscending = direction === 'ASC'
  const keyFor = (code: number): number => (code === 0 ? UNKNOWN_KEY : isAscending ? code : -code)
  return {
    isOfRows: !isAscending && column === index.columns.followers,
    keyAt: (row) => keyFor(numberOf(codes, row)),
    valueAt: (row) => numberAt(column, row),
    keyOf(value) {
      if (value === null) return UNKNOWN_KEY
      const [from, above] = [firstCode(column, value, true), firstCode(column, value, false)]
      return keyFor(from === above ? from - 0.5 : from)
    },
    narrow(first, set, from, to) {
      // Where the unknown, which have code 0, are to be kept beside the greatest codes, all are.
      if (isAscending && to >= UNKNOWN_KEY) return
      const [low, high] = isAscending ? [from, to] : [to >= UNKNOWN_KEY ? 0 : -to, from >= UNKNOWN_KEY ? 0 : -from]
      const range = { low: Math.max(0, Math.ceil(low)), high: Math.min(2 ** codes.bits, Math.floor(high)) }
      keepInRange(workplace, column, range, { first, set, isNegated: false })
    },
  }
}

/** By how closely rows resemble a query. */
export function orderByRelevance(relevanceAt: (row: number) => number, direction: 'ASC' | 'DESC'): Order {
  const keyOf = (relevance: number): number => (direction === 'ASC' ? relevance : -relevance)
  return {
    isOfRows: false,
    keyAt: (row) => keyOf(relevanceAt(row)),
    valueAt: relevanceAt,
    keyOf: (value) => keyOf(value ?? 0),
    narrow: () => {},
  }
}

/** Where a page goes on: behind this key and this rank of the id. */
export interface After {
  key: number
  rank: number
}

interface Entry extends After {
  row: number
}

/** Keeps the first rows of all that are added, block after block. */
export interface TopRows {
  /** Adds the rows of a block, whose first word is the index's word `first`. The set is spoilt. */
  add(first: number, set: Bitset): void
  inOrder(): number[]
}

export function topRows(index: ColumnIndex, order: Order, size: number, after: After | undefined): TopRows {
  const from = after ?? { key: -Infinity, rank: -1 }
  return order.isOfRows ? firstRows(index, order, size, from) : leastRows(index, order, size, from)
}

/** In the order of the rows themselves it is enough to read on from where the page begins. */
function firstRows(index: ColumnIndex, order: Order, size: number, from: After): TopRows {
  let [low, high] = [0, index.rows]
  while (low < high) {
    const middle = (low + high) >>> 1
    const key = order.keyAt(middle)
    if (key < from.key || (key === from.key && index.ids.ranks[middle]! <= from.rank)) low = middle + 1
    else high = middle
  }
  const rows: number[] = []
  return {
    add(first, set) {
      for (let word = Math.max(0, (low >>> 5) - first); word < set.length && rows.length < size; word++) {
        let bits = set[word]!
        if (first + word === low >>> 5) bits &= -1 << (low & 31)
        for (; bits !== 0 && rows.length < size; bits &= bits - 1) rows.push(((first + word) << 5) + lowestBit(bits))
      }
    },
    inOrder: () => rows,
  }
}

/** Words after which the rows that cannot beat the worst one kept are left out anew. */
const STEP_WORDS = 64

/** A bounded heap whose root is the worst row kept. */
function leastRows(index: ColumnIndex, order: Order, size: number, from: After): TopRows {
  const { ranks } = index.ids
  const heap: Entry[] = []
  let [worst, worstRank] = [Infinity, Infinity]
  const addRow = (row: number): void => {
    const [key, rank] = [order.keyAt(row), ranks[row]!]
    if (key > worst || (key === worst && rank > worstRank)) return
    if (key < from.key || (key === from.key && rank <= from.rank)) return
    if (heap.length < size) siftUp(heap, { key, rank, row })
    else siftDown(heap, { key, rank, row })
    if (heap.length === size) [worst, worstRank] = [heap[0]!.key, heap[0]!.rank]
  }
  return {
    add(first, set) {
      for (let word = 0; word < set.length; word += STEP_WORDS) {
        const step = set.subarray(word, word + STEP_WORDS)
        order.narrow(first + word, step, from.key, worst)
        forEachRow(step, (row) => addRow(((first + word) << 5) + row))
      }
    },
    inOrder: () => heap.sort(compareEntries).map(({ row }) => row),
  }
}

function compareEntries(a: After, b: After): number {
  return a.key === b.key ? a.rank - b.rank : a.key < b.key ? -1 : 1
}
function siftUp(heap: Entry[], entry: Entry): void {
  let at = heap.push(entry) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (compareEntries(heap[parent]!, entry) >= 0) break
    heap[at] = heap[parent]!
    at = parent
  }
  heap[at] = entry
}

/** Puts the entry in the place of the root. */
function siftDown(heap: Entry[], entry: Entry): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && compareEntries(heap[child + 1]!, heap[child]!) > 0) child++
    if (compareEntries(heap[child]!, entry) <= 0) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = entry
}
