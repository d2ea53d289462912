import { accountLogOddsMacro } from './authenticity/account-model.ts'
import { authenticityMeasureMacro, authenticityPartScoreMacro, authenticityReasonMacro } from './authenticity/parts.ts'
import { authenticityCoverageMacro, authenticityScoreMacro } from './authenticity/score.ts'
import { formulas } from './catalogue.ts'
import { rankWithinMacros } from './rank-within.ts'

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
  return renderMacros([...formulas.map(({ macro }) => macro), rankWithinMacros])
}

function renderMacros(macros: readonly string[]): string {
  return `{# Generated from src/formulas by \`npm run gen\`: change it there. #}\n${macros.join('\n')}\n`
}
