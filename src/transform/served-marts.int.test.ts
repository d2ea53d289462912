import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Row, testModels } from '../../test/support/test-models.ts'

const { rowsOf, transform, insert } = await testModels()

const profile = (platform: string, id: string, rest: Row): Row => ({
  platform,
  profile_id: id,
  snapshot_at: '2026-06-30',
  followers: 1000,
  ...rest,
})
const post = (id: string, rest: Row): Row => ({
  platform: 'YOUTUBE',
  post_id: id,
  profile_id: 'C1',
  snapshot_at: '2026-06-30',
  post_type: 'VIDEO',
  ...rest,
})
await insert('raw_profile_snapshot', [
  profile('YOUTUBE', 'C1', { country: 'IN', state: 'Maharashtra', city: 'Mumbai' }),
  profile('YOUTUBE', 'C2', { country: 'IN', state: 'Maharashtra' }),
  profile('YOUTUBE', 'C3', { country: 'IN', city: 'Goa' }),
  profile('YOUTUBE', 'C4', {}),
  profile('INSTAGRAM', '1', { country: 'IN', state: 'Maharashtra', city: 'Mumbai' }),
  profile('INSTAGRAM', '2', { country: 'US', state: 'Maharashtra' }),
])
await insert('raw_post_snapshot', [
  post('newest', { published_at: '2026-06-03', likes: 90, comments: 10, tags: ['A', 'b'], caption: 'ü'.repeat(1001) }),
  post('middle', { published_at: '2026-06-02', likes: 45, tags: ['a'], caption: 'short' }),
  post('oldest', { published_at: '2026-06-01', reach: 7, tags: ['a', 'c'] }),
  post('undated', {}),
])
await transform({ vars: { served_posts: 3, served_hashtags: 2 } })

test('a home counts in its city, its state and its country, and what is unknown in none', async () => {
  const places = await rowsOf('SELECT * FROM mart_locations ORDER BY location_id')
  assert.deepEqual(
    places.map((place) => [place.location_id, place.level, place.instagram_creators, place.youtube_creators]),
    [
      ['IN', 'COUNTRY', 1, 3],
      ['IN//Goa', 'CITY', 0, 1],
      ['IN/Maharashtra', 'STATE', 1, 2],
      ['IN/Maharashtra/Mumbai', 'CITY', 1, 1],
      ['US', 'COUNTRY', 1, 0],
      ['US/Maharashtra', 'STATE', 1, 0],
    ],
  )
  assert.deepEqual(places[1], {
    location_id: 'IN//Goa',
    level: 'CITY',
    country: 'IN',
    state: null,
    city: 'Goa',
    instagram_creators: 0,
    youtube_creators: 1,
  })
})

test('the newest posts are served, those of unknown age last, with unknown figures unknown and long captions cut', async () => {
  const posts = await rowsOf(`
    SELECT post_id, engagement, engagement_rate, reach, reach_is_estimated, lengthUTF8(caption) AS letters, caption_is_cut
    FROM mart_recent_posts ORDER BY published_at DESC`)
  assert.deepEqual(posts, [
    {
      post_id: 'newest',
      engagement: 100,
      engagement_rate: 10,
      reach: 476,
      reach_is_estimated: true,
      letters: 1000,
      caption_is_cut: true,
    },
    {
      post_id: 'middle',
      engagement: 45,
      engagement_rate: 4.5,
      reach: 246,
      reach_is_estimated: true,
      letters: 5,
      caption_is_cut: false,
    },
    {
      post_id: 'oldest',
      engagement: null,
      engagement_rate: null,
      reach: 7,
      reach_is_estimated: false,
      letters: null,
      caption_is_cut: false,
    },
  ])
})

test('the most used hashtags are served, with the number of all and how each does', async () => {
  const [row, ...others] = await rowsOf('SELECT * EXCEPT ingested_at FROM mart_profile_hashtags')
  assert.equal(others.length, 0)
  const usual = { last_used_at: '2026-06-03T00:00:00.000Z', posts: 3 }
  assert.deepEqual(row, {
    platform: 'YOUTUBE',
    profile_id: 'C1',
    hashtags: [
      { hashtag: 'a', ...usual, avg_likes: 67.5, avg_comments: 10, avg_engagement: 72.5, engagement_ratio: 1 },
      {
        hashtag: 'b',
        ...usual,
        posts: 1,
        avg_likes: 90,
        avg_comments: 10,
        avg_engagement: 100,
        engagement_ratio: 1.38,
      },
    ],
    hashtags_used: 3,
    profile_avg_likes: 67.5,
    profile_avg_comments: 10,
    profile_avg_engagement: 72.5,
  })
})

test('a profile whose last post went over to another keeps a row without a post, also where all is built anew', async () => {
  const moved = { published_at: '2026-06-04', snapshot_at: '2026-07-01', profile_id: 'C2' }
  await insert(
    'raw_post_snapshot',
    ['newest', 'middle', 'oldest', 'undated'].map((id) => post(id, moved)),
  )
  for (const fullRefresh of [false, true]) {
    const select = ['+mart_recent_posts', '+mart_profile_hashtags']
    await transform({ select, fullRefresh, vars: { served_posts: 3, served_hashtags: 2 } })
    assert.deepEqual(await rowsOf('SELECT profile_id, post_id FROM mart_recent_posts ORDER BY ALL'), [
      { profile_id: 'C1', post_id: '' },
      { profile_id: 'C2', post_id: 'newest' },
      { profile_id: 'C2', post_id: 'oldest' },
      { profile_id: 'C2', post_id: 'undated' },
    ])
    assert.deepEqual(await rowsOf('SELECT profile_id, hashtags_used FROM mart_profile_hashtags ORDER BY ALL'), [
      { profile_id: 'C1', hashtags_used: 0 },
      { profile_id: 'C2', hashtags_used: 3 },
    ])
  }
})
