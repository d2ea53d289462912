import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountRow, publishRows } from '../../../../test/support/serving-fixture.ts'
import { testApp } from '../../../../test/support/test-app.ts'
import { testPostgres } from '../../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
const used = (hashtag: string, posts: number, likes: number | null, comments: number | null, ratio: number | null) => ({
  hashtag,
  posts,
  last_used_at: '2026-11-01T00:00:00.000Z',
  avg_likes: likes,
  avg_comments: comments,
  avg_engagement: likes === null && comments === null ? null : (likes ?? 0) + (comments ?? 0),
  engagement_ratio: ratio,
})
await publishRows(pool, {
  youtube_account: [accountRow('UC1', { followers: 1_000 }), accountRow('UC2', { followers: null }), accountRow('UC3')],
  social_profile_hashtags: [
    {
      platform: 'YOUTUBE',
      profile_id: 'UC1',
      hashtags: [used('glow', 3, 40, 10, 1.25), used('हिंदी', 1, null, null, null)],
      hashtags_used: 2,
      profile_avg_likes: 32,
      profile_avg_comments: 8,
      profile_avg_engagement: 40,
    },
    { platform: 'YOUTUBE', profile_id: 'UC2', hashtags: [used('a', 1, 5, null, 1)], hashtags_used: 70 },
  ],
})
const app = await testApp(pool)
const read = async (id: string) => (await app.inject(`/discovery-service/api/profile/YOUTUBE/${id}/hashtags`)).json()

test('each hashtag tells how its posts do, beside what is usual for the profile', async () => {
  const { dataset_version, as_of, ...answer } = await read('UC1')
  assert.deepEqual([dataset_version, as_of], ['1', '2026-11-24T00:00:00.000Z'])
  const lastUsedAt = '2026-11-01T00:00:00.000Z'
  assert.deepEqual(answer, {
    hashtagsUsed: 2,
    allPosts: { avgLikes: 32, avgComments: 8, avgEngagement: 40, engagementRate: 4 },
    hashtags: [
      {
        hashtag: 'glow',
        posts: 3,
        lastUsedAt,
        avgLikes: 40,
        avgComments: 10,
        avgEngagement: 50,
        engagementRate: 5,
        engagementRatio: 1.25,
      },
      {
        hashtag: 'हिंदी',
        posts: 1,
        lastUsedAt,
        avgLikes: null,
        avgComments: null,
        avgEngagement: null,
        engagementRate: null,
        engagementRatio: null,
      },
    ],
  })
})

test('a rate without followers is unknown, never 0, and a profile without hashtags has none', async () => {
  const { hashtags, hashtagsUsed } = await read('UC2')
  assert.deepEqual([hashtags[0].engagementRate, hashtags[0].avgEngagement, hashtagsUsed], [null, 5, 70])
  const none = await read('UC3')
  assert.deepEqual([none.hashtags, none.hashtagsUsed, none.allPosts.avgLikes], [[], 0, null])
})
