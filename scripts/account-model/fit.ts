import { featureNames } from '../../src/formulas/authenticity/account-features.ts'
import type { AccountModel } from '../../src/formulas/authenticity/account-model.ts'
import { type LabelledAccount, toRows } from './labelled-accounts.ts'
import { fitLogistic } from './logistic.ts'

/** The weights that the product uses: fitted on all labelled accounts, four decimals each. */
export function fitAccountModel(accounts: readonly LabelledAccount[]): AccountModel {
  const { intercept, columns } = fitLogistic(
    toRows(accounts),
    accounts.map(({ isFake }) => isFake),
  )
  const features = featureNames.map((name, j) => {
    const { mean, scale, weight } = columns[j]!
    return [name, { mean: shorten(mean), scale: shorten(scale), weight: shorten(weight) }] as const
  })
  return { intercept: shorten(intercept), features: Object.fromEntries(features) as AccountModel['features'] }
}

function shorten(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
