import type { Count } from './count.ts'
import { formula } from './formula.ts'
import { roundHundredths, roundHundredthsSql } from './round.ts'

/** Days over which growth is told. */
export const GROWTH_DAYS = [7, 30, 90, 180, 365] as const

export const currentInput = { name: 'current', kind: 'count', meaning: 'followers in the latest snapshot' } as const
export const referenceInput = {
  name: 'reference',
  kind: 'count',
  meaning: 'followers in the nearest snapshot at or before the start of the window',
} as const
const window = `${GROWTH_DAYS.join(', ')} days, back from the latest snapshot that knows followers`

/** Followers won since a reference, negative when lost; NULL when either end is unknown. */
export function growth(current: Count, reference: Count): number | null {
  return current === null || reference === null ? null : current - reference
}

export const growthFormula = formula<[Count, Count]>({
  id: 'growth',
  title: 'Growth',
  text: 'current - reference',
  inputs: [currentInput, referenceInput],
  unit: 'followers',
  window,
  source: 'Creatorscope.',
  limits: [
    'Unknown, never 0, where no snapshot is old enough.',
    'The nearest older snapshot may lie long before the window.',
    "YouTube's rounded counts leave a margin: see `growth_low` and `growth_high`.",
  ],
  known: [
    [[90, 100], -10],
    [[5, 0], 5],
    [[5, null], null],
    [[null, 5], null],
  ],
  compute: (args) => growth(...args),
  macro: `
{% macro growth(current, reference) -%}
(toInt64({{ current }}) - toInt64({{ reference }}))
{%- endmacro %}

{% macro growth_days() %}{{ return([${GROWTH_DAYS.join(', ')}]) }}{% endmacro %}`,
})

/** Growth in percent of the reference with two decimals; NULL when either end is unknown or the reference is 0. */
export function growthPct(current: Count, reference: Count): number | null {
  const won = growth(current, reference)
  return won === null || !reference ? null : roundHundredths((won * 10000) / reference)
}

export const growthPctFormula = formula<[Count, Count]>({
  id: 'growth_pct',
  title: 'Growth in percent',
  text: 'round((current - reference) / reference * 100, 2)',
  inputs: [currentInput, referenceInput],
  unit: 'percent of the reference',
  window,
  source: 'Creatorscope; halves round up.',
  limits: ['Unknown where no snapshot is old enough, or where the reference is 0.'],
  known: [
    [[90, 100], -10],
    [[5, 0], null],
    [[5, null], null],
  ],
  compute: (args) => growthPct(...args),
  macro: `
{% macro growth_pct(current, reference) -%}
(${roundHundredthsSql('toFloat64({{ growth(current, reference) }}) * 10000 / nullIf(toFloat64({{ reference }}), 0)')})
{%- endmacro %}`,
})
