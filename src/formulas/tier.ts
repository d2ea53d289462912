import type { Count } from './count.ts'
import { formula, type TierBounds } from './formula.ts'

export type Tier = 'NANO' | 'MICRO' | 'MACRO' | 'MEGA'

/** A creator's size class; NULL when followers are unknown. */
export function tier(followers: Count, bounds: TierBounds): Tier | null {
  if (followers === null) return null
  if (followers < bounds.microFrom) return 'NANO'
  if (followers < bounds.macroFrom) return 'MICRO'
  return followers < bounds.megaFrom ? 'MACRO' : 'MEGA'
}

export const tierFormula = formula<[Count]>({
  id: 'tier',
  title: 'Tier',
  text: 'NANO < TIER_MICRO_FROM <= MICRO < TIER_MACRO_FROM <= MACRO < TIER_MEGA_FROM <= MEGA',
  inputs: [{ name: 'followers', kind: 'count', meaning: 'followers or subscribers' }],
  unit: 'NANO, MICRO, MACRO or MEGA',
  source: 'Creatorscope; the bounds are settings (1,000, 75,000 and 1,000,000 where none is set).',
  limits: ['Unknown when followers are.'],
  known: [
    [[0], 'NANO'],
    [[999], 'NANO'],
    [[1_000], 'MICRO'],
    [[74_999], 'MICRO'],
    [[75_000], 'MACRO'],
    [[999_999], 'MACRO'],
    [[1_000_000], 'MEGA'],
    [[null], null],
  ],
  compute: ([followers], { tierBounds }) => tier(followers, tierBounds),
  macro: `
{% macro tier(followers) -%}
multiIf(
    isNull({{ followers }}), NULL,
    {{ followers }} < {{ var('tier_micro_from') }}, 'NANO',
    {{ followers }} < {{ var('tier_macro_from') }}, 'MICRO',
    {{ followers }} < {{ var('tier_mega_from') }}, 'MACRO',
    'MEGA'
)
{%- endmacro %}`,
})
