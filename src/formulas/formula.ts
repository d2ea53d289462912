/** What an input holds. The property test draws each kind with its edges, so a formula is tested by being defined. */
export type InputKind =
  | 'count'
  | 'mean'
  | 'percent'
  | 'rank'
  | 'platform'
  | 'post type'
  | 'country'
  | 'text'
  | 'texts'
  | 'weighted shares'
  | 'audience targets'

interface Input {
  name: string
  kind: InputKind
  meaning: string
}

/** What is configured, and reaches the macros as dbt variables. */
export interface FormulaSettings {
  tierBounds: TierBounds
  /** Countries whose creators tenants may be shown, ISO 3166-1 alpha-2. */
  countries: readonly string[]
  rising: RisingGates
}

/** Followers at which each tier begins; what is below micro is nano. */
export interface TierBounds {
  microFrom: number
  macroFrom: number
  megaFrom: number
}

/** What a creator must have to stand on the board of risers. */
export interface RisingGates {
  minFollowers: number
  /** Authenticity score, 0 to 100. */
  minAuthenticity: number
}

/** The variables of dbt_project.yml that the macros read, from the settings that TypeScript computes with. */
export function formulaVars({ tierBounds, countries, rising }: FormulaSettings): Record<string, unknown> {
  return {
    tier_micro_from: tierBounds.microFrom,
    tier_macro_from: tierBounds.macroFrom,
    tier_mega_from: tierBounds.megaFrom,
    saas_countries: countries,
    rising_min_followers: rising.minFollowers,
    rising_min_authenticity: rising.minAuthenticity,
  }
}

/** One formula: the macro, its page of the reference and its explanation are all made from this. */
interface Definition<Args extends readonly unknown[]> {
  /** Name of the macro, of the page and in explanations. */
  id: string
  title: string
  /** As a person writes it. */
  text: string
  /** In the order of the macro's arguments. */
  inputs: { readonly [Place in keyof Args]: Input }
  unit: string
  /** Time or posts that the inputs span, where the formula fixes it. */
  window?: string
  /** Where the formula is from. */
  source: string
  /** What it does not tell, and how it answers where inputs are missing. */
  limits: readonly string[]
  /** Inputs and the value that both sides must give, with the default settings. */
  known: readonly (readonly [Args, unknown])[]
  compute: (args: Args, settings: FormulaSettings) => unknown
  /** dbt macros in Jinja; the one named `id` takes SQL expressions. */
  macro: string
}
export type Formula = Definition<readonly unknown[]>

/** Checks a definition against its function, and forgets the types of its inputs, so that a list can hold it. */
export function formula<const Args extends readonly unknown[]>(definition: Definition<Args>): Formula {
  return definition as unknown as Formula
}
