import { addRow, type Bitset } from './bitset.ts'
import type { NumberColumn } from './number-column.ts'
import type { PairSets } from './pair-sets.ts'
import type { ShareColumn } from './share-column.ts'
import type { TermColumn } from './term-column.ts'
import type { TextColumn } from './text-column.ts'

export type Column = NumberColumn | ShareColumn | TermColumn | TextColumn

/**
 * The searchable columns of one platform's profiles in one version, in memory that threads share. Rows are in the order
 * of the commonest search: followers descending, unknown last, then profile id.
 */
export interface ColumnIndex {
  /** Where all of it lies. */
  memory: WebAssembly.Memory
  rows: number
  columns: Readonly<Record<string, Column>>
  ids: ProfileIds
  /** Of all texts together. */
  pairs: PairSets
}

/** The profile ids as UTF-8, row r's at `bytes[starts[r]]` to before `starts[r + 1]`. */
export interface ProfileIds {
  bytes: Uint8Array<SharedArrayBuffer>
  starts: Uint32Array<SharedArrayBuffer>
  /** The rows in ascending order of their ids' bytes. */
  sorted: Uint32Array<SharedArrayBuffer>
  /** Where each row stands in `sorted`: what breaks a tie. */
  ranks: Uint32Array<SharedArrayBuffer>
}

export function idAt({ bytes, starts }: ProfileIds, row: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + starts[row]!, starts[row + 1]! - starts[row]!).toString()
}

/** The rank among all ids that this one has, or would have were it there. */
export function rankOf(ids: ProfileIds, id: string): { rank: number; row: number | null } {
  const wanted = Buffer.from(id)
  let [low, high] = [0, ids.sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareAt(ids, ids.sorted[middle]!, wanted) < 0) low = middle + 1
    else high = middle
  }
  const row = ids.sorted[low]
  return { rank: low, row: row !== undefined && compareAt(ids, row, wanted) === 0 ? row : null }
}

/** Adds to `set` the rows of these ids, which are in ascending order of their bytes; those that are not there are left out. */
export function addRowsOfIds({ ids }: ColumnIndex, wanted: readonly string[], set: Bitset): void {
  let low = 0
  for (const id of wanted) {
    const bytes = Buffer.from(id)
    // On from the one before, in steps that double: ids that lie close together are found in few.
    let step = 1
    while (low + step < ids.sorted.length && compareAt(ids, ids.sorted[low + step]!, bytes) < 0) step *= 2
    let high = Math.min(low + step, ids.sorted.length)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compareAt(ids, ids.sorted[middle]!, bytes) < 0) low = middle + 1
      else high = middle
    }
    const row = ids.sorted[low]
    if (row !== undefined && compareAt(ids, row, bytes) === 0) addRow(set, row)
  }
}

function compareAt({ bytes, starts }: ProfileIds, row: number, wanted: Buffer): number {
  return Buffer.compare(bytes.subarray(starts[row], starts[row + 1]), wanted)
}
