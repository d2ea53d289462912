import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Row, testModels } from '../../test/support/test-models.ts'

const { client, rowsOf, transform, insert, clearRaw } = await testModels()

// Few profiles, months and values, so that ties, gaps, returns and late rows are common.
const HOUR = 3_600_000
const time = fc
  .integer({ min: 0, max: 120 * 4 })
  .map((n) => new Date(Date.UTC(2026, 1, 1) + n * 6 * HOUR).toISOString())
const count = fc.option(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(12_300, 12_340, 12_400)))
const owner = { platform: fc.constantFrom('INSTAGRAM', 'YOUTUBE'), profile_id: fc.constantFrom(...'abcde') }
const group = fc.option(fc.constantFrom('k', 'l'))
const profileRow = fc.record({
  ...owner,
  snapshot_at: time,
  category: group,
  language: group,
  followers: count,
  views: count,
})
const postRow = fc.record({
  ...owner,
  post_id: fc.constantFrom(...'pqrs'),
  snapshot_at: time,
  post_type: fc.constantFrom('VIDEO', 'REEL'),
  published_at: fc.option(time),
  category: group,
  views: count,
  plays: count,
  likes: count,
  tags: fc.subarray(['t', '#T', 'u']),
  derived_hashtags: fc.subarray(['t', 'v']),
  caption: fc.option(fc.constant('c')),
})
const linkRow = fc.record({
  instagram_profile_id: fc.constantFrom(...'abc'),
  youtube_profile_id: fc.constantFrom(...'abc'),
  source: fc.constantFrom('s', 't'),
  confidence: fc.option(fc.constantFrom(0.5, 0.9)),
  linked_at: time,
})
const BOARDS = [
  'int_monthly_figures',
  'int_monthly_pairs',
  'int_monthly_digests',
  'int_creator_figures',
  'mart_monthly_ranks',
  'int_board_rows',
  'mart_leaderboard',
]
const ACCOUNTS = ['stg_beat_instagram_account', 'stg_beat_youtube_account']
const POSTS = ['stg_beat_instagram_post', 'stg_beat_youtube_post']
const HASHTAGS = ['int_instagram_profile_hashtags', 'int_youtube_profile_hashtags']
const MODELS = [...BOARDS, ...POSTS, ...HASHTAGS]
/** What is kept up is worked on in batches, as that of millions; the full refresh is one statement for each model. */
const IN_BATCHES = { batched_from_rows: 0 }
const readAll = () =>
  Promise.all([...BOARDS, ...HASHTAGS].map((model) => rowsOf(`SELECT * FROM ${model} ORDER BY ALL`)))
const runs = (few: number): { numRuns: number; endOnFailure: true } => ({
  numRuns: process.env.LONG ? 200 : few,
  endOnFailure: true, // a history is told as it failed: to shrink it would outlast the file's time
})

test('boards and hashtags that are kept up are what a full refresh gives, with late and out-of-order rows', async () => {
  const lateness = fc.integer({ min: 0, max: 4 * HOUR })
  const stamped = (row: fc.Arbitrary<Row>) => fc.array(fc.tuple(row, lateness), { maxLength: 4, size: 'max' })
  const batch = fc.record({
    gapHours: fc.integer({ min: 0, max: 30 }),
    profiles: stamped(profileRow),
    posts: stamped(postRow),
    links: stamped(linkRow),
  })
  await transform({ select: ACCOUNTS }) // which tests of posts look into
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 3, maxLength: 4, size: 'max' }), async (batches) => {
      await clearRaw()
      let now = Date.UTC(2026, 6, 1)
      for (const [index, { gapHours, profiles, posts, links }] of batches.entries()) {
        now += gapHours * HOUR
        const at = ([row, late]: [Row, number]): Row => ({ ...row, ingested_at: new Date(now - late).toISOString() })
        await insert('raw_profile_snapshot', profiles.map(at))
        await insert('raw_post_snapshot', posts.map(at))
        await insert('raw_linked_profile', links.map(at))
        await transform({ select: MODELS, fullRefresh: index === 0, vars: IN_BATCHES })
      }
      const kept = await readAll()
      await transform({ select: MODELS, fullRefresh: true })
      assert.deepEqual(kept, await readAll())
    }),
    runs(2),
  )
})

test('a finished month is not worked on again until late data touch it, which change the month after it too', async () => {
  await clearRaw()
  const snapshot = (day: string, followers: number): Row => ({
    platform: 'YOUTUBE',
    profile_id: 'a',
    snapshot_at: day,
    followers,
    ingested_at: `${day} 12:00:00`,
  })
  const board = () =>
    rowsOf(
      "SELECT toMonth(month) AS month, country, followers, previous_followers AS previous FROM mart_leaderboard WHERE platform = 'YOUTUBE' ORDER BY month",
    )
  await insert('raw_profile_snapshot', [
    snapshot('2026-03-01', 10),
    snapshot('2026-04-01', 20),
    snapshot('2026-05-01', 30),
  ])
  await transform({ select: BOARDS, fullRefresh: true })
  // A mark that no computation gives: it lasts as long as the row is not written again.
  await client.command({
    query: `ALTER TABLE mart_monthly_ranks UPDATE country = 'mark' WHERE true SETTINGS mutations_sync = 2`,
  })
  await insert('raw_profile_snapshot', [snapshot('2026-05-02', 31)])
  await transform({ select: BOARDS })
  assert.deepEqual(await board(), [
    { month: 3, country: 'mark', followers: 10, previous: null },
    { month: 4, country: 'mark', followers: 20, previous: 10 },
    { month: 5, country: null, followers: 31, previous: 20 },
  ])
  await insert('raw_profile_snapshot', [{ ...snapshot('2026-03-02', 15), ingested_at: '2026-05-03 12:00:00' }])
  await transform({ select: BOARDS })
  assert.deepEqual(await board(), [
    { month: 3, country: null, followers: 15, previous: null },
    { month: 4, country: null, followers: 20, previous: 15 },
    { month: 5, country: null, followers: 31, previous: 20 },
  ])
})
