import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sleep } from '../../src/core/backoff.ts'
import { DEFAULT_RULES, publish } from '../../src/publish/publish.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../support/test-databases.ts'
import { type Creators, creatorsWith, setMarts } from './creators-in-marts.ts'
import { type PublisherConfig, runPublisher } from './publisher-process.ts'

const { pool, url: postgres } = await testPostgres()
const { client, url, database } = await testClickHouse()
const { store, bucket, endpoint, credentials } = await testObjectStore()
const staging = { endpoint, bucket, credentials }
const rules = { ...DEFAULT_RULES, maxChangedPct: 50 }
const config: PublisherConfig = { clickhouse: { url, database }, postgres, staging, rules }

test('whenever the publisher is killed, the serving tables are whole and of one version, and the next publish clears up', async () => {
  const kills = process.env.LONG ? 50 : 2
  let served = creatorsWith(40, 1_000)
  await setMarts(client, served)
  const { publishedMs } = await runPublisher(config)
  for (let kill = 1; kill <= kills; kill++) {
    // Few changes are shipped alone, many whole.
    const next = kill % 2 === 0 ? creatorsWith(40, 1_000 + kill) : { ...served, c000: kill, [`new${kill}`]: kill }
    await setMarts(client, next)
    await runPublisher(config, Math.random() * publishedMs)
    served = await assertOneOf([served, next])
  }
  await setMarts(client, served)
  await publishAgain()
  await assertOneOf([served])
  await assertNothingLeft()
})

/** All tables show one of these sets of creators: which. */
async function assertOneOf(sets: readonly Creators[]): Promise<Creators> {
  const { rows } = await pool.query<{ name: string; creators: Creators }>(
    `SELECT 'instagram' AS name, json_object_agg(profile_id, followers) AS creators FROM instagram_account
     UNION ALL SELECT 'youtube', json_object_agg(profile_id, followers) FROM youtube_account
     UNION ALL SELECT 'history', json_object_agg(profile_id, followers) FROM social_profile_time_series`,
  )
  const shown = sets.find((set) => same(set, rows[0]!.creators))
  assert.ok(shown, 'the accounts are neither those before nor those after')
  for (const { name, creators } of rows) assert.deepEqual(creators, shown, name)
  const versions = await pool.query("SELECT row_counts FROM dataset_version WHERE status = 'PUBLISHED'")
  assert.equal(versions.rowCount, 1)
  assert.equal(versions.rows[0].row_counts.instagram_account, Object.keys(shown).length)
  return shown
}

function same(one: Creators, other: Creators): boolean {
  const sorted = (set: Creators): string => JSON.stringify(Object.entries(set).sort())
  return sorted(one) === sorted(other)
}

/** PostgreSQL notices soon, not at once, that the killed process is gone and its lock free. */
async function publishAgain(): Promise<void> {
  for (;;) {
    try {
      await publish({ clickhouse: client, postgres: pool, objectStore: store, staging, rules })
      return
    } catch (error) {
      if ((error as { code?: string }).code !== 'PUBLISH_RUNNING') throw error
      await sleep(50)
    }
  }
}

async function assertNothingLeft(): Promise<void> {
  const { rows } = await pool.query<{ id: string; base: string }>(
    `SELECT id::text, table_parts -> 'instagram_account' ->> 'base' AS base FROM dataset_version
     WHERE status IN ('PUBLISHED', 'REPLACED') ORDER BY dataset_version.id DESC LIMIT 3`,
  )
  const needed = new Set(rows.flatMap(({ id, base }) => [id, base]))
  const tables = await pool.query<{ version: string }>(
    "SELECT substring(relname FROM '^instagram_account__v([0-9]+)') AS version FROM pg_class WHERE relkind = 'r' AND relname ~ '^instagram_account__v'",
  )
  for (const { version } of tables.rows) assert.ok(needed.has(version), `a table of version ${version} was left behind`)
  const copies = await client.query({
    query:
      "SELECT extract(name, 'v([0-9]+)$') AS version FROM system.tables WHERE database = currentDatabase() AND match(name, '^mart_instagram_account__')",
    format: 'JSONEachRow',
  })
  for (const { version } of await copies.json<{ version: string }>())
    assert.ok(needed.has(version), `ClickHouse keeps something of version ${version}`)
  for await (const key of store.keys(bucket, 'publish/')) assert.fail(`the staging file ${key} was left behind`)
  assert.equal((await pool.query("SELECT FROM dataset_version WHERE status = 'BUILDING'")).rowCount, 0)
}
