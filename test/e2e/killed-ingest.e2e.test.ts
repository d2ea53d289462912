import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { after, test } from 'node:test'
import { generatePopulation } from '../../src/ingest/generator/generate-population.ts'
import { type ClickHouseClient, queryRows } from '../../src/platform/clickhouse/client.ts'
import { runTransform } from '../../src/transform/run-transform.ts'
import { testClickHouse } from '../support/test-databases.ts'

const RECORDS = process.env.LONG ? 1_000_000 : 60_000
const RANDOM_KILLS = process.env.LONG ? 5 : 2
const PROJECT = join(import.meta.dirname, '../../dbt')
const CREATORSCOPE = join(import.meta.dirname, '../../creatorscope')
const BAD_LINES = '{"kind":"post","platform":"MYSPACE"}\n{"kind":\n'

const folder = mkdtempSync(join(tmpdir(), 'creatorscope-killed-'))
after(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'snapshots.ndjson')

type Database = Awaited<ReturnType<typeof testClickHouse>>

test('ingestion that was killed at any moment and is run again gives the raw tables and marts of one clean run', async () => {
  await writeSnapshots((await testClickHouse()).client)
  const [clean, killed] = [await testClickHouse(), await testClickHouse()]
  const started = performance.now()
  assert.equal(await ended(startIngest(clean)), 2) // the bad lines are in quarantine
  const durationMs = performance.now() - started

  const partial = startIngest(killed)
  while ((await countRows(killed.client)) === 0 && partial.exitCode === null);
  partial.kill('SIGKILL')
  assert.equal(await ended(partial), 'SIGKILL')
  const rows = await countRows(killed.client)
  assert.ok(rows > 0 && rows < RECORDS, `${rows} rows had landed when it was killed`)
  for (let kill = 0; kill < RANDOM_KILLS; kill++) {
    const again = startIngest(killed)
    const timer = setTimeout(() => again.kill('SIGKILL'), (0.1 + 0.8 * Math.random()) * durationMs)
    await ended(again)
    clearTimeout(timer)
  }
  assert.equal(await ended(startIngest(killed)), 2)

  for (const table of await tablesOf(clean.client, 'raw_')) {
    assert.deepEqual(await content(killed.client, table), await content(clean.client, table), table)
  }
  for (const { client, database } of [clean, killed]) {
    const { models } = await runTransform({ projectDir: PROJECT, clickhouse: client, database })
    assert.deepEqual(
      models.filter((model) => model.status !== 'built'),
      [],
    )
  }
  const marts = await tablesOf(clean.client, 'mart_')
  assert.ok(marts.length > 0)
  for (const mart of marts)
    assert.deepEqual(await content(killed.client, mart), await content(clean.client, mart), mart)
})

/** RECORDS snapshots of posts and profiles as NDJSON, with lines that cannot be taken. */
async function writeSnapshots(client: ClickHouseClient): Promise<void> {
  const options = { seed: 3, asOf: new Date(), history: { months: 1, days: 3 } }
  await generatePopulation({ clickhouse: client, creators: Math.ceil(RECORDS / 15), ...options })
  for (const [kind, table] of [
    ['profile', 'raw_profile_snapshot'],
    ['post', 'raw_post_snapshot'],
  ]) {
    const columns = `'${kind}' AS kind, * EXCEPT (source_file, source_line, ingested_at)`
    const { stream } = await client.exec({ query: `SELECT ${columns} FROM ${table} FORMAT JSONEachRow` })
    await pipeline(stream, createWriteStream(file, { flags: 'a' }))
    appendFileSync(file, BAD_LINES)
  }
}

function startIngest({ url, database }: Database): ChildProcess {
  return spawn(CREATORSCOPE, ['ingest', file, '--json'], {
    env: {
      ...process.env,
      DATABASE_URL: `${process.env.TEST_POSTGRES_URL}/creatorscope`,
      CLICKHOUSE_URL: url,
      CLICKHOUSE_DATABASE: database,
      S3_ENDPOINT: process.env.TEST_S3_ENDPOINT,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Exit code, or the signal that killed it. */
async function ended(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise((resolve) => child.once('exit', resolve))
  }
  return child.exitCode ?? child.signalCode
}

async function countRows(client: ClickHouseClient): Promise<number> {
  const sql = 'SELECT (SELECT count() FROM raw_post_snapshot) + (SELECT count() FROM raw_profile_snapshot) AS rows'
  return (await queryRows<{ rows: number }>(client, sql))[0]!.rows
}

async function tablesOf(client: ClickHouseClient, prefix: string): Promise<string[]> {
  const sql = 'SELECT name FROM system.tables WHERE database = currentDatabase() AND startsWith(name, {prefix:String})'
  return (await queryRows<{ name: string }>(client, sql, { prefix })).map(({ name }) => name)
}

/** All rows of a table, each once; when they came is no part of them, nor a digest that holds it. */
async function content(client: ClickHouseClient, table: string): Promise<unknown> {
  const rows = `SELECT DISTINCT * EXCEPT ('^(ingested_at|quarantined_at|content_hash)$') FROM ${table}`
  const sql = `SELECT count() AS rows, toString(sum(cityHash64(toString(tuple(*))))) AS content FROM (${rows})`
  return (await queryRows<{ rows: number; content: string }>(client, sql))[0]
}
