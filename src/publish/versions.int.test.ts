import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testPostgres } from '../../test/support/test-databases.ts'
import { readKeptVersions } from './versions.ts'

const { pool } = await testPostgres()

test('the served version and the two before it are kept, also when their numbers grow by a digit', async () => {
  await pool.query(
    `INSERT INTO dataset_version (id, status) OVERRIDING SYSTEM VALUE
     SELECT n, CASE n WHEN 102 THEN 'ROLLED_BACK' WHEN 101 THEN 'PUBLISHED' WHEN 100 THEN 'FAILED' ELSE 'REPLACED' END
     FROM generate_series(7, 102) AS n WHERE n < 12 OR n > 97`,
  )
  const kept = await readKeptVersions(pool)
  assert.deepEqual(
    kept.map(({ id }) => id),
    ['101', '99', '98'],
  )
  await pool.query('DELETE FROM dataset_version WHERE id > 11')
  assert.deepEqual(
    (await readKeptVersions(pool)).map(({ id }) => id),
    ['11', '10', '9'],
  )
})
