import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountRow, publishRows } from '../../../../test/support/serving-fixture.ts'
import { testApp } from '../../../../test/support/test-app.ts'
import { testPostgres } from '../../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
await publishRows(pool, {
  instagram_account: [accountRow('1'), accountRow('2')],
  social_profile_authenticity: [
    {
      platform: 'INSTAGRAM',
      profile_id: '1',
      authenticity_score: 62.5,
      authenticity_coverage: 1,
      parts: [
        { part: 'growth', measure: 0.11, score: 50, reason: 'SOME_FOLLOWERS_BOUGHT' },
        { part: 'audience', measure: null, score: null, reason: 'NO_FOLLOWER_SAMPLE' },
      ],
      anomalies: [
        { first_day: '2026-03-01', last_day: '2026-03-02', kind: 'STEP', followers: 4_000, share: 0.07 },
        { first_day: '2026-05-01', last_day: '2026-05-09', kind: 'MASS_UNFOLLOW', followers: -100, share: -0.0123 },
      ],
      bought_followers: 4_000,
      followers_sampled: 3,
    },
  ],
})
const app = await testApp(pool)
const read = async (id: string) =>
  (await app.inject(`/discovery-service/api/profile/INSTAGRAM/${id}/authenticity`)).json()

test('every part comes with its weight, its reason and a sentence with its figure, also where it is not known', async () => {
  const { score, coverage, parts } = await read('1')
  assert.deepEqual([score, coverage], [62.5, 1])
  assert.deepEqual(parts, [
    {
      part: 'growth',
      weight: 45,
      measure: 0.11,
      score: 50,
      reason: 'SOME_FOLLOWERS_BOUGHT',
      text: '11 % of the followers came in sudden steps that no well-liked post explains.',
    },
    {
      part: 'audience',
      weight: 20,
      measure: null,
      score: null,
      reason: 'NO_FOLLOWER_SAMPLE',
      text: 'Fewer than 10 of its followers were seen.',
    },
  ])
})

test('anomalies of growth tell their days, their followers and their share in percent', async () => {
  const answer = await read('1')
  assert.deepEqual(answer.anomalies, [
    { kind: 'STEP', firstDay: '2026-03-01', lastDay: '2026-03-02', followers: 4_000, share: 7 },
    { kind: 'MASS_UNFOLLOW', firstDay: '2026-05-01', lastDay: '2026-05-09', followers: -100, share: -1.23 },
  ])
  assert.deepEqual([answer.boughtFollowers, answer.followersSampled, answer.followersJudged], [4_000, 3, null])
})

test('a profile that was not judged yet has no score and no parts', async () => {
  const { score, coverage, parts, anomalies } = await read('2')
  assert.deepEqual([score, coverage, parts, anomalies], [null, 0, [], []])
})
