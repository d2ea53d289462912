import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { insertLines } from './insert-batch.ts'

const { client } = await testClickHouse()
const place = { source_file: 'f', source_line: 1 }
const profile = { platform: 'YOUTUBE', profile_id: 'a', snapshot_at: '2026-01-01 00:00:00' }
const post = { ...profile, post_id: 'p', post_type: 'VIDEO' }

async function distinctHashes(table: string, rows: readonly object[]): Promise<number> {
  const lines = rows.map((row) => JSON.stringify({ ...row, ...place }))
  await insertLines(client, table, lines)
  // In another block, where columns of few values may lie otherwise in memory.
  for (const line of lines) await insertLines(client, table, [line])
  const found = await queryRows<{ hashes: number }>(client, `SELECT uniqExact(content_hash) AS hashes FROM ${table}`)
  return found[0]!.hashes
}

test('the content hash of a profile tells NULL from blank and 0, and where a column ends; equal rows are equal', async () => {
  const rows = [
    profile,
    { ...profile, name: '' },
    { ...profile, handle: '' },
    { ...profile, handle: '', name: '' },
    { ...profile, handle: 'ab', name: 'c' },
    { ...profile, handle: 'a', name: 'bc' },
    { ...profile, handle: 'abc' },
    { ...profile, name: 'abc' },
    { ...profile, category: '' },
    { ...profile, category: 'abc' },
    { ...profile, language: 'abc' },
    { ...profile, followers: 0 },
    { ...profile, following: 0 },
    { ...profile, followers: 0, following: 0 },
    { ...profile, is_verified: false },
    { ...profile, is_business: false },
  ]
  assert.equal(await distinctHashes('raw_profile_snapshot', rows), rows.length)
})

test('the content hash of a post tells tags apart, however they are cut', async () => {
  const rows = [[], [''], ['', ''], ['ab'], ['a', 'b'], ['a,b'], ["a','b"]].map((tags) => ({ ...post, tags }))
  assert.equal(await distinctHashes('raw_post_snapshot', rows), rows.length)
})
