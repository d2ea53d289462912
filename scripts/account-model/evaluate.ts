import { featureNames } from '../../src/formulas/authenticity/account-features.ts'
import { auc } from '../../test/support/auc.ts'
import { type LabelledAccount, profileOnlyFeatures, toRows } from './labelled-accounts.ts'
import { crossValidate } from './logistic.ts'

/** How well accounts are told apart that the fit did not see, in five folds. */
export interface AccountModelQuality {
  /** By what a list of followers shows: the model of the product. */
  follower: number
  /** By all that the labelled accounts tell. */
  profile: number
  /** By one feature alone, the best first; which way it points is taken from the labels. */
  single: Array<{ feature: string; auc: number }>
}

export function evaluateAccountModel(accounts: readonly LabelledAccount[]): AccountModelQuality {
  const labels = accounts.map(({ isFake }) => isFake)
  const aucOf = (values: readonly number[]): number => auc(values.map((value, i) => ({ value, positive: labels[i]! })))
  const everything = [...featureNames, ...profileOnlyFeatures]
  return {
    follower: aucOf(crossValidate(toRows(accounts), labels)),
    profile: aucOf(crossValidate(toRows(accounts, everything), labels)),
    single: everything
      .map((feature) => {
        const upwards = aucOf(accounts.map(({ features }) => features[feature]))
        return { feature, auc: Math.max(upwards, 1 - upwards) }
      })
      .sort((a, b) => b.auc - a.auc),
  }
}
