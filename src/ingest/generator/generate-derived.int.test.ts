import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClickHouse } from '../../../test/support/test-databases.ts'
import { queryRows } from '../../platform/clickhouse/client.ts'
import { deriveColumns } from '../derive/derive-columns.ts'
import { generatePopulation } from './generate-population.ts'

const { client } = await testClickHouse()
await generatePopulation({ clickhouse: client, creators: 2_000, seed: 7, asOf: new Date('2026-11-24T00:00:00Z') })

test('generated posts have in their derived columns what ingestion finds in their captions', async () => {
  const posts = await queryRows<Record<string, unknown>>(
    client,
    `SELECT platform, post_type, title, caption, language, derived_language, derived_hashtags, derived_mentions,
       derived_sponsored_signals
     FROM raw_post_snapshot LIMIT 200 BY language, is_sponsored`,
  )
  assert.ok(posts.length > 2_000)
  for (const { derived_language, derived_hashtags, derived_mentions, derived_sponsored_signals, ...post } of posts) {
    const known = Object.fromEntries(Object.entries(post).filter(([, value]) => value !== null))
    const {
      derived_hashtags: tags = [],
      derived_mentions: handles = [],
      derived_sponsored_signals: signals = [],
    } = deriveColumns.raw_post_snapshot!.derive(known) as Record<string, string[]>
    assert.deepEqual(
      { derived_language, derived_hashtags, derived_mentions, derived_sponsored_signals },
      { derived_language: null, derived_hashtags: tags, derived_mentions: handles, derived_sponsored_signals: signals },
      String(post.caption),
    )
  }
})

test('generated profiles have in their derived columns what ingestion finds in their biographies', async () => {
  const profiles = await queryRows<Record<string, unknown>>(
    client,
    `SELECT platform, biography, language, country, state, city, derived_has_email, derived_mentions
     FROM raw_profile_snapshot WHERE snapshot_at = '2026-11-24'`,
  )
  for (const { derived_has_email, derived_mentions, ...profile } of profiles) {
    const known = Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null))
    const found = deriveColumns.raw_profile_snapshot!.derive(known) as Record<string, unknown>
    assert.deepEqual(
      [derived_has_email, derived_mentions],
      [found.derived_has_email ?? null, found.derived_mentions ?? []],
      String(profile.biography),
    )
  }
})

test('one post in five is categorised, rightly in nine of ten, with two scores of at most 1 together', async () => {
  const [all] = await queryRows<Record<string, number>>(
    client,
    `SELECT count() / (SELECT uniqExact(post_id) FROM raw_post_snapshot) AS share,
       countIf(best = category) / count() AS rightly, countIf(scores > 1 OR kinds != 2) AS wrong
     FROM (
       SELECT post_id, argMax(category, score) AS best, sum(score) AS scores, uniqExact(category) AS kinds
       FROM raw_caption_category FINAL GROUP BY post_id) AS categorised
     INNER JOIN (SELECT DISTINCT post_id, category FROM raw_post_snapshot) AS posts USING (post_id)`,
  )
  assert.ok(all!.share! > 0.18 && all!.share! < 0.22, String(all!.share))
  assert.ok(all!.rightly! > 0.88 && all!.rightly! < 0.92, String(all!.rightly))
  assert.equal(all!.wrong, 0)
})
