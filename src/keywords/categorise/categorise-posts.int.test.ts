import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Row, testModels } from '../../../test/support/test-models.ts'
import { categorisePosts, categoriseThese } from './categorise-posts.ts'
import { localCategoriser } from './local-categoriser.ts'

const { client, rowsOf, transform, insert } = await testModels()
const MODELS = ['stg_beat_caption_category', 'stg_beat_instagram_post', 'stg_beat_youtube_post']
const post = (post_id: string, caption: string | null, changes: Row = {}): Row => ({
  platform: 'INSTAGRAM',
  post_id,
  profile_id: 'p',
  snapshot_at: '2026-11-01',
  ingested_at: '2026-11-01',
  post_type: 'IMAGE',
  caption,
  ...changes,
})
const categorise = () => categorisePosts({ clickhouse: client, categoriser: localCategoriser })
const readPosts = () =>
  rowsOf('SELECT post_id, category, category_is_derived FROM stg_beat_instagram_post ORDER BY post_id')

test('posts without a category are asked about once, the models take the answer up, and what a source says counts more', async () => {
  await insert('raw_post_snapshot', [
    post('food', 'My favourite recipe #foodie #cooking'),
    post('known', 'My favourite recipe #foodie', { category: 'Comedy' }),
    post('later', 'gym workout #fitness'),
    post('mute', '❤️'),
    post('video', null, { platform: 'YOUTUBE', post_type: 'VIDEO', title: 'Minecraft gameplay', tags: ['gaming'] }),
  ])
  await transform({ select: MODELS })
  assert.deepEqual(await categorise(), { posts: 4, categorised: 3 })
  assert.deepEqual(await categorise(), { posts: 0, categorised: 0 })
  // A source that speaks later than the categoriser.
  await insert('raw_post_snapshot', [post('later', null, { snapshot_at: '2026-11-02', category: 'Sports' })])
  await transform({ select: MODELS })
  const incremental = await readPosts()
  assert.deepEqual(incremental, [
    { post_id: 'food', category: 'Food', category_is_derived: true },
    { post_id: 'known', category: 'Comedy', category_is_derived: false },
    { post_id: 'later', category: 'Sports', category_is_derived: false },
    { post_id: 'mute', category: null, category_is_derived: false },
  ])
  assert.deepEqual(await rowsOf('SELECT category FROM stg_beat_youtube_post'), [{ category: 'Gaming' }])
  await transform({ select: MODELS, fullRefresh: true })
  assert.deepEqual(await readPosts(), incremental)
})

test('posts that a report names are asked about whatever their source says, and not twice', async () => {
  const named = { platform: 'INSTAGRAM', postIds: ['known', 'food', 'absent'] } as const
  const options = { clickhouse: client, categoriser: localCategoriser }
  assert.equal(await categoriseThese(options, named), 1)
  assert.equal(await categoriseThese(options, named), 0)
  const [row] = await rowsOf(
    `SELECT category, score BETWEEN 0.5 AND 1 AS is_sure, model FROM raw_caption_category WHERE post_id = 'known'
    ORDER BY score DESC LIMIT 1`,
  )
  assert.deepEqual(row, { category: 'Food', is_sure: 1, model: 'local-1' })
})
