import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newestKnown } from '../../test/support/recompute-boards.ts'
import { type Row, testModels } from '../../test/support/test-models.ts'
import { generatePopulation } from '../ingest/generator/generate-population.ts'

const { client, rowsOf, transform, insert } = await testModels()
const MODELS = [
  'stg_beat_instagram_account',
  'stg_beat_instagram_post',
  'int_instagram_profile_hashtags',
  'mart_instagram_hashtags',
]
const post = (post_id: string, profile_id: string, day: string, changes: Row): Row => ({
  platform: 'INSTAGRAM',
  post_id,
  profile_id,
  snapshot_at: day,
  ingested_at: day,
  post_type: 'IMAGE',
  caption: 'c',
  ...changes,
})
const read = () => rowsOf('SELECT * FROM mart_instagram_hashtags ORDER BY profile_id, hashtag')

test('hashtags are what a plain computation over the posts gives, in every column, in any script and spelling', async () => {
  await generatePopulation({ clickhouse: client, creators: 2_000, seed: 3, asOf: new Date('2026-11-24T00:00:00Z') })
  await insert('raw_post_snapshot', [
    post('x1', 'x', '2026-11-25', {
      tags: [' #Food ', 'ÉCLAIR', 'E\u0301clair', 'ΣΟΦΙΑ', '#', ' '],
      derived_hashtags: ['food'],
      likes: 4,
    }),
    post('x2', 'x', '2026-11-26', { tags: ['＃ХЛЕБ', 'हिंदी'], comments: 2 }),
    post('x3', 'x', '2026-11-27', { tags: ['food'] }),
  ])
  await transform({ select: MODELS })
  const raw = await rowsOf(
    `SELECT * FROM raw_post_snapshot WHERE platform = 'INSTAGRAM' ORDER BY snapshot_at, content_hash`,
  )
  const expected = recompute(raw)
  const rows = await read()
  assert.equal(rows.length, expected.length)
  const byKey = new Map(expected.map((row) => [`${row.profile_id} ${row.hashtag}`, row]))
  for (const row of rows) assert.deepEqual(row, byKey.get(`${row.profile_id} ${row.hashtag}`))
  const own = rows.filter((row) => row.profile_id === 'x').map((row) => [row.hashtag, row.posts, row.engagement_ratio])
  assert.deepEqual(own, [
    ['food', 2, 1.33],
    ['éclair', 1, 1.33],
    ['σοφια', 1, 1.33],
    ['хлеб', 1, 0.67],
    ['हिंदी', 1, 0.67],
  ])
})

test('an incremental run follows a post that loses its hashtags, changes its owner or comes late', async () => {
  await insert('raw_post_snapshot', [
    post('y1', 'y', '2026-12-01', { derived_hashtags: ['one'] }),
    post('y2', 'z', '2026-12-01', { derived_hashtags: ['two'] }),
  ])
  await transform({ select: MODELS })
  await insert('raw_post_snapshot', [
    post('y1', 'y', '2026-12-02', { derived_hashtags: [] }),
    post('y2', 'w', '2026-12-02', { derived_hashtags: ['two'] }),
    { ...post('y3', 'z', '2026-11-01', { derived_hashtags: ['late'] }), ingested_at: '2026-12-01 22:00:00' },
  ])
  await transform({ select: MODELS })
  const kept = await read()
  const of = (profile: string) => kept.filter((row) => row.profile_id === profile).map((row) => row.hashtag)
  assert.deepEqual([of('y'), of('z'), of('w')], [[], ['late'], ['two']])
  await transform({ select: MODELS, fullRefresh: true })
  assert.deepEqual(await read(), kept)
})

function recompute(raw: Row[]): Row[] {
  const posts = [...Map.groupBy(raw, (row) => row.post_id).values()].map((snapshots) => {
    const latest = newestKnown(snapshots, ['profile_id', 'published_at', 'likes', 'comments'])
    const tags = snapshots.map((row) => row.tags as string[]).findLast((list) => list.length > 0) ?? []
    const { likes, comments } = latest as Record<string, number | null>
    return {
      ...latest,
      used: [...new Set([...(snapshots.at(-1)!.derived_hashtags as string[]), ...tags.map(spelled).filter(Boolean)])],
      used_at: latest.published_at ?? snapshots[0]!.snapshot_at,
      engagement: likes === null && comments === null ? null : (likes ?? 0) + (comments ?? 0),
    } as Row & { used: string[] }
  })
  return [...Map.groupBy(posts, (row) => row.profile_id)].flatMap(([profile_id, own]) =>
    [...new Set(own.flatMap((row) => row.used))].map((hashtag) => {
      const using = own.filter((row) => row.used.includes(hashtag))
      const [engagement, usual] = [mean(using, 'engagement'), mean(own, 'engagement')]
      return {
        profile_id,
        hashtag,
        posts: using.length,
        last_used_at: using
          .map((row) => row.used_at)
          .sort()
          .at(-1),
        avg_likes: mean(using, 'likes'),
        avg_comments: mean(using, 'comments'),
        avg_engagement: engagement,
        profile_avg_likes: mean(own, 'likes'),
        profile_avg_comments: mean(own, 'comments'),
        profile_avg_engagement: usual,
        engagement_ratio: engagement === null || !usual ? null : Math.floor((engagement / usual) * 100 + 0.5) / 100,
      }
    }),
  )
}

function spelled(tag: string): string {
  return tag
    .replace(/^[#＃\s]+|\s+$/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
}

function mean(rows: Row[], column: string): number | null {
  const known = rows.map((row) => row[column] as number | null).filter((value) => value !== null)
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null
}
