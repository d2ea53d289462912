import type { Settings } from '../../config/settings.ts'

/** The settings that the models take as dbt variables. */
export function modelVars(settings: Settings): Record<string, unknown> {
  return { saas_countries: settings.enabledCountries }
}
