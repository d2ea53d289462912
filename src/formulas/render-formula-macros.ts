import { enabledForSaasMacro } from './enabled-for-saas.ts'
import { engagementRateByViewsMacro, engagementRateMacro } from './engagement-rate.ts'
import { growthDaysMacro, growthMacro, growthPctMacro } from './growth.ts'
import { log2Macro, log10Macro } from './logarithm.ts'
import { rankChangeMacro } from './rank-change.ts'
import { rankWithinMacros } from './rank-within.ts'
import { reachIsEstimatedMacro, reachIsKnownMacro, reachMacro } from './reach.ts'
import { roundedCountMacros } from './rounded-count.ts'
import { tierMacro } from './tier.ts'

/** The text of `dbt/macros/formulas.sql`: every formula as a dbt macro over SQL expressions. */
export function renderFormulaMacros(): string {
  const macros = [
    engagementRateMacro,
    engagementRateByViewsMacro,
    log2Macro,
    log10Macro,
    reachMacro,
    reachIsEstimatedMacro,
    reachIsKnownMacro,
    tierMacro,
    growthDaysMacro,
    growthMacro,
    growthPctMacro,
    roundedCountMacros,
    rankChangeMacro,
    rankWithinMacros,
    enabledForSaasMacro,
  ]
  return `{# Generated from src/formulas by \`npm run gen\`: change it there. #}\n${macros.join('\n')}\n`
}
