import type { Count } from './count.ts'
import { growth, growthPct } from './growth.ts'

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

// A remainder is computed for every row, also where its branch is not taken: greatest keeps its divisor away from 0.
export const roundedCountMacros = `
{% macro count_unit(platform, count) -%}
if(
    ifNull({{ platform }}, '') = 'YOUTUBE' and ifNull({{ count }}, 0) >= ${ROUNDED_FROM}
    and toUInt64(ifNull({{ count }}, 0)) % greatest(intExp10(length(toString(toUInt64(ifNull({{ count }}, 0)))) - ${SIGNIFICANT_DIGITS}), 1) = 0,
    intExp10(length(toString(toUInt64(ifNull({{ count }}, 0)))) - ${SIGNIFICANT_DIGITS}),
    0
)
{%- endmacro %}

{% macro largest_count(platform, count) -%}
({{ count }} + greatest(toInt64({{ count_unit(platform, count) }}) - 1, 0))
{%- endmacro %}

{% macro growth_low(platform, current, reference) -%}
{{ growth(current, largest_count(platform, reference)) }}
{%- endmacro %}

{% macro growth_high(platform, current, reference) -%}
{{ growth(largest_count(platform, current), reference) }}
{%- endmacro %}

{% macro growth_pct_low(platform, current, reference) -%}
{{ growth_pct(current, largest_count(platform, reference)) }}
{%- endmacro %}

{% macro growth_pct_high(platform, current, reference) -%}
{{ growth_pct(largest_count(platform, current), reference) }}
{%- endmacro %}`
