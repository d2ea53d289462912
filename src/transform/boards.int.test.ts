import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillBoards } from '../../test/support/board-population.ts'
import { recomputeLeaderboard } from '../../test/support/recompute-boards.ts'
import { testModels } from '../../test/support/test-models.ts'

const { client, rowsOf, transform, insert } = await testModels()
await fillBoards(client, 2_000, insert)
await transform({ select: ['+mart_leaderboard'] })

test('each month of the leaderboard is what a plain computation over its snapshots gives, in every column', async () => {
  const raw = (table: string, time = 'snapshot_at') => rowsOf(`SELECT * FROM ${table} ORDER BY ${time}, content_hash`)
  const expected = recomputeLeaderboard(
    await raw('raw_profile_snapshot'),
    await raw('raw_post_snapshot'),
    await raw('raw_linked_profile', 'linked_at'),
  )
  const rows = await rowsOf('SELECT * EXCEPT (ranks_digest) FROM mart_leaderboard')
  const key = ({ month, platform, profile_id }: Record<string, unknown>) => `${month} ${platform} ${profile_id}`
  const byKey = new Map(expected.map((row) => [key(row), row]))
  assert.equal(rows.length, expected.length)
  for (const row of rows) assert.deepEqual(row, byKey.get(key(row)))
  const creators = rows.filter((row) => row.platform === 'ALL').length
  assert.ok(creators < rows.length - creators, 'some creators have two profiles')
  // What the population is for: a column that is all NULL, or without a tie, would prove nothing.
  for (const column of Object.keys(rows[0]!)) {
    assert.ok(
      rows.some((row) => row[column] !== null),
      `${column} is known somewhere`,
    )
  }
})
