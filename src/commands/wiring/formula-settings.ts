import type { Settings } from '../../config/settings.ts'
import { userError } from '../../core/errors.ts'
import type { FormulaSettings } from '../../formulas/formula.ts'

/**
 * What the formulas are configured by, for the models (as dbt variables) and the API alike.
 * @throws AppError `INVALID_SETTING` when tier bounds do not rise, a country is no code, or a score lies beyond 100.
 */
export function formulaSettings(settings: Settings): FormulaSettings {
  const { tierMicroFrom: microFrom, tierMacroFrom: macroFrom, tierMegaFrom: megaFrom } = settings
  if (!(microFrom < macroFrom && macroFrom < megaFrom)) {
    const bounds = [microFrom, macroFrom, megaFrom].join(', ')
    throw userError(
      'INVALID_SETTING',
      `TIER_MICRO_FROM, TIER_MACRO_FROM and TIER_MEGA_FROM must rise, not be ${bounds}`,
    )
  }
  const noCode = settings.enabledCountries.find((country) => !/^[A-Z]{2}$/.test(country))
  if (noCode !== undefined)
    throw userError('INVALID_SETTING', `SAAS_COUNTRIES takes ISO 3166-1 alpha-2 codes such as IN, not "${noCode}"`)
  const { risingMinFollowers: minFollowers, risingMinAuthenticity: minAuthenticity } = settings
  if (minAuthenticity > 100)
    throw userError('INVALID_SETTING', `RISING_MIN_AUTHENTICITY is a score up to 100, not ${minAuthenticity}`)
  return {
    tierBounds: { microFrom, macroFrom, megaFrom },
    countries: settings.enabledCountries,
    rising: { minFollowers, minAuthenticity },
  }
}
