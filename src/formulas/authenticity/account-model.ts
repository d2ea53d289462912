import { accountFeatures, type Feature, featureNames, featureSql, type ShownAccount } from './account-features.ts'
import weights from './account-weights.json' with { type: 'json' }

/** A logistic regression on standardised features: log-odds = intercept + sum of weight * (feature - mean) / scale. */
export interface AccountModel {
  intercept: number
  features: Record<Feature, { mean: number; scale: number; weight: number }>
}

const model: AccountModel = weights
/** Features that must be known of an account that is judged. */
const LEAST_FEATURES = 4

/**
 * The log-odds that an account is fake, above 0 where that is likelier than not; NULL where fewer than four features are
 * known. A feature that is not known has the mean, which adds nothing. Fitted on Instagram's accounts by
 * scripts/fit-account-model.ts.
 */
export function accountLogOdds(account: ShownAccount): number | null {
  const features = accountFeatures(account)
  if (featureNames.filter((name) => features[name] !== null).length < LEAST_FEATURES) return null
  return featureNames.reduce((sum, name) => {
    const { mean, scale, weight } = model.features[name]
    const value = features[name]
    return sum + (value === null ? 0 : ((value - mean) / scale) * weight)
  }, model.intercept)
}

const terms = featureNames.map((name) => {
  const { mean, scale, weight } = model.features[name]
  return `    + ifNull((${featureSql(name)} - ${mean}) / ${scale} * ${weight}, 0)`
})
const known = featureNames.map((name) => `isNotNull(${featureSql(name)})`)

export const accountLogOddsMacro = `
{% macro account_log_odds(handle, name, picture_url, followers, following, uploads) -%}
if(
    ${known.join('\n        + ')} < ${LEAST_FEATURES},
    NULL,
    ${model.intercept}
${terms.join('\n')}
)
{%- endmacro %}`
