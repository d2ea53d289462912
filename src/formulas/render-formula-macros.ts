import { formulas } from './catalogue.ts'
import { rankWithinMacros } from './rank-within.ts'

/** The text of `dbt/macros/formulas.sql`: every formula as a dbt macro over SQL expressions. */
export function renderFormulaMacros(): string {
  const macros = [...formulas.map(({ macro }) => macro), rankWithinMacros]
  return `{# Generated from src/formulas by \`npm run gen\`: change it there. #}\n${macros.join('\n')}\n`
}
