import { forEachRow, hasRow } from './bitset.ts'
import type { ColumnIndex } from './column-index.ts'
import type { BlockFilter } from './combine-filters.ts'
import type { Workplace } from './kernels.ts'
import { mayContain } from './pair-sets.ts'
import type { TextColumn } from './text-column.ts'

/** Keeps the rows whose text holds this one. */
export function containing({ kernels, bytes }: Workplace, column: TextColumn, text: Uint8Array): BlockFilter {
  const needle = bytes(text.length)
  needle.set(text)
  return (first, set) => {
    if (text.length === 0) {
      set.fill(0)
      return false
    }
    const starts = column.starts.byteOffset + first * 32 * 4
    const { byteOffset, byteLength } = set
    const kept = kernels.keepContaining(
      byteOffset,
      byteLength,
      column.bytes.byteOffset,
      starts,
      needle.byteOffset,
      text.length,
    )
    return kept !== 0
  }
}

/** Keeps the rows whose text holds this one (LIKE) or is this one, without regard to case. */
export function ofText(
  workplace: Workplace,
  index: ColumnIndex,
  column: TextColumn,
  operator: string,
  text: string,
): BlockFilter {
  const wanted = Buffer.from(text.toLowerCase())
  const may = mayContain(workplace, index.pairs, wanted, index.rows)
  const holds = containing(workplace, column, wanted)
  if (operator === 'LIKE') return (first, set) => may(first, set) && holds(first, set)
  return (first, set) => {
    may(first, set)
    if (wanted.length > 0) holds(first, set)
    const { starts, known } = column
    let left = false
    forEachRow(set, (at) => {
      const row = first * 32 + at
      if (starts[row + 1]! - starts[row]! === wanted.length && hasRow(known, row)) left = true
      else set[at >>> 5]! &= ~(1 << (at & 31))
    })
    return left
  }
}
