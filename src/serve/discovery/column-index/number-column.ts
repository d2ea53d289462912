import { addRun, type Bitset, lowestBit, popcount } from './bitset.ts'

/**
 * A number a row, as a code; codes are in the order of their numbers. The code of what is unknown is below all others, NaN where
 * codes are the numbers themselves. Whole numbers, hundredths and thousands are held in as few bytes as their range takes:
 * `value = (code + offset) * unit / scale`, which gives the very double that was put in. A few numbers that are larger than such codes
 * reach stand in `large`, in order, and have the codes from `FIRST_LARGE` on.
 */
export interface NumberColumn {
  kind: 'number'
  codes: Codes
  unknown: number
  offset: number
  unit: 1 | 1000
  scale: 1 | 100
  large: Float64Array<SharedArrayBuffer> | null
}

type Shared = SharedArrayBuffer
type Codes = Uint8Array<Shared> | Uint16Array<Shared> | Int32Array<Shared> | Float64Array<Shared>

/** How whole numbers stand for numbers: `value = number * unit / scale`. */
export type Measure = Pick<NumberColumn, 'unit' | 'scale'>

/** Whole numbers of some rows, and which of these are known; null: all. */
export interface NumberBatch {
  numbers: Int32Array | Int16Array | Int8Array | Uint8Array | Uint16Array
  known: Uint8Array | null
}

const UNKNOWN = -0x80000000
const MAX_CODE = 0x7fffffff
const FIRST_LARGE = 2_000_000_001
const MEASURES: readonly Measure[] = [
  { unit: 1000, scale: 1 },
  { unit: 1, scale: 1 },
  { unit: 1, scale: 100 },
]

/** The smallest column that holds these values exactly; NaN is unknown, -0 is 0. */
export function encodeNumbers(values: Float64Array): NumberColumn {
  for (const measure of MEASURES) {
    const large = largeAmong(values, measure)
    if (large !== undefined) return encodeAs(values, measure, large)
  }
  const codes = new Float64Array(new SharedArrayBuffer(values.length * 8))
  for (let row = 0; row < values.length; row++) codes[row] = values[row]! + 0
  return { kind: 'number', codes, unknown: Number.NaN, offset: 0, unit: 1, scale: 1, large: null }
}

/** The values that no code reaches, sorted; undefined when one does not fit the measure, or they are more than one in 16. */
function largeAmong(values: Float64Array, { unit, scale }: Measure): number[] | undefined {
  const large: number[] = []
  const most = values.length >>> 4
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) continue
    const code = Math.round((value * scale) / unit)
    if (code >= FIRST_LARGE) {
      if (large.push(value) > most) return undefined
    } else if (code <= UNKNOWN || (code * unit) / scale !== value) return undefined
  }
  return [...new Set(large)].sort((a, b) => a - b)
}

function encodeAs(values: Float64Array, measure: Measure, large: readonly number[]): NumberColumn {
  const { unit, scale } = measure
  const numbers = new Int32Array(values.length)
  const known = new Uint8Array((values.length + 7) >> 3)
  const codeOf = new Map(large.map((value, at) => [value, FIRST_LARGE + at]))
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) continue
    known[row >> 3]! |= 1 << (row & 7)
    const code = Math.round((value * scale) / unit)
    numbers[row] = code < FIRST_LARGE ? code : codeOf.get(value)!
  }
  const column = encodeBatches([{ numbers, known }], measure)
  if (large.length === 0) return column
  const shared = new Float64Array(new SharedArrayBuffer(large.length * 8))
  shared.set(large)
  return { ...column, large: shared }
}

/** The column of whole numbers that come in batches, all of one measure, none of them -2^31. */
export function encodeBatches(batches: readonly NumberBatch[], { unit, scale }: Measure): NumberColumn {
  const { rows, low, high } = boundsOf(batches)
  const span = high - low + 1
  const wide = span > 0xffff
  const codes = wide
    ? new Int32Array(new SharedArrayBuffer(rows * 4))
    : span > 0xff
      ? new Uint16Array(new SharedArrayBuffer(rows * 2))
      : new Uint8Array(new SharedArrayBuffer(rows))
  const [unknown, offset] = wide ? [UNKNOWN, 0] : [0, rows === 0 || low > high ? 0 : low - 1]
  let at = 0
  for (const { numbers, known } of batches) {
    for (let row = 0; row < numbers.length; row++, at++)
      codes[at] = known && !isKnown(known, row) ? unknown : numbers[row]! - offset
  }
  return { kind: 'number', codes, unknown, offset, unit, scale, large: null }
}

