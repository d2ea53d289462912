import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClickHouse, testPostgres } from '../../../test/support/test-databases.ts'
import { ASSET_FLOW } from '../asset.ts'
import { verifyHandles } from '../verify-handles.ts'
import { feeds, findFeed } from './feeds.ts'
import { type FeedResult, runFeed } from './run-feed.ts'

const { pool } = await testPostgres()
const { client: clickhouse } = await testClickHouse()
const options = { clickhouse, pool, maxWaiting: 1_000 }

/** The models as far as the feeds read them. */
for (const platform of ['instagram', 'youtube']) {
  await clickhouse.command({
    query: `CREATE TABLE stg_beat_${platform}_post ENGINE = Memory AS
      SELECT concat('${platform}_', toString(number)) AS post_id, concat('c', toString(number % 2)) AS profile_id,
             if('${platform}' = 'instagram' AND number = 0, 'STORY', 'VIDEO') AS post_type,
             concat('https://${platform}.example/p/', toString(number)) AS thumbnail_url,
             toDateTime64('2026-01-02 00:00:00', 3, 'UTC') AS snapshot_at, snapshot_at - number AS published_at FROM numbers(6)`,
  })
  await clickhouse.command({
    query: `CREATE TABLE stg_beat_${platform}_account ENGINE = Memory AS
      SELECT concat('c', toString(number)) AS profile_id, concat('https://${platform}.example/c/', toString(number)) AS picture_url,
             toDateTime64('2026-01-02 00:00:00', 3, 'UTC') AS snapshot_at, number AS followers FROM numbers(3)`,
  })
}
await clickhouse.command({
  query: `CREATE TABLE stg_beat_notable_follower ENGINE = Memory AS
    SELECT 'INSTAGRAM' AS platform, 'f1' AS follower_id, 'https://instagram.example/f/1' AS picture_url,
           toDateTime64('2026-01-02 00:00:00', 3, 'UTC') AS snapshot_at, 5 AS followers`,
})

async function runAll(): Promise<Record<string, Pick<FeedResult, 'found' | 'enqueued'>>> {
  const results = []
  for (const feed of feeds) results.push(await runFeed(feed, options))
  return Object.fromEntries(results.map(({ feed, found, enqueued }) => [feed, { found, enqueued }]))
}

test('every feed finds its assets, and a second time enqueues nothing', async () => {
  await pool.query(
    `WITH made AS (INSERT INTO collection (tenant_id, name) VALUES ('t', 'kept') RETURNING id)
     INSERT INTO collection_item (tenant_id, collection_id, platform, profile_id)
     SELECT 't', id, platform, 'c1' FROM made, unnest(ARRAY['INSTAGRAM', 'YOUTUBE']) AS platform`,
  )
  await pool.query(
    `WITH made AS (INSERT INTO campaign (tenant_id, name) VALUES ('t', 'kept') RETURNING id)
     INSERT INTO campaign_post (tenant_id, campaign_id, platform, post_id, excluded)
     SELECT 't', id, 'YOUTUBE', post_id, post_id = 'youtube_4' FROM made, unnest(ARRAY['youtube_1', 'youtube_2', 'youtube_4']) AS post_id`,
  )
  const kept = await runFeed(findFeed('uca_su_saas_item_sync'), options)
  // Of the three sponsored posts one is the kept creator's, one another's, and one is excluded.
  assert.deepEqual([kept.found, kept.enqueued], [2 + 6 + 2, 9])
  const first = await runAll()
  assert.deepEqual(first, {
    upload_post_asset: { found: 11, enqueued: 11 - 7 },
    upload_post_asset_stories: { found: 1, enqueued: 1 },
    upload_insta_profile_asset: { found: 6, enqueued: 6 - 2 },
    upload_profile_relationship_asset: { found: 1, enqueued: 1 },
    uca_su_saas_item_sync: { found: 10, enqueued: 0 },
  })
  const { rows } = await pool.query<{ name: string; priority: number }>(
    `SELECT DISTINCT params ->> 'entityType' AS name, priority FROM scrape_request_log WHERE flow = $1 ORDER BY priority DESC, name`,
    [ASSET_FLOW],
  )
  assert.deepEqual(rows, [
    { name: 'post', priority: 20 },
    { name: 'profile', priority: 20 },
    { name: 'story', priority: 15 },
    { name: 'profile', priority: 10 },
    { name: 'profile_relationship', priority: 5 },
    { name: 'post', priority: 0 },
  ])
  for (const [name, { enqueued }] of Object.entries(await runAll())) assert.equal(enqueued, 0, name)
})

test('a deep queue holds feeds back, but not what goes first', async () => {
  const held = async (name: string) => (await runFeed(findFeed(name), { ...options, maxWaiting: 1 })).heldBack
  assert.equal(await held('upload_post_asset'), true)
  assert.equal(await held('upload_post_asset_stories'), false)
})

test('a picture that was copied from the link of another profile is copied again from the own link', async () => {
  const snapshot = (profile_id: string, handle: string, url: string) => ({
    platform: 'INSTAGRAM',
    profile_id,
    snapshot_at: '2026-01-02 00:00:00',
    handle,
    picture_url: url,
    source_file: 'f',
    source_line: 1,
  })
  await clickhouse.insert({
    table: 'raw_profile_snapshot',
    format: 'JSONEachRow',
    values: [
      snapshot('a', 'anna', 'https://i.example/anna'),
      snapshot('b', 'ben', 'https://i.example/ben'),
      snapshot('c', 'cleo', 'https://i.example/cleo'),
      snapshot('old', 'Cleo', 'https://i.example/cleo-before'),
      snapshot('d', 'dora', 'https://i.example/dora'),
    ],
  })
  const stored = { a: 'ben', b: 'ben', c: 'cleo-before', d: 'from-elsewhere' }
  await pool.query(
    `INSERT INTO asset_log (entity_type, entity_id, platform, asset_type, key, original_url, sha256, bytes, content_type)
     SELECT 'profile', id, 'INSTAGRAM', 'picture', id, 'https://i.example/' || url, 'hash', 1, 'image/jpeg'
       FROM jsonb_each_text($1::jsonb) AS given (id, url)`,
    [JSON.stringify(stored)],
  )
  assert.deepEqual(await verifyHandles(pool, clickhouse), { checked: 4, wrong: 1 })
  const { rows } = await pool.query('SELECT entity_id, url FROM asset_trouble')
  assert.deepEqual(rows, [{ entity_id: 'a', url: 'https://i.example/anna' }])
  assert.deepEqual(await verifyHandles(pool, clickhouse), { checked: 4, wrong: 0 })
})
