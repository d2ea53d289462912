import { type Bitset, lowestBit } from './bitset.ts'

/**
 * A number a row, unknown as `UNKNOWN_CODE` or NaN. Whole numbers and hundredths that fit are held as 32-bit whole numbers
 * (`value = code / scale`, which gives the very double that was put in); whatever else as doubles.
 */
export type NumberColumn =
  | { kind: 'number'; scale: 1 | 100; codes: Int32Array<SharedArrayBuffer> }
  | { kind: 'number'; scale: null; codes: Float64Array<SharedArrayBuffer> }

const UNKNOWN_CODE = -0x80000000
const MAX_CODE = 0x7fffffff

/** The smallest column that holds these values exactly; NaN is unknown. */
export function encodeNumbers(values: Float64Array): NumberColumn {
  const scale = exactScale(values)
  if (scale === null) {
    const codes = new Float64Array(new SharedArrayBuffer(values.length * 8))
    codes.set(values)
    return { kind: 'number', scale, codes }
  }
  const codes = new Int32Array(new SharedArrayBuffer(values.length * 4))
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    codes[row] = Number.isNaN(value) ? UNKNOWN_CODE : Math.round(value * scale)
  }
  return { kind: 'number', scale, codes }
}

function exactScale(values: Float64Array): 1 | 100 | null {
  let scale: 1 | 100 = 1
  for (const value of values) {
    if (Number.isNaN(value)) continue
    if (Object.is(value, -0)) return null
    if (scale === 1 && Number.isInteger(value)) {
      if (Math.abs(value) > MAX_CODE) return null
      continue
    }
    scale = 100
    const code = Math.round(value * 100)
    if (Math.abs(code) > MAX_CODE || code / 100 !== value) return null
  }
  // What passed as whole numbers before the first fraction must fit as hundredths too.
  if (scale === 100 && values.some((value) => Math.abs(value) * 100 > MAX_CODE)) return null
  return scale
}

/** The row's value; null when unknown. */
export function numberAt(column: NumberColumn, row: number): number | null {
  const code = column.codes[row]!
  return isUnknown(column, code) ? null : code / (column.scale ?? 1)
}

export function isUnknown({ scale }: NumberColumn, code: number): boolean {
  return scale === null ? Number.isNaN(code) : code === UNKNOWN_CODE
}

/** A closed range of codes; empty when `low` is above `high`. No unknown value is in any. */
export interface CodeRange {
  low: number
  high: number
}

/** The codes whose values lie between two bounds, each taken in or left out. */
export function codeRange(
  column: NumberColumn,
  bounds: { from?: number; above?: number; to?: number; below?: number },
): CodeRange {
  const { scale } = column
  const [least, most] = scale === null ? [-Infinity, Infinity] : [UNKNOWN_CODE + 1, MAX_CODE]
  const { from, above, to, below } = bounds
  const low =
    from !== undefined ? firstCode(scale, from, true) : above !== undefined ? firstCode(scale, above, false) : least
  const high = to !== undefined ? lastCode(scale, to, true) : below !== undefined ? lastCode(scale, below, false) : most
  return { low: Math.max(low, least), high: Math.min(high, most) }
}

/** The least code whose value is at least (or above) the bound. */
function firstCode(scale: 1 | 100 | null, bound: number, included: boolean): number {
  if (scale === null) return included ? bound : nextDouble(bound)
  let code = Math.floor(bound * scale) - 1
  if (!Number.isSafeInteger(code)) return bound < 0 ? UNKNOWN_CODE + 1 : MAX_CODE + 1
  while (included ? code / scale < bound : code / scale <= bound) code++
  return code
}

function lastCode(scale: 1 | 100 | null, bound: number, included: boolean): number {
  return scale === null && included ? bound : -firstCode(scale, -bound, included)
}

/** The least double above a finite one. */
function nextDouble(value: number): number {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, value === 0 ? 0 : value)
  bits.setBigInt64(0, bits.getBigInt64(0) + (value < 0 ? -1n : 1n))
  return bits.getFloat64(0)
}

/** Adds to `found` the rows of `within` whose codes lie in the range. */
export function addInRange({ codes }: NumberColumn, { low, high }: CodeRange, within: Bitset, found: Bitset): void {
  for (let word = 0; word < within.length; word++) {
    let bits = within[word]!
    const first = word << 5
    let matched = 0
    if (bits === 0xffffffff) {
      // A branch for each bit costs more than comparing all 32.
      for (let bit = 0; bit < 32; bit++) {
        const code = codes[first + bit]!
        matched |= (Number(code >= low) & Number(code <= high)) << bit
      }
    } else {
      for (; bits !== 0; bits &= bits - 1) {
        const code = codes[first + lowestBit(bits)]!
        if (code >= low && code <= high) matched |= bits & -bits
      }
    }
    found[word]! |= matched
  }
}
