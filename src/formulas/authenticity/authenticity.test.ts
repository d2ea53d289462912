import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountLogOdds } from './account-model.ts'
import { explainAuthenticity } from './explain.ts'
import {
  authenticityMeasure,
  authenticityPartScore,
  authenticityParts,
  authenticityReason,
  partNames,
} from './parts.ts'
import { authenticityCoverage, authenticityScore, type PartScores } from './score.ts'

const nothing: PartScores = { growth: null, following: null, engagement: null, comments: null, audience: null }
const shown = { handle: null, name: null, picture_url: null, followers: null, following: null, uploads: null }

test('a part scores 0 from its worst measure on, 100 from its best on, and in between in proportion', () => {
  for (const part of partNames) {
    const { worst, best } = authenticityParts[part]
    const beyond = (best - worst) / 10
    assert.deepEqual(
      [worst - beyond, worst, (worst + best) / 2, best, best + beyond].map((measure) =>
        authenticityPartScore(part, measure),
      ),
      [0, 0, 50, 100, 100],
    )
  }
})

test('a part of which nothing is known has no score, never 0, and says so', () => {
  for (const part of partNames) {
    const { least, codes } = authenticityParts[part]
    for (const [numerator, denominator, evidence] of [
      [null, 10, least],
      [1, null, least],
      [1, 0, least],
      [1, 10, null],
      [1, 10, least - 1],
    ] as const) {
      assert.equal(authenticityMeasure(part, numerator, denominator, evidence), null)
    }
    assert.equal(authenticityMeasure(part, 1, 10, least), 0.1)
    assert.equal(authenticityPartScore(part, null), null)
    assert.equal(authenticityReason(part, null), codes.unknown)
  }
})

test('what is not known neither adds nor takes: the weights of the others share the whole', () => {
  assert.equal(authenticityScore(nothing), null)
  for (const part of partNames) assert.equal(authenticityScore({ ...nothing, [part]: 37.5 }), 37.5)
  assert.equal(authenticityScore({ ...nothing, growth: 100, engagement: 0 }), 64.29)
  assert.equal(authenticityScore({ growth: 0, following: 0, engagement: 0, comments: 0, audience: 0 }), 0)
  assert.equal(authenticityScore({ growth: 100, following: 100, engagement: 100, comments: 100, audience: 100 }), 100)
  assert.deepEqual([authenticityCoverage(nothing), authenticityCoverage({ ...nothing, growth: 0 })], [0, 1])
})

test('no part alone decides: weights are whole numbers that add up to 100, none of them half of it', () => {
  const weights = partNames.map((part) => authenticityParts[part].weight)
  assert.equal(
    weights.reduce((sum, weight) => sum + weight),
    100,
  )
  assert.ok(weights.every((weight) => Number.isInteger(weight) && weight < 50))
})

test('every part tells a person its reason with its figure', () => {
  assert.equal(
    explainAuthenticity('growth', 0.3163, 0),
    '31.6 % of the followers came in sudden steps that no well-liked post explains.',
  )
  assert.equal(
    explainAuthenticity('engagement', 0.4, 40),
    'Its engagement is only 0.4 times the median of profiles of its size.',
  )
  assert.equal(explainAuthenticity('comments', 0.018, 100), 'A hundred likes come with 1.8 comments.')
  const sentences = partNames.flatMap((part) => [
    explainAuthenticity(part, null, null),
    explainAuthenticity(part, 0.1, 50),
    explainAuthenticity(part, 0.1, 100),
  ])
  assert.equal(new Set(sentences).size, 15)
  for (const sentence of sentences) assert.match(sentence, /^[A-Z0-9].*\.$/)
})

test('an account is judged where four features are known; one that is not known adds nothing', () => {
  assert.equal(accountLogOdds(shown), null)
  assert.equal(accountLogOdds({ ...shown, followers: 10, following: 10, uploads: 0 }), null)
  const bot = { ...shown, handle: 'a81f99e213377', followers: 3, following: 4000, uploads: 0 }
  const person = {
    handle: 'asha_rao',
    name: 'Asha Rao',
    picture_url: 'https://x/p.jpg',
    followers: 410,
    following: 380,
    uploads: 74,
  }
  assert.ok(accountLogOdds(bot)! > 2)
  assert.ok(accountLogOdds(person)! < -2)
  const noPicture = 'https://x/44884218_345707102882519_2446069589734326272_n.jpg?oe=1'
  assert.ok(accountLogOdds({ ...person, picture_url: noPicture })! > accountLogOdds(person)!)
  // 0.7014 of the accounts that the model was fitted on have a picture: not known lies between.
  assert.ok(accountLogOdds({ ...person, picture_url: null })! > accountLogOdds(person)!)
})
