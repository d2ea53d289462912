import assert from 'node:assert/strict'
import { test } from 'node:test'
import weights from '../../src/formulas/authenticity/account-weights.json' with { type: 'json' }
import { auc } from '../../test/support/auc.ts'
import { evaluateAccountModel } from './evaluate.ts'
import { fitAccountModel } from './fit.ts'
import { readLabelledAccounts } from './labelled-accounts.ts'
import { fitLogistic, logOdds } from './logistic.ts'

const accounts = readLabelledAccounts()
const skip = accounts === undefined && 'SHARED_DIR has no folder instagram-fake-genuine'

test('the committed weights are those that the script fits', { skip }, () => {
  assert.deepEqual(weights, fitAccountModel(accounts!))
})

test('accounts that a fit did not see are told apart with an AUC of 0.95 or more, better than by any one feature', {
  skip,
}, () => {
  const { follower, profile, single } = evaluateAccountModel(accounts!)
  assert.ok(follower >= 0.95 && profile >= 0.95, `${follower} ${profile}`)
  assert.ok(Math.min(follower, profile) > single[0]!.auc, JSON.stringify(single[0]))
})

test('a fit finds the way in which two columns tell the labels, and leaves alone one that does not', () => {
  const rows = Array.from({ length: 200 }, (_, i) => [i % 20, (i * 7) % 13, (i * 11) % 17])
  const labels = rows.map(([first, second]) => first! - second! > 3)
  const model = fitLogistic(rows, labels)
  const [first, second, third] = model.columns.map(({ weight }) => weight) as [number, number, number]
  assert.ok(first > 1 && second < -1 && Math.abs(third) < 0.3, JSON.stringify(model.columns))
  const right = rows.filter((row, i) => logOdds(model, row) > 0 === labels[i]).length
  assert.ok(right > 180, `${right}`)
})

test('the AUC is the share of pairs in the right order, a tie being a half', () => {
  const of = (positives: number[], negatives: number[]): number =>
    auc([
      ...positives.map((value) => ({ value, positive: true })),
      ...negatives.map((value) => ({ value, positive: false })),
    ])
  assert.deepEqual([of([3, 4], [1, 2]), of([1], [2]), of([1, 1], [1]), of([1, 3], [2])], [1, 0, 0.5, 0.5])
})
