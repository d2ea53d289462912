import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { accountRow, createMarts, insertRows } from '../../test/support/mart-fixture.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../test/support/test-databases.ts'
import { sleep } from '../core/backoff.ts'
import { describeError } from '../core/errors.ts'
import { type PublishOptions, publish, rollbackPublish } from './publish.ts'
import { servingTables } from './serving-tables.ts'

const { pool } = await testPostgres()
const { client } = await testClickHouse()
const { store, bucket, endpoint, credentials } = await testObjectStore()
const options: PublishOptions = {
  clickhouse: client,
  postgres: pool,
  objectStore: store,
  staging: { endpoint, bucket, credentials },
}

async function fillMarts(creators: number, changes: Record<string, unknown> = {}): Promise<void> {
  await createMarts(client)
  const rows = Array.from({ length: creators }, (_, i) => accountRow(`c${i}`, changes))
  await insertRows(client, 'mart_instagram_account', rows)
  await insertRows(client, 'mart_youtube_account', rows)
  await insertRows(client, 'mart_time_series', [
    { platform: 'INSTAGRAM', profile_id: 'c0', date: '2026-01-02', followers: 1_000 },
  ])
}

async function served(): Promise<{ version: number; rows: number }> {
  const { rows } = await pool.query<{ version: number; rows: number }>(
    `SELECT (SELECT id FROM dataset_version WHERE status = 'PUBLISHED') AS version, count(*) AS rows FROM instagram_account`,
  )
  return rows[0]!
}

function says(pattern: RegExp): (error: unknown) => boolean {
  return (error) => pattern.test(describeError(error))
}

beforeEach(async () => {
  for (const { name } of servingTables)
    await pool.query(`DROP TABLE IF EXISTS ${name}, ${name}_old_bkp, ${name}_older_bkp, ${name}__new`)
  await pool.query('DELETE FROM dataset_version')
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
      }),
    ),
  )
  await publish(options)
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
    assert.equal(row.snapshot_at.toISOString(), '2026-01-02T00:00:00.000Z')
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
  for (let round = 1; round <= (process.env.LONG ? 50 : 6); round += 1) {
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

test('a failure at any step leaves the served version and names the step', async () => {
  await fillMarts(10)
  const { version } = await publish(options)
  const failures: Array<[string, () => Promise<unknown>]> = [
    ['export', () => client.command({ query: 'DROP TABLE mart_time_series' })],
    [
      'load',
      () =>
        client
          .command({
            query:
              'ALTER TABLE mart_instagram_account MODIFY COLUMN is_verified Nullable(String) SETTINGS mutations_sync = 1',
          })
          .then(() => insertRows(client, 'mart_instagram_account', [accountRow('z', { is_verified: 'perhaps' })])),
    ],
    ['index', () => insertRows(client, 'mart_instagram_account', [accountRow('c1')])],
    ['validate', () => insertRows(client, 'mart_youtube_account', [accountRow('z', { engagement_rate: null })])],
  ]
  for (const [step, breakIt] of failures) {
    await fillMarts(10)
    await breakIt()
    await assert.rejects(
      publish(options),
      (error: Error & { details: { step: string } }) => error.details.step === step,
    )
    assert.deepEqual(await served(), { version: Number(version), rows: 10 })
    const { rows } = await pool.query(
      "SELECT failed_step, reason FROM dataset_version WHERE status = 'FAILED' ORDER BY id DESC LIMIT 1",
    )
    assert.equal(rows[0].failed_step, step)
    assert.ok(rows[0].reason.length > 0)
    assert.ok(!JSON.stringify(rows[0]).includes(credentials.secretAccessKey), 'the reason holds no secret')
  }
  const leftovers = await pool.query("SELECT relname FROM pg_class WHERE relname LIKE '%\\_\\_new'")
  assert.deepEqual(leftovers.rows, [])
  for await (const key of store.keys(bucket, 'publish/')) assert.fail(`the staging file ${key} was left behind`)
})

test('a publish that would lose more than half of the creators is refused', async () => {
  await fillMarts(10)
  await publish(options)
  await fillMarts(4)
  await assert.rejects(publish(options), says(/instagram_account: rows shrink from 10 to 4/))
  assert.equal((await served()).rows, 10)
})

test('empty marts are refused with what to do', async () => {
  await createMarts(client)
  await assert.rejects(publish(options), says(/ingest files and run `transform` first/))
})

test('what a killed publisher left behind does not hinder the next one', async () => {
  await fillMarts(10)
  await pool.query("INSERT INTO dataset_version (status) VALUES ('BUILDING')")
  await pool.query('CREATE TABLE instagram_account__new (half integer)')
  await publish(options)
  assert.equal((await served()).rows, 10)
  assert.equal((await pool.query("SELECT FROM dataset_version WHERE status = 'BUILDING'")).rowCount, 0)
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
