/**
 * Logarithms from +, -, * and / alone, which IEEE 754 fixes to the last bit, so that ClickHouse and Node give one answer.
 * Their own functions do not: over 1.3 million whole numbers log2 differed in 329 and log10 in 17,889 (11 is the least),
 * each by one unit in the last place, enough for a `trunc` behind it to differ.
 *
 * With p = 2^e the power of two for which x / p lies in [0.75, 1.5): log2 x = e + 2 / ln 2 * atanh(s), s = (x - p) / (x + p).
 * |s| <= 1/5, so the twelve terms leave an error below 1/25 * 5^-25 = 1e-19. Powers of two come out exact.
 */
const ODD_DESCENDING = [23, 21, 19, 17, 15, 13, 11, 9, 7, 5, 3, 1] as const
const TWO_BY_LN2 = 2 / Math.LN2
const LOG10_2 = Math.LOG10E * Math.LN2

const bits = new DataView(new ArrayBuffer(8))

/** log2 of a positive, normal double. */
export function log2(x: number): number {
  bits.setFloat64(0, x)
  // Half a mantissa added to the bits carries into the exponent where the mantissa is 1.5 or more.
  const e = ((bits.getUint32(0) + 0x80000) >>> 20) - 1023
  const s = (x - 2 ** e) / (x + 2 ** e)
  return e + TWO_BY_LN2 * (s * ODD_DESCENDING.reduce((sum, odd) => sum * (s * s) + 1 / odd, 0))
}

/** log10 of a positive, normal double to 12 decimals, so that powers of ten are exact: log10(1000) = 3. */
export function log10(x: number): number {
  return Math.floor(log2(x) * LOG10_2 * 1e12 + 0.5) / 1e12
}

// A lambda over an array of one names what is used twice.
export const log2Macro = `
{% macro log2_exact(x) -%}
arrayMap(
    (x, e) -> e + ${TWO_BY_LN2} * arrayMap(
        s -> s * arrayFold((sum, odd) -> sum * (s * s) + 1 / odd, [${ODD_DESCENDING.join(', ')}], toFloat64(0)),
        [(x - exp2(e)) / (x + exp2(e))]
    )[1],
    [toFloat64({{ x }})],
    [toInt32(bitShiftRight(reinterpretAsUInt64(toFloat64({{ x }})) + bitShiftLeft(toUInt64(1), 51), 52)) - 1023]
)[1]
{%- endmacro %}`

export const log10Macro = `
{% macro log10_exact(x) -%}
(floor({{ log2_exact(x) }} * ${LOG10_2} * 1e12 + 0.5) / 1e12)
{%- endmacro %}`
