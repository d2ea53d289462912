import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { testModels } from '../../test/support/test-models.ts'

const { client, rowsOf, transform, insert } = await testModels()

const profileAt = (profile_id: string, snapshot_at: string) => ({
  ...{ platform: 'INSTAGRAM', profile_id, snapshot_at, ingested_at: snapshot_at },
  ...{ name: profile_id, category: 'Beauty', followers: 500 },
})
const postAt = (profile_id: string, snapshot_at: string, likes: number) => ({
  ...{ platform: 'INSTAGRAM', profile_id, post_id: `of ${profile_id}`, snapshot_at, ingested_at: snapshot_at },
  ...{ post_type: 'IMAGE', published_at: '2026-06-01', likes },
})

test('an incremental run writes the accounts whose figures changed, for whatever reason, and no others', async () => {
  await transform({ select: ['tag:core', 'tag:hourly'], fullRefresh: true }) // of nothing: the first accounts come to an empty mart
  const likes = { a: 10, b: 20, c: 30, d: 40 }
  await insert(
    'raw_profile_snapshot',
    Object.keys(likes).map((id) => profileAt(id, '2026-06-10')),
  )
  await transform({ select: ['tag:core', 'tag:hourly'] })
  assert.deepEqual(await rowsOf('SELECT count() AS accounts FROM mart_instagram_account'), [{ accounts: 4 }])
  await insert(
    'raw_post_snapshot',
    Object.entries(likes).map(([id, count]) => postAt(id, '2026-06-10', count)),
  )
  await transform({ select: ['tag:core', 'tag:hourly'] })
  // A mark that no computation gives: it lasts as long as the row is not written again.
  const mark = () =>
    client.command({
      query: "ALTER TABLE mart_instagram_account UPDATE name = 'mark' WHERE true SETTINGS mutations_sync = 2",
    })
  const accounts = () =>
    rowsOf(
      'SELECT name, engagement_percentile AS percentile, posts_30d AS posts FROM mart_instagram_account ORDER BY profile_id',
    )

  await mark()
  await insert('raw_post_snapshot', [postAt('a', '2026-06-11', 25)])
  await transform({ select: ['tag:core'] })
  assert.deepEqual(await accounts(), [
    { name: 'a', percentile: 37, posts: 1 },
    { name: 'mark', percentile: 37, posts: 1 }, // overtaken, as the hourly run will see
    { name: 'mark', percentile: 62, posts: 1 },
    { name: 'mark', percentile: 87, posts: 1 },
  ])

  await transform({ select: ['tag:hourly'] })
  await transform({ select: ['tag:core'] })
  assert.deepEqual(await accounts(), [
    { name: 'a', percentile: 37, posts: 1 },
    { name: 'b', percentile: 12, posts: 1 },
    { name: 'mark', percentile: 62, posts: 1 },
    { name: 'mark', percentile: 87, posts: 1 },
  ])

  await mark()
  await insert('raw_profile_snapshot', [{ ...profileAt('e', '2026-08-01'), category: 'Games' }])
  await transform({ select: ['tag:core'] })
  assert.deepEqual(
    (await accounts()).map(({ name, posts }) => [name, posts]),
    [...'abcde'].map((name) => [name, 0]), // the window of 30 days went on
  )
})

test('who comes with a lower rate than all peers of the last hourly run stands where the lowest did', async () => {
  await insert('raw_profile_snapshot', [profileAt('f', '2026-08-01')])
  await insert('raw_post_snapshot', [postAt('f', '2026-08-01', 1)])
  await transform({ select: ['tag:core'] })
  assert.deepEqual(
    await rowsOf("SELECT engagement_percentile AS percentile FROM mart_instagram_account WHERE profile_id = 'f'"),
    [{ percentile: 12 }],
  )
})

test('an input that is behind is not passed over: what it brings later reaches the accounts', async () => {
  const behind = ['int_instagram_account_posts', 'int_instagram_profile_hashtags', 'int_instagram_account_growth']
  await insert('raw_post_snapshot', [postAt('b', '2026-08-02', 400)])
  await insert('raw_profile_snapshot', [profileAt('g', '2026-08-04')])
  await transform({ select: ['stg_beat_instagram_account', 'stg_beat_instagram_post', 'mart_instagram_account'] })
  await transform({ select: [...behind, 'mart_instagram_account'] })
  assert.deepEqual(await rowsOf("SELECT engagement_rate AS rate FROM mart_instagram_account WHERE profile_id = 'b'"), [
    { rate: 80 },
  ])
})

test('a model of another tag is built again with those that need it where it lacks a column that it declares, as after an upgrade', async () => {
  await client.command({ query: 'ALTER TABLE int_instagram_engagement_peers DROP COLUMN engagement_rate' })
  const builtAt = () =>
    rowsOf(
      "SELECT name, metadata_modification_time AS at FROM system.tables WHERE database = currentDatabase() AND name LIKE 'int_%_engagement_peers' ORDER BY name",
    )
  const [, youtube] = await builtAt()
  await setTimeout(1_000) // the time is in seconds
  await transform({ select: ['tag:core'] })
  const [, youtubeNow] = await builtAt()
  assert.deepEqual(youtubeNow, youtube)
  assert.deepEqual(await rowsOf('SELECT min(engagement_rate) AS least FROM int_instagram_engagement_peers'), [
    { least: 0 },
  ])
})

test('an account mart of before it had digests is built whole, not refused', async () => {
  await client.command({ query: 'ALTER TABLE mart_instagram_account DROP COLUMN content_hash' })
  await transform({ select: ['mart_instagram_account'] })
  assert.deepEqual(
    await rowsOf('SELECT count() AS accounts, uniqExact(content_hash) AS digests FROM mart_instagram_account'),
    [{ accounts: 7, digests: 7 }],
  )
})
