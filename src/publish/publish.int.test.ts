import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { dropServing } from '../../test/support/drop-serving.ts'
import { accountRow, insertRows } from '../../test/support/mart-fixture.ts'
import { testPublish } from '../../test/support/publish-fixture.ts'
import { sleep } from '../core/backoff.ts'
import { publish, rollbackPublish } from './publish.ts'

const { pool, client, options, fillMarts, served } = await testPublish()

beforeEach(async () => {
  await dropServing(pool)
})

test('every value arrives as it was: any script, quotes, backslashes, line breaks, arrays, NULL apart from empty', async () => {
  await fillMarts(1)
  const awkward = [
    '',
    'हिंदी தமிழ் 👩‍👩‍👧',
    'a\tb\nc\r\\d',
    `"quoted" 'single' {brace}, comma`,
    '\\N',
    'NULL',
    '\\',
    '{}',
  ]
  await insertRows(
    client,
    'mart_instagram_account',
    awkward.map((text, i) =>
      accountRow(`x${i}`, {
        name: text,
        biography: null,
        categories: [text, ...awkward],
        followers: 2 ** 53 - 1,
        engagement_rate: 0.07,
        is_verified: i % 2 === 0,
        followers_growth_30d: -5,
        last_post_at: '1999-12-31 23:59:59.123',
      }),
    ),
  )
  const seen = {
    posted_in_30d: true,
    seen_at: '2026-01-02 00:00:00.000',
    ranks: [0, 3, 2 ** 31 - 1],
    creator_ranks: [],
  }
  await insertRows(client, 'mart_monthly_ranks', [
    { platform: 'INSTAGRAM', profile_id: 'x0', month: '1999-12-01', ...seen },
  ])
  await publish(options)
  const board = await pool.query("SELECT month::text, ranks, creator_ranks FROM leaderboard WHERE profile_id = 'x0'")
  assert.deepEqual(board.rows, [{ month: '1999-12-01', ranks: seen.ranks, creator_ranks: [] }])
  const { rows } = await pool.query('SELECT * FROM instagram_account WHERE profile_id LIKE $1 ORDER BY profile_id', [
    'x%',
  ])
  assert.deepEqual(
    rows.map((row) => row.name),
    awkward,
  )
  for (const [i, row] of rows.entries()) {
    assert.deepEqual(row.categories, [awkward[i], ...awkward])
    assert.deepEqual(
      [row.biography, row.followers, row.engagement_rate, row.is_verified],
      [null, 2 ** 53 - 1, 0.07, i % 2 === 0],
    )
    assert.equal(row.followers_growth_30d, -5)
    assert.equal(row.snapshot_at.toISOString(), '2026-01-02T00:00:00.000Z')
    assert.equal(row.last_post_at.toISOString(), '1999-12-31T23:59:59.123Z')
  }
})

test('maps arrive as JSON, with any text as key, and empty ones as empty', async () => {
  await fillMarts(1)
  const shares = { 'São "Paulo"\\u0000\n': 0.25, हिंदी: 0.5, 'a\u0000b\\\u0000': 1 }
  const row = { snapshot_at: '2026-01-02 00:00:00.000', platform: 'INSTAGRAM' }
  await insertRows(client, 'mart_audience_info', [
    { ...row, profile_id: 'a', country_shares: shares },
    { ...row, profile_id: 'b' },
  ])
  await publish(options)
  const { rows } = await pool.query(
    'SELECT country_shares AS shares FROM social_profile_audience_info ORDER BY profile_id',
  )
  const stored = Object.entries(shares).map(([key, share]) => [key.replaceAll('\u0000', '\uFFFD'), share])
  assert.deepEqual(
    rows.map((each) => each.shares),
    [Object.fromEntries(stored), {}],
  )
})

test('rows that only hold the place of a key for incremental runs are not served', async () => {
  await fillMarts(1)
  const profile = { platform: 'INSTAGRAM', profile_id: 'a' }
  const post = { ...profile, caption_is_cut: false, snapshot_at: '2026-01-02 00:00:00.000' }
  await insertRows(client, 'mart_recent_posts', [
    { ...post, profile_id: 'lost', post_id: '', post_type: '' },
    { ...post, post_id: 'p', post_type: 'REEL' },
  ])
  await insertRows(client, 'mart_profile_hashtags', [{ ...profile, hashtags: {}, hashtags_used: 0 }])
  await publish(options)
  const posts = await pool.query('SELECT profile_id, post_id FROM social_profile_posts')
  assert.deepEqual(posts.rows, [{ profile_id: 'a', post_id: 'p' }])
  const hashtags = await pool.query('SELECT count(*)::int AS rows FROM social_profile_hashtags')
  assert.deepEqual(hashtags.rows, [{ rows: 0 }])
})

