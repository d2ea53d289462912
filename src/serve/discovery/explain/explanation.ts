import { formulas } from '../../../formulas/catalogue.ts'
import type { Formula } from '../../../formulas/formula.ts'

/** What the API says of a figure without looking at any creator. */
export interface Explanation {
  metric: string
  column: string | null
  title: string
  formula: string
  inputs: { name: string; meaning: string; field: string | null }[]
  unit: string
  window: string | null
  source: string
  limits: readonly string[]
  models: readonly string[]
  docs: string
}

/** The formula of that id. @throws RangeError */
export function formulaOf(id: string): Formula {
  const found = formulas.find((formula) => formula.id === id)
  if (found === undefined) throw new RangeError(`no formula ${id}`)
  return found
}

/** What a formula says of itself; `fields` are the API's fields that are its inputs. */
export function explainFormula(
  formula: Formula,
  fields: readonly (string | null)[],
): Omit<Explanation, 'metric' | 'column' | 'models'> {
  return {
    title: formula.title,
    formula: formula.text,
    inputs: formula.inputs.map(({ name, meaning }, index) => ({ name, meaning, field: fields[index] ?? null })),
    unit: formula.unit,
    window: formula.window ?? null,
    source: formula.source,
    limits: formula.limits,
    docs: `docs/reference/formulas/${formula.id}.md`,
  }
}
