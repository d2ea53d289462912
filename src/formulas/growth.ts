import type { Count } from './count.ts'
import { roundHundredths, roundHundredthsSql } from './round.ts'

/** Days over which growth is told. */
export const GROWTH_DAYS = [7, 30, 90, 180, 365] as const

/** Followers won since a reference, negative when lost; NULL when either end is unknown. */
export function growth(current: Count, reference: Count): number | null {
  return current === null || reference === null ? null : current - reference
}

export const growthMacro = `
{% macro growth(current, reference) -%}
(toInt64({{ current }}) - toInt64({{ reference }}))
{%- endmacro %}`

/** Growth in percent of the reference with two decimals; NULL when either end is unknown or the reference is 0. */
export function growthPct(current: Count, reference: Count): number | null {
  const won = growth(current, reference)
  return won === null || !reference ? null : roundHundredths((won * 10000) / reference)
}

export const growthPctMacro = `
{% macro growth_pct(current, reference) -%}
(${roundHundredthsSql('toFloat64({{ growth(current, reference) }}) * 10000 / nullIf(toFloat64({{ reference }}), 0)')})
{%- endmacro %}`

export const growthDaysMacro = `
{% macro growth_days() %}{{ return([${GROWTH_DAYS.join(', ')}]) }}{% endmacro %}`
