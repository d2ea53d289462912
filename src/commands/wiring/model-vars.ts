import type { Settings } from '../../config/settings.ts'
import { formulaVars } from '../../formulas/formula.ts'
import { formulaSettings } from './formula-settings.ts'

/** The settings that the models take as dbt variables. */
export function modelVars(settings: Settings): Record<string, unknown> {
  return formulaVars(formulaSettings(settings))
}
