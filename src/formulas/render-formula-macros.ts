import { accountLogOddsMacro } from './authenticity/account-model.ts'
import { authenticityMeasureMacro, authenticityPartScoreMacro, authenticityReasonMacro } from './authenticity/parts.ts'
import { authenticityCoverageMacro, authenticityScoreMacro } from './authenticity/score.ts'
import { enabledForSaasMacro } from './enabled-for-saas.ts'
import { engagementRateByViewsMacro, engagementRateMacro } from './engagement-rate.ts'
import { growthDaysMacro, growthMacro, growthPctMacro } from './growth.ts'
import { log2Macro, log10Macro } from './logarithm.ts'
import { rankChangeMacro } from './rank-change.ts'
import { reachIsEstimatedMacro, reachIsKnownMacro, reachMacro } from './reach.ts'
import { tierMacro } from './tier.ts'

/** The text of `dbt/macros/authenticity.sql`: the parts of the authenticity score and the model that judges an account. */
export function renderAuthenticityMacros(): string {
  return renderMacros([
    authenticityMeasureMacro,
    authenticityPartScoreMacro,
    authenticityReasonMacro,
    authenticityScoreMacro,
    authenticityCoverageMacro,
    accountLogOddsMacro,
  ])
}

/** The text of `dbt/macros/formulas.sql`: every formula as a dbt macro over SQL expressions. */
export function renderFormulaMacros(): string {
  return renderMacros([
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
    rankChangeMacro,
    enabledForSaasMacro,
  ])
}

function renderMacros(macros: readonly string[]): string {
  return `{# Generated from src/formulas by \`npm run gen\`: change it there. #}\n${macros.join('\n')}\n`
}
