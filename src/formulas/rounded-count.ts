import type { Count } from './count.ts'
import { formula } from './formula.ts'
import { currentInput, growth, growthPct, referenceInput } from './growth.ts'

/** YouTube shows subscribers from 1,000 up with three significant digits, rounded down: 12,345 as 12,300. */
const ROUNDED_FROM = 1000
const SIGNIFICANT_DIGITS = 3

/**
 * The size of the step that a count may have been rounded down by: the true one lies in [count, count + unit).
 * 0 where the count is exact: on other platforms, below 1,000, where a digit behind the third is not 0, or unknown.
 */
export function countUnit(platform: string | null, count: Count): number {
  if (platform !== 'YOUTUBE' || count === null || count < ROUNDED_FROM) return 0
  const unit = 10 ** (String(count).length - SIGNIFICANT_DIGITS)
  return count % unit === 0 ? unit : 0
}

/** The largest whole number that a count may stand for: itself where it is exact. */
function largestCount(platform: string | null, count: Count): Count {
  return count === null ? null : count + Math.max(countUnit(platform, count) - 1, 0)
}

/** The least that `growth` may truly be; NULL when either end is unknown. */
export function growthLow(platform: string | null, current: Count, reference: Count): number | null {
  return growth(current, largestCount(platform, reference))
}

/** The most that `growth` may truly be; NULL when either end is unknown. */
export function growthHigh(platform: string | null, current: Count, reference: Count): number | null {
  return growth(largestCount(platform, current), reference)
}

/** The least that `growthPct` may truly be, in percent; NULL when either end is unknown or the reference is 0. */
export function growthPctLow(platform: string | null, current: Count, reference: Count): number | null {
  return growthPct(current, largestCount(platform, reference))
}

/** The most that `growthPct` may truly be, in percent; NULL when either end is unknown or the reference is 0. */
export function growthPctHigh(platform: string | null, current: Count, reference: Count): number | null {
  return growthPct(largestCount(platform, current), reference)
}

type Platform = string | null
const platformInput = { name: 'platform', kind: 'platform', meaning: 'INSTAGRAM or YOUTUBE' } as const
const source = "YouTube's public subscriber counts: three significant digits, rounded down, from 1,000 up."

// A remainder is computed for every row, also where its branch is not taken: greatest keeps its divisor away from 0.
const count = 'toUInt64(ifNull({{ count }}, 0))'
const step = `intExp10(length(toString(${count})) - ${SIGNIFICANT_DIGITS})`

export const countUnitFormula = formula<[Platform, Count]>({
  id: 'count_unit',
  title: 'Unit of a rounded count',
  text: '10 ^ (digits - 3) on YouTube from 1,000 up where it divides the count, else 0',
  inputs: [platformInput, { name: 'count', kind: 'count', meaning: 'subscribers as shown' }],
  unit: 'subscribers; the true count lies in [count, count + unit)',
  source,
  limits: ['An exact count that ends in zeros looks rounded.', '0 for a count that is exact or unknown.'],
  known: [
    [['YOUTUBE', 999], 0],
    [['YOUTUBE', 1000], 10],
    [['YOUTUBE', 12_300], 100],
    [['YOUTUBE', 12_340], 0],
    [['YOUTUBE', 111_000_000], 1_000_000],
    [['INSTAGRAM', 12_300], 0],
  ],
  compute: (args) => countUnit(...args),
  macro: `
{% macro count_unit(platform, count) -%}
if(
    ifNull({{ platform }}, '') = 'YOUTUBE' and ${count} >= ${ROUNDED_FROM} and ${count} % greatest(${step}, 1) = 0,
    ${step},
    0
)
{%- endmacro %}

{% macro largest_count(platform, count) -%}
({{ count }} + greatest(toInt64({{ count_unit(platform, count) }}) - 1, 0))
{%- endmacro %}`,
})

/** The bounds of a growth differ in which end is taken at its largest, and in the formula of the growth. */
function bound(
  id: string,
  title: string,
  compute: (...args: [Platform, Count, Count]) => number | null,
  ends: { current: string; reference: string },
  known: number,
) {
  const inPercent = id.startsWith('growth_pct')
  const formulaId = inPercent ? 'growth_pct' : 'growth'
  const text = (end: string) => end.replace(/largest_count\(platform, (\w+)\)/, 'largest $1')
  return formula<[Platform, Count, Count]>({
    id,
    title,
    text: `${formulaId}(${text(ends.current)}, ${text(ends.reference)}), where largest = count + unit - 1 of a rounded count`,
    inputs: [platformInput, currentInput, referenceInput],
    unit: inPercent ? 'percent of the reference' : 'followers',
    source,
    limits: [`The same as \`${formulaId}\` where both counts are exact.`, 'Unknown where the growth is.'],
    known: [
      [['YOUTUBE', 12_300, 11_000], known],
      [['YOUTUBE', null, 5], null],
      [['YOUTUBE', 5, null], null],
    ],
    compute: (args) => compute(...args),
    macro: `
{% macro ${id}(platform, current, reference) -%}
{{ ${formulaId}(${ends.current}, ${ends.reference}) }}
{%- endmacro %}`,
  })
}

const least = { current: 'current', reference: 'largest_count(platform, reference)' }
const most = { current: 'largest_count(platform, current)', reference: 'reference' }

export const growthBoundFormulas = [
  bound('growth_low', 'Least growth', growthLow, least, 1201),
  bound('growth_high', 'Most growth', growthHigh, most, 1399),
  bound('growth_pct_low', 'Least growth in percent', growthPctLow, least, 10.82),
  bound('growth_pct_high', 'Most growth in percent', growthPctHigh, most, 12.72),
]
