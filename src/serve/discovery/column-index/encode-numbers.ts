import { sliceNumbers } from './bit-slices.ts'
import type { IndexMemory } from './index-memory.ts'
import { FIRST_LARGE, type NumberColumn } from './number-column.ts'

/** How whole numbers stand for numbers: `value = number * unit / scale`. */
export type Measure = Pick<NumberColumn, 'unit' | 'scale'>

/** Whole numbers of some rows, and which of these are known; null: all. */
export interface NumberBatch {
  numbers: Int32Array | Int16Array | Int8Array | Uint8Array | Uint16Array
  known: Uint8Array | null
}

const MEASURES: readonly Measure[] = [
  { unit: 1000, scale: 1 },
  { unit: 1, scale: 1 },
  { unit: 1, scale: 100 },
]
const [LOWEST, HIGHEST] = [-0x80000000, 0x7fffffff]

/** The smallest column that holds these values exactly; NaN is unknown, -0 is 0. */
export function encodeNumbers(memory: IndexMemory, values: Float64Array): NumberColumn {
  for (const measure of MEASURES) {
    const large = largeAmong(values, measure)
    if (large !== undefined) return encodeAs(memory, values, measure, large)
  }
  const all = new Set(values.filter((value) => !Number.isNaN(value)).map((value) => value + 0))
  return encodeAs(
    memory,
    values,
    null,
    [...all].sort((a, b) => a - b),
  )
}

/** The values that no whole number reaches, sorted; undefined when one does not fit the measure, or they are more than one in 16. */
function largeAmong(values: Float64Array, { unit, scale }: Measure): number[] | undefined {
  const large: number[] = []
  const most = values.length >>> 4
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) continue
    const number = Math.round((value * scale) / unit)
    if (number >= FIRST_LARGE) {
      if (large.push(value) > most) return undefined
    } else if (number <= LOWEST || (number * unit) / scale !== value) return undefined
  }
  return [...new Set(large)].sort((a, b) => a - b)
}

/** @param measure null: every value is among the large. */
function encodeAs(
  memory: IndexMemory,
  values: Float64Array,
  measure: Measure | null,
  large: readonly number[],
): NumberColumn {
  const { unit, scale } = measure ?? { unit: 1, scale: 1 }
  const numbers = new Int32Array(values.length)
  const known = new Uint8Array((values.length + 7) >> 3)
  const largeNumbers = new Map(large.map((value, at) => [value, FIRST_LARGE + at]))
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) continue
    known[row >> 3]! |= 1 << (row & 7)
    const number = Math.round((value * scale) / unit)
    numbers[row] = measure && number < FIRST_LARGE ? number : largeNumbers.get(value)!
  }
  const column = encodeBatches(memory, [{ numbers, known }], { unit, scale })
  if (large.length === 0) return column
  const shared = memory.doubles(large.length)
  shared.set(large)
  return { ...column, large: shared }
}

/** The column of whole numbers that come in batches, all of one measure, none of them -2^31. */
export function encodeBatches(
  memory: IndexMemory,
  batches: readonly NumberBatch[],
  { unit, scale }: Measure,
): NumberColumn {
  const { rows, low, high } = boundsOf(batches)
  const offset = low > high ? 0 : low - 1
  const bits = low > high ? 0 : 32 - Math.clz32(high - offset)
  let [batch, from] = [0, 0]
  const codes = sliceNumbers(memory, rows, bits, (block, first) => {
    for (let at = 0; at < block.length && first + at < rows; at++) {
      while (from === batches[batch]!.numbers.length) {
        batch++
        from = 0
      }
      const { numbers, known } = batches[batch]!
      if (!known || isKnown(known, from)) block[at] = numbers[from]! - offset
      from++
    }
  })
  return { kind: 'number', codes, rows, offset, unit, scale, large: null }
}

function boundsOf(batches: readonly NumberBatch[]): { rows: number; low: number; high: number } {
  let [rows, low, high] = [0, HIGHEST, LOWEST]
  for (const { numbers, known } of batches) {
    rows += numbers.length
    for (let row = 0; row < numbers.length; row++) {
      const number = numbers[row]!
      if ((number >= low && number <= high) || (known && !isKnown(known, row))) continue
      if (number < low) low = number
      if (number > high) high = number
    }
  }
  return { rows, low, high }
}

function isKnown(known: Uint8Array, row: number): boolean {
  return ((known[row >> 3]! >> (row & 7)) & 1) === 1
}