test('bytes that PostgreSQL cannot hold become U+FFFD instead of stopping the publish', async () => {
  await fillMarts(1)
  await client.command({
    query:
      "INSERT INTO mart_instagram_account SELECT * REPLACE (unhex('6100ff62') AS name, 'bad' AS profile_id) FROM mart_instagram_account",
  })
  await publish(options)
  const { rows } = await pool.query("SELECT name FROM instagram_account WHERE profile_id = 'bad'")
  assert.equal(rows[0].name, 'a\uFFFD\uFFFDb')
})

test('readers never see a missing, empty or mixed version while versions are swapped and rolled back', async () => {
  await fillMarts(50)
  await publish(options)
  const stop = new AbortController()
  const seen = new Set<string>()
  const readers = Array.from({ length: 4 }, async () => {
    while (!stop.signal.aborted) {
      const { rows } = await pool.query(
        `SELECT (SELECT id FROM dataset_version WHERE status = 'PUBLISHED') AS version, count(*) AS rows, min(i.followers) AS low,
                max(i.followers) AS high, (SELECT max(followers) FROM youtube_account) AS other FROM instagram_account i`,
      )
      const { version, rows: count, low, high, other } = rows[0]
      assert.equal(count, 50)
      assert.ok(low === high && high === other, 'one answer holds rows of two versions')
      seen.add(`${version}:${low}`)
    }
  })
  for (let round = 1; round <= (process.env.LONG ? 50 : 3); round += 1) {
    await fillMarts(50, { followers: 1_000 + round })
    await publish(options)
    if (round % 3 === 0) await rollbackPublish(pool)
  }
  stop.abort()
  await Promise.all(readers)
  const versions = [...seen].map((entry) => entry.split(':')[0])
  assert.equal(new Set(versions).size, versions.length, 'a version always shows the same rows')
})

test('a rollback serves the version before, once', async () => {
  await fillMarts(10)
  const first = await publish(options)
  await fillMarts(12)
  await publish(options)
  assert.equal((await served()).rows, 12)
  assert.equal(await rollbackPublish(pool), first.version)
  assert.deepEqual(await served(), { version: Number(first.version), rows: 10 })
  await assert.rejects(rollbackPublish(pool), { code: 'NOTHING_TO_ROLL_BACK_TO' })
  assert.deepEqual(await served(), { version: Number(first.version), rows: 10 })
})

test('tables of a version that was published before versions were views are replaced, kept and dropped', async () => {
  await fillMarts(10)
  await pool.query('CREATE TABLE instagram_account (half integer)')
  await publish(options)
  assert.equal((await served()).rows, 10)
  for (let round = 0; round < 2; round += 1) await publish(options)
  const { rows } = await pool.query(
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE 'instagram_account%bkp'",
  )
  assert.deepEqual(rows, [])
})

test('two publishes at once: one works, the other is refused', async () => {
  await fillMarts(10)
  const results = await Promise.allSettled([publish(options), publish(options)])
  assert.deepEqual(results.map((result) => result.status).sort(), ['fulfilled', 'rejected'])
  const refused = results.find((result) => result.status === 'rejected')
  assert.equal(refused?.reason.code, 'PUBLISH_RUNNING')
})

test('a long reader delays the swap without blocking other readers', async () => {
  await fillMarts(10)
  await publish(options)
  const reader = await pool.connect()
  await reader.query('BEGIN')
  await reader.query('SELECT count(*) FROM instagram_account')
  const publishing = publish(options)
  let slowest = 0
  for (let i = 0; i < 30; i += 1) {
    const started = Date.now()
    await pool.query('SELECT count(*) FROM instagram_account')
    slowest = Math.max(slowest, Date.now() - started)
    await sleep(50)
  }
  await reader.query('COMMIT')
  reader.release()
  await publishing
  assert.ok(slowest < 2_000, `another reader waited ${slowest} ms`)
})

test('a vacuum of a served table, however long, does not hold up the swap', async () => {
  await fillMarts(10)
  const { version } = await publish(options)
  const vacuum = await pool.connect()
  await vacuum.query('BEGIN')
  // The lock that VACUUM and ANALYZE take.
  await vacuum.query(`LOCK TABLE instagram_account__v${version} IN SHARE UPDATE EXCLUSIVE MODE`)
  const next = await publish(options)
  assert.equal((await pool.query('SELECT 1 FROM instagram_account')).rowCount, 10)
  assert.notEqual(next.version, version)
  await vacuum.query('COMMIT')
  vacuum.release()
})
