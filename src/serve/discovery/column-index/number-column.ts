import { type BitSlices, numberOf } from './bit-slices.ts'
import { addRun, type Bitset } from './bitset.ts'
import type { Workplace } from './kernels.ts'

/**
 * A number a row, as a code; codes are in the order of their numbers, 0 is what is unknown. Whole numbers, hundredths and thousands
 * have codes of as many bits as their range takes: `value = (code + offset) * unit / scale`, which gives the very double that was
 * put in. Others stand in `large`, in order: those whose `code + offset` is `FIRST_LARGE` or more.
 */
export interface NumberColumn {
  kind: 'number'
  rows: number
  codes: BitSlices
  offset: number
  unit: 1 | 1000
  scale: 1 | 100
  large: Float64Array<SharedArrayBuffer> | null
}

export const FIRST_LARGE = 2_000_000_001

/** The row's value; null when unknown. */
export function numberAt(column: NumberColumn, row: number): number | null {
  const code = numberOf(column.codes, row)
  if (code === 0) return null
  const number = code + column.offset
  if (column.large && number >= FIRST_LARGE) return column.large[number - FIRST_LARGE]!
  return (number * column.unit) / column.scale
}

/** A closed range of codes; empty when `low` is above `high`. No unknown value is in any. */
export interface CodeRange {
  low: number
  high: number
}

/** The codes of the values that compare so with a number. */
export function codeRange(column: NumberColumn, operator: string, value: number): CodeRange {
  const highest = 2 ** column.codes.bits - 1
  switch (operator) {
    case 'GTE':
      return { low: firstCode(column, value, true), high: highest }
    case 'GT':
      return { low: firstCode(column, value, false), high: highest }
    case 'LTE':
      return { low: 1, high: firstCode(column, value, false) - 1 }
    case 'LT':
      return { low: 1, high: firstCode(column, value, true) - 1 }
    default:
      return { low: firstCode(column, value, true), high: firstCode(column, value, false) - 1 }
  }
}

/** The least code of a known value that is at least (or above) the bound; one above all where there is none. */
export function firstCode(column: NumberColumn, bound: number, included: boolean): number {
  const { codes, offset, unit, scale, large } = column
  const before = (value: number): boolean => (included ? value < bound : value <= bound)
  const end = large ? FIRST_LARGE : offset + 2 ** codes.bits
  let number = Math.max(Math.floor((bound * scale) / unit) - 1, offset + 1)
  while (number < end && before((number * unit) / scale)) number++
  if (number < end || !large) return Math.min(number, end) - offset
  let [low, high] = [0, large.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (before(large[middle]!)) low = middle + 1
    else high = middle
  }
  return FIRST_LARGE + low - offset
}

/**
 * Keeps in a set the rows whose codes lie in the range, or those whose do not. Tells whether any is left.
 * @param set in the memory of the index; a part of all rows, from word `first` on.
 */
export function keepInRange(
  { kernels }: Workplace,
  { codes: { bits, words } }: NumberColumn,
  { low, high }: CodeRange,
  { first, set, isNegated }: { first: number; set: Bitset; isNegated: boolean },
): boolean {
  const end = 2 ** bits
  if (low >= end || low > high) {
    if (!isNegated) set.fill(0)
    return isNegated
  }
  const slices = words.byteOffset + first * bits * 4
  const hasAbove = Number(high + 1 < end)
  return (
    kernels.keepInRange(set.byteOffset, set.byteLength, slices, bits, low, high + 1, hasAbove, Number(isNegated)) !== 0
  )
}

/** Adds to `found` the rows whose codes lie in the range, of a column by which the rows are sorted, the highest first. */
export function addSortedRange({ codes, rows }: NumberColumn, { low, high }: CodeRange, found: Bitset): void {
  const first = firstRowWhere(rows, (row) => numberOf(codes, row) <= high)
  const end = firstRowWhere(rows, (row) => numberOf(codes, row) < low)
  addRun(found, first, end)
}

/** The first row of which something holds that holds of all rows behind it too. */
function firstRowWhere(rows: number, holds: (row: number) => boolean): number {
  let [low, high] = [0, rows]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
