import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClickHouse } from '../support/test-databases.ts'
import { differenceOf } from './compare-relations.ts'

const [ours, dbts] = [await testClickHouse(), await testClickHouse()]

test('the comparison names the first row, column or table that differs, and tells one row from two', async () => {
  const build = (name: string, mine: string, theirs: string) =>
    Promise.all([
      ours.client.command({ query: `CREATE VIEW ${name} AS ${mine}` }),
      dbts.client.command({ query: `CREATE VIEW ${name} AS ${theirs}` }),
    ])
  const row = 'SELECT 1 AS x, NULL::Nullable(String) AS y'
  await build('same', `${row} UNION ALL SELECT 2, 'b'`, `SELECT 2 AS x, 'b'::Nullable(String) AS y UNION ALL ${row}`)
  await build('value', row, "SELECT 1 AS x, ''::Nullable(String) AS y")
  await build('twice', row, `${row} UNION ALL ${row}`)
  await build('type', row, 'SELECT 1::UInt16 AS x, NULL::Nullable(String) AS y')
  await ours.client.command({ query: `CREATE VIEW alone AS ${row}` })
  const answers = await Promise.all(
    ['same', 'value', 'twice', 'type', 'alone'].map((name) =>
      differenceOf(ours.client, name, { ours: ours.database, dbts: dbts.database }),
    ),
  )
  assert.deepEqual(answers, [
    undefined,
    'value: the first differing row:\n  ours  {"x":1,"y":null} (1 times)\n  dbt\'s {"x":1,"y":""} (1 times)',
    'twice: the first differing row:\n  ours  {"x":1,"y":null} (1 times)\n  dbt\'s {"x":1,"y":null} (2 times)',
    "type: column 1: ours x UInt8, dbt's x UInt16",
    'alone: built only by us',
  ])
})
