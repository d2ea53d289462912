import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testClickHouse, testPostgres } from '../../../test/support/test-databases.ts'
import { queryRows } from '../clickhouse/client.ts'
import { migrate } from './migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
after(() => rmSync(folder, { recursive: true }))
for (const engine of ['postgres', 'clickhouse']) mkdirSync(join(folder, engine))
const { pool } = await testPostgres()
const { client } = await testClickHouse()

test('processes that start at once run each migration once', async () => {
  writeFileSync(join(folder, 'postgres/9001_first.sql'), 'CREATE TABLE one (n integer); INSERT INTO one VALUES (1);')
  writeFileSync(
    join(folder, 'clickhouse/9001_first.sql'),
    '-- a comment;\nCREATE TABLE one (n Int32) ENGINE = MergeTree ORDER BY n;\nINSERT INTO one VALUES (1);\n',
  )
  const results = await Promise.all(Array.from({ length: 4 }, () => migrate(folder, pool, client)))
  assert.deepEqual(
    results.flatMap((result) => result.postgres),
    ['9001_first.sql'],
  )
  assert.deepEqual(
    results.flatMap((result) => result.clickhouse),
    ['9001_first.sql'],
  )
  assert.deepEqual((await pool.query('SELECT n FROM one')).rows, [{ n: 1 }])
  assert.deepEqual(await queryRows(client, 'SELECT n FROM one'), [{ n: 1 }])
})

test('a migration that fails in its middle leaves nothing of itself in PostgreSQL and runs again when mended', async () => {
  const file = join(folder, 'postgres/9002_broken.sql')
  writeFileSync(file, 'CREATE TABLE two (n integer); SELECT 1/0;')
  await assert.rejects(migrate(folder, pool, client), /9002_broken.*division by zero/s)
  assert.equal((await pool.query("SELECT to_regclass('two') AS two")).rows[0].two, null)
  writeFileSync(file, 'CREATE TABLE two (n integer);')
  assert.deepEqual((await migrate(folder, pool, client)).postgres, ['9002_broken.sql'])
})
