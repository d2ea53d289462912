import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { createKeywordModels } from '../../../test/support/keyword-fixture.ts'
import { testClickHouse, testPostgres } from '../../../test/support/test-databases.ts'
import { ingestFiles } from '../../ingest/ingest-files.ts'
import { queryRows } from '../../platform/clickhouse/client.ts'
import { compileQuery } from '../match/match-post.ts'
import { refreshKeywordPosts } from '../posts/refresh-keyword-posts.ts'
import { literally } from '../report/expand-query.ts'
import { findPosts, searchedFields } from './find-posts.ts'

const DATA = join(process.env.SHARED_DIR ?? '../shared', 'data')
const skip = existsSync(DATA) ? false : `${DATA} is not there`

const FILES = [
  ...['AE', 'IN', 'JP'].map((country) => `youtube-trending-daily/${country}/trending_${country}_2026-07-01.csv`),
  ...['DE', 'IN', 'MX'].map((country) => `youtube-trending-2018-11-01/18.01.11_${country}_videos.csv`),
  'instagram-posts-brand-it/insta_posts.csv',
  'instagram-posts-br-gov-2024/GovernoSC.csv',
]
/** English, Hindi, Arabic, Japanese, Spanish, German, Russian; Portuguese and Italian. */
const KEYWORDS = {
  YOUTUBE: ['official video', 'trailer', 'में', 'في', 'アニメ', 'música', 'für', 'не'],
  INSTAGRAM: ['saúde', 'caffè'],
} as const
const MODELS = { INSTAGRAM: 'stg_beat_instagram_post', YOUTUBE: 'stg_beat_youtube_post' } as const

test('on real posts ten keywords in nine languages find what a plain scan by the definition finds', {
  skip,
}, async () => {
  const [{ client }, { pool }] = [await testClickHouse(), await testPostgres()]
  await createKeywordModels(client)
  const files = FILES.map((file) => join(DATA, file))
  // What the tables of Instagram's posts do not say themselves.
  await ingestFiles({ files, clickhouse: client, given: { asOf: '2026-10-01', profileId: '1' } })
  for (const platform of ['YOUTUBE', 'INSTAGRAM'] as const)
    await client.command({
      query: `INSERT INTO ${MODELS[platform]} (post_id, profile_id, post_type, published_at, title, caption, tags, ingested_at)
              SELECT post_id, any(profile_id), any(post_type), any(published_at), argMax(title, snapshot_at), argMax(caption, snapshot_at),
                     argMax(tags, snapshot_at), max(ingested_at)
              FROM raw_post_snapshot WHERE platform = '${platform}' GROUP BY post_id`,
    })
  await refreshKeywordPosts(client, pool)

  for (const platform of ['YOUTUBE', 'INSTAGRAM'] as const) {
    const posts = await queryRows<Parameters<typeof searchedFields>[0] & { post_id: string }>(
      client,
      `SELECT '${platform}' AS platform, post_id, title, caption, tags FROM ${MODELS[platform]}`,
    )
    for (const keyword of KEYWORDS[platform]) {
      const query = { any: [literally(keyword)], and: [], not: [], options: {} }
      const find = compileQuery(query)
      const expected = posts.filter((post) => find(searchedFields(post))).map(({ post_id }) => post_id)
      assert.ok(expected.length > 0, `nobody wrote ${keyword}`)
      const found: string[] = []
      const request = { platform, keywords: [keyword] }
      for await (const batch of findPosts({ clickhouse: client, query, request }))
        found.push(...batch.map(({ post_id }) => post_id))
      assert.deepEqual(found.sort(), expected.sort(), keyword)
    }
  }
})
