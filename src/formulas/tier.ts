import type { Count } from './count.ts'

export type Tier = 'NANO' | 'MICRO' | 'MACRO' | 'MEGA'

/** Followers at which each tier begins; what is below micro is nano. */
export interface TierBounds {
  microFrom: number
  macroFrom: number
  megaFrom: number
}

/** The bounds where nothing else is configured; the models' are `vars` of dbt_project.yml. */
export const defaultTierBounds: TierBounds = { microFrom: 1_000, macroFrom: 75_000, megaFrom: 1_000_000 }

/** A creator's size class; NULL when followers are unknown. */
export function tier(followers: Count, bounds: TierBounds = defaultTierBounds): Tier | null {
  if (followers === null) return null
  if (followers < bounds.microFrom) return 'NANO'
  if (followers < bounds.macroFrom) return 'MICRO'
  return followers < bounds.megaFrom ? 'MACRO' : 'MEGA'
}

export const tierMacro = `
{% macro tier(followers) -%}
multiIf(
    isNull({{ followers }}), NULL,
    {{ followers }} < {{ var('tier_micro_from') }}, 'NANO',
    {{ followers }} < {{ var('tier_macro_from') }}, 'MICRO',
    {{ followers }} < {{ var('tier_mega_from') }}, 'MACRO',
    'MEGA'
)
{%- endmacro %}`
