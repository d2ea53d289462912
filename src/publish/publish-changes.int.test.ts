import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { dropServing } from '../../test/support/drop-serving.ts'
import { accountRow, createMarts, insertRows } from '../../test/support/mart-fixture.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../test/support/test-databases.ts'
import type { AppError } from '../core/errors.ts'
import { DEFAULT_RULES, type PublishOptions, publish, rollbackPublish } from './publish.ts'

const { pool } = await testPostgres()
const { client } = await testClickHouse()
const { store, bucket, endpoint, credentials } = await testObjectStore()
const options: PublishOptions = {
  clickhouse: client,
  postgres: pool,
  objectStore: store,
  staging: { endpoint, bucket, credentials },
  rules: { ...DEFAULT_RULES, minRowsPct: 0, maxChangedPct: 50 },
}

/** Followers and whether they are known, by profile. */
type Creators = Record<string, number | null>

async function setMarts(creators: Creators): Promise<void> {
  await createMarts(client)
  const rows = Object.entries(creators).map(([id, followers]) => accountRow(id, { followers, categories: [id, 'x'] }))
  await insertRows(client, 'mart_instagram_account', rows)
  await insertRows(client, 'mart_youtube_account', rows.slice(0, 3))
}

async function readTable(name: string): Promise<Creators> {
  const { rows } = await pool.query(`SELECT profile_id, followers FROM ${name}`)
  assert.equal(new Set(rows.map((row) => row.profile_id)).size, rows.length, `${name} has a creator twice`)
  return Object.fromEntries(rows.map((row) => [row.profile_id, row.followers]))
}

beforeEach(() => dropServing(pool))

const many = (count: number, followers: number): Creators =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`c${String(i).padStart(3, '0')}`, followers + i]))

test('only new, changed and removed rows are shipped, and the versions before stay as they were', async () => {
  const first = many(40, 1_000)
  await setMarts(first)
  const one = await publish(options)
  const { c007: _, ...rest } = first
  const second = { ...rest, c001: null, c002: 7, new1: 5 }
  await setMarts(second)
  const two = await publish(options)
  assert.deepEqual(two.parts.instagram_account, { base: one.version, shipped: 3, removed: 1 })
  assert.deepEqual(two.parts.social_profile_time_series, { base: one.version, shipped: 0, removed: 0 })
  const third = { ...second, c001: 8, c003: 9 }
  await setMarts(third)
  const three = await publish(options)
  assert.equal(three.parts.instagram_account?.base, one.version, 'it lies on the same base')
  assert.equal(three.parts.instagram_account?.shipped, 4)
  assert.deepEqual(await readTable('instagram_account'), third)
  assert.deepEqual(await readTable('instagram_account_old_bkp'), second)
  assert.deepEqual(await readTable('instagram_account_older_bkp'), first)
  assert.equal(await rollbackPublish(pool), two.version)
  assert.deepEqual(await readTable('instagram_account'), second)
})

test('a table of which much differs is shipped whole, and the rows that nobody lies on any more are dropped', async () => {
  await setMarts(many(20, 1_000))
  await publish(options)
  await setMarts(many(20, 5_000))
  const whole = await publish(options)
  assert.equal(whole.parts.instagram_account?.base, whole.version)
  for (const followers of [5_001, 5_002, 5_003]) {
    await setMarts({ ...many(20, 5_000), c000: followers })
    assert.equal((await publish(options)).parts.instagram_account?.base, whole.version)
  }
  const { rows } = await pool.query(
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ '^instagram_account__v[0-9]+$' ORDER BY oid",
  )
  assert.equal(rows.length, 4, 'the base and the three versions on it')
  assert.equal(rows[0].relname, `instagram_account__v${whole.version}`)
})

test('a key that a mart holds twice is told, whether its rows are old, changed or new, and the served version stays', async () => {
  const first = many(20, 1_000)
  await setMarts(first)
  const { version } = await publish(options)
  const twice: Record<string, Creators[]> = {
    'an unchanged row again': [{ c001: first.c001! }],
    'a changed row beside the old one': [{ c001: 7 }],
    'a new row twice': [{ new1: 5 }, { new1: 5 }],
    'two new rows of one key': [{ new1: 5 }, { new1: 6 }],
  }
  for (const [what, added] of Object.entries(twice)) {
    await setMarts(first)
    for (const creators of added)
      await insertRows(
        client,
        'mart_instagram_account',
        Object.entries(creators).map(([id, followers]) => accountRow(id, { followers, categories: [id, 'x'] })),
      )
    await assert.rejects(
      publish(options),
      ({ code, cause }: AppError) => code === 'PUBLISH_FAILED' && (cause as AppError).code === 'DUPLICATE_KEYS',
      what,
    )
    const { rows } = await pool.query("SELECT id::text FROM dataset_version WHERE status = 'PUBLISHED'")
    assert.deepEqual(rows, [{ id: version }])
  }
})

test('a row tells by its tableoid of which version it is', async () => {
  await setMarts(many(20, 1_000))
  await publish(options)
  await setMarts({ ...many(20, 1_000), c000: 1 })
  await publish(options)
  const { rows } = await pool.query(
    `SELECT (SELECT table_oids ->> 'instagram_account' FROM dataset_version WHERE status = 'PUBLISHED') AS oid,
            array_agg(DISTINCT tableoid::text) AS oids FROM instagram_account`,
  )
  assert.deepEqual(rows[0].oids, [rows[0].oid])
})

test('pages in order of an index are read from it, on a version of changes as on a whole one', async () => {
  await createMarts(client)
  await client.command({
    query: `INSERT INTO mart_instagram_account (profile_id, followers, engagement_rate, authenticity_coverage, posts_30d, posts_analysed, first_seen_at, snapshot_at, enabled_for_saas)
      SELECT toString(number), number, 1, 0, 0, 0, '2026-01-01 00:00:00', '2026-01-01 00:00:00', false FROM numbers(20000)`,
  })
  await publish(options)
  await client.command({
    query:
      "INSERT INTO mart_instagram_account SELECT * REPLACE ('new' AS profile_id) FROM mart_instagram_account LIMIT 1",
  })
  await publish(options)
  const { rows } = await pool.query(
    'EXPLAIN SELECT * FROM instagram_account ORDER BY followers DESC NULLS LAST, profile_id LIMIT 20',
  )
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  assert.match(plan, /Merge Append/)
  assert.doesNotMatch(plan, /Sort\s+\(/)
})

test('publishing changes gives what publishing whole gives, for any sequence of marts and rollbacks', async () => {
  const creators = fc.dictionary(
    fc.constantFrom('a', 'b', "c'", 'd\\', 'ई', 'f', 'g', 'h'),
    fc.option(fc.integer({ min: 0, max: 3 })),
    { minKeys: 1 },
  )
  const step = fc.oneof({ weight: 3, arbitrary: creators }, { weight: 1, arbitrary: fc.constant('rollback' as const) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      await dropServing(pool)
      let versions: Creators[] = []
      for (const each of steps) {
        if (each === 'rollback') {
          if (versions.length < 2) continue
          await rollbackPublish(pool)
          versions = versions.slice(1)
        } else {
          await setMarts(each)
          await publish({ ...options, rules: { ...options.rules!, maxChangedPct: 100 } })
          versions = [each, ...versions].slice(0, 3)
        }
        for (const [i, suffix] of ['', '_old_bkp', '_older_bkp'].slice(0, versions.length).entries())
          assert.deepEqual(await readTable(`instagram_account${suffix}`), { ...versions[i] })
      }
    }),
    { numRuns: process.env.LONG ? 60 : 2, endOnFailure: true },
  )
})