function boundsOf(batches: readonly NumberBatch[]): { rows: number; low: number; high: number } {
  let [rows, low, high] = [0, MAX_CODE, UNKNOWN]
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

/** The row's value; null when unknown. */
export function numberAt(column: NumberColumn, row: number): number | null {
  const code = column.codes[row]!
  return isUnknown(column, code) ? null : valueAt(column, code)
}

function valueAt({ offset, unit, scale, large }: NumberColumn, code: number): number {
  if (large && code >= FIRST_LARGE) return large[code - FIRST_LARGE]!
  return ((code + offset) * unit) / scale
}

export function isUnknown({ unknown }: NumberColumn, code: number): boolean {
  return code === unknown || Number.isNaN(code)
}

/** A closed range of codes; empty when `low` is above `high`. No unknown value is in any. */
export interface CodeRange {
  low: number
  high: number
}

/** The codes whose values lie between two bounds, each taken in or left out. */
export function codeRange(
  column: NumberColumn,
  { from, above, to, below }: { from?: number; above?: number; to?: number; below?: number },
): CodeRange {
  const low =
    from !== undefined ? firstCode(column, from, true) : above !== undefined && firstCode(column, above, false)
  const end = to !== undefined ? firstCode(column, to, false) : below !== undefined && firstCode(column, below, true)
  if (Number.isNaN(column.unknown))
    return { low: low === false ? -Infinity : low, high: end === false ? Infinity : -nextDouble(-end) }
  return { low: low === false ? column.unknown + 1 : low, high: end === false ? MAX_CODE : end - 1 }
}

/** The least code of a known value that is at least (or above) the bound; one above all where there is none. */
export function firstCode(column: NumberColumn, bound: number, included: boolean): number {
  const { unknown, offset, unit, scale, large } = column
  if (Number.isNaN(unknown)) return included ? bound : nextDouble(bound)
  const estimate = Math.floor((bound * scale) / unit) - 1
  const end = large ? FIRST_LARGE : unknown === UNKNOWN ? MAX_CODE + 1 : 0x10000
  const before = (value: number): boolean => (included ? value < bound : value <= bound)
  if (estimate < end + offset) {
    let code = Math.max(estimate - offset, unknown + 1)
    while (code < end && before(((code + offset) * unit) / scale)) code++
    if (code < end || !large) return code
  }
  if (!large) return end
  let [low, high] = [0, large.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (before(large[middle]!)) low = middle + 1
    else high = middle
  }
  return FIRST_LARGE + low
}

/** The least double above a finite one. */
function nextDouble(value: number): number {
  if (!Number.isFinite(value)) return value
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, value === 0 ? 0 : value)
  bits.setBigInt64(0, bits.getBigInt64(0) + (value < 0 ? -1n : 1n))
  return bits.getFloat64(0)
}

/** From so many rows of 32 on, a branch for each costs more than comparing all of them. */
const DENSE = 12

/** Adds to `found` the rows of `within` whose codes lie in the range. */
export function addInRange({ codes }: NumberColumn, { low, high }: CodeRange, within: Bitset, found: Bitset): void {
  for (let word = 0; word < within.length; word++) {
    let bits = within[word]!
    if (bits === 0) continue
    const first = word << 5
    let matched = 0
    if (first + 32 <= codes.length && popcount(bits) > DENSE) {
      for (let bit = 0; bit < 32; bit++) {
        const code = codes[first + bit]!
        matched |= (Number(code >= low) & Number(code <= high)) << bit
      }
      matched &= bits
    } else {
      for (; bits !== 0; bits &= bits - 1) {
        const code = codes[first + lowestBit(bits)]!
        if (code >= low && code <= high) matched |= bits & -bits
      }
    }
    found[word]! |= matched
  }
}

/** Adds to `found` the rows whose codes lie in the range, of a column by which the rows are sorted, the highest first. */
export function addSortedRange({ codes }: NumberColumn, { low, high }: CodeRange, found: Bitset): void {
  // What is unknown is last, and no comparison with NaN holds.
  const first = firstRowWhere(codes.length, (row) => !(codes[row]! > high))
  addRun(
    found,
    first,
    Math.max(
      first,
      firstRowWhere(codes.length, (row) => !(codes[row]! >= low)),
    ),
  )
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
