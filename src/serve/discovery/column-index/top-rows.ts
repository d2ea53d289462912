import { type Bitset, lowestBit } from './bitset.ts'
import type { ColumnIndex } from './column-index.ts'
import { firstCode, isUnknown, type NumberColumn } from './number-column.ts'

export interface Sort {
  column: NumberColumn
  direction: 'ASC' | 'DESC'
}

/** Where a page goes on: behind this value (null: unknown) and this rank of the id. */
export interface After {
  value: number | null
  idRank: number
}

/** What orders a row: `key` ascending, then `rank`. The key is the value's code, which is in the value's order. */
interface Entry {
  key: number
  rank: number
  row: number
}

/** The first `size` rows of `set` in order: by value, unknown last in both directions, then by profile id. */
export function topRows(index: ColumnIndex, set: Bitset, sort: Sort, size: number, after?: After): number[] {
  const from = after ? { key: keyAfter(after.value, sort), rank: after.idRank } : { key: -Infinity, rank: -1 }
  const inOrder = sort.direction === 'DESC' && sort.column === index.columns.followers
  return inOrder ? firstRows(index, set, sort, size, from) : smallest(index, set, sort, size, from)
}

function keyOf(code: number, { column, direction }: Sort): number {
  if (isUnknown(column, code)) return Infinity
  return direction === 'ASC' ? code : -code
}

/** The key of a value; of one that the column does not have, one between those of its neighbours. */
function keyAfter(value: number | null, { column, direction }: Sort): number {
  if (value === null) return Infinity
  const [from, above] = [firstCode(column, value, true), firstCode(column, value, false)]
  const code = from === above ? from - 0.5 : from
  return direction === 'ASC' ? code : -code
}

/** In the order of the rows themselves, by followers, it is enough to read on from where the page begins. */
function firstRows(index: ColumnIndex, set: Bitset, sort: Sort, size: number, from: Omit<Entry, 'row'>): number[] {
  let [low, high] = [0, index.rows]
  while (low < high) {
    const middle = (low + high) >>> 1
    const key = keyOf(sort.column.codes[middle]!, sort)
    if (key < from.key || (key === from.key && index.ids.ranks[middle]! <= from.rank)) low = middle + 1
    else high = middle
  }
  const rows: number[] = []
  for (let word = low >>> 5; word < set.length && rows.length < size; word++) {
    let bits = set[word]!
    if (word === low >>> 5) bits &= -1 << (low & 31)
    for (; bits !== 0 && rows.length < size; bits &= bits - 1) rows.push((word << 5) + lowestBit(bits))
  }
  return rows
}

/** A bounded heap whose root is the worst row kept: a row that does not beat it costs two comparisons. */
function smallest(index: ColumnIndex, set: Bitset, sort: Sort, size: number, from: Omit<Entry, 'row'>): number[] {
  const { ranks } = index.ids
  const { codes, unknown } = sort.column
  const sign = sort.direction === 'ASC' ? 1 : -1
  const heap: Entry[] = []
  let [worst, worstRank] = [Infinity, Infinity]
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1) {
      const row = (word << 5) + lowestBit(bits)
      const code = codes[row]!
      const key = code === unknown || Number.isNaN(code) ? Infinity : sign * code
      if (key > worst || (key === worst && ranks[row]! > worstRank)) continue
      const rank = ranks[row]!
      if (key < from.key || (key === from.key && rank <= from.rank)) continue
      if (heap.length < size) siftUp(heap, { key, rank, row })
      else siftDown(heap, { key, rank, row })
      if (heap.length === size) [worst, worstRank] = [heap[0]!.key, heap[0]!.rank]
    }
  }
  return heap.sort(compareEntries).map(({ row }) => row)
}

function compareEntries(a: Entry, b: Entry): number {
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
