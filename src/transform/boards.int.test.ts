import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillBoards } from '../../test/support/board-population.ts'
import { testFormulaSettings } from '../../test/support/formula-inputs.ts'
import { recomputeLeaderboard } from '../../test/support/recompute-boards.ts'
import { type Row, testModels } from '../../test/support/test-models.ts'
import { risingScoreFormula } from '../formulas/rising-score.ts'

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
  const rows = await rowsOf('SELECT * FROM mart_leaderboard')
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

test('the order of each board is its ranks, ties by id, with the groups that it is narrowed by', async () => {
  await transform({
    select: [
      'int_board_order',
      'int_board_rows',
      'mart_leaderboard_links',
      '+mart_authenticity',
      'mart_leaderboard_rising',
      'int_rising_order',
      'mart_leaderboard_order',
    ],
  })
  const rows = await rowsOf('SELECT * FROM mart_leaderboard')
  const risers = await rowsOf('SELECT * FROM mart_leaderboard_rising')
  const chunks = await rowsOf('SELECT * FROM mart_leaderboard_order ORDER BY month, platform, metric, chunk')
  const boards = Map.groupBy(chunks, ({ month, platform, metric }) => `${month} ${platform} ${metric}`)
  for (const [board, parts] of boards) {
    const [month, platform, metric] = board.split(' ')
    const expected = (metric === 'rising' ? risers : rows)
      .filter((row) => row.month === month && row.platform === platform && row[`${metric}_rank`] !== null)
      .sort(
        (a, b) =>
          Number(a[`${metric}_rank`]) - Number(b[`${metric}_rank`]) ||
          (String(a.profile_id) < String(b.profile_id) ? -1 : 1),
      )
    const shown = parts.flatMap((part) => {
      const groups = ['category', 'language', 'country', 'tier'].map((group) => decodeGroup(part, group))
      return (part.profile_ids as string[]).map((id, at) => [id, ...groups.map((values) => values[at])])
    })
    assert.deepEqual(
      shown,
      expected.map((row) => [row.profile_id, row.category, row.language, row.country, row.tier]),
    )
    for (const part of parts) {
      const first = expected[Number(part.chunk) * 1_000]!
      assert.deepEqual(
        [part.entries, part.first_rank, part.first_profile_id],
        [expected.length, first[`${metric}_rank`], first.profile_id],
      )
    }
  }
  assert.ok(
    chunks.some(({ chunk }) => Number(chunk) > 0),
    'some board has more than one chunk',
  )
  const months = new Set(rows.map(({ month }) => month)).size
  assert.ok(boards.size > months * 3 * 4)
})

function decodeGroup(part: Record<string, unknown>, group: string): (string | null)[] {
  const [values, codes] = [part[`${group}_values`] as string[], part[`${group}_codes`] as string]
  return (codes.match(/../g) ?? []).map(
    (code) => values[(code.charCodeAt(0) - 48) * 64 + code.charCodeAt(1) - 48] || null,
  )
}

test('who rises is who passes the gates, ranked by growth for each root of the followers before', async () => {
  const scores = new Map(
    (await rowsOf('SELECT platform, profile_id, authenticity_score FROM mart_authenticity')).map((row) => [
      `${row.platform}:${row.profile_id}`,
      row.authenticity_score as number | null,
    ]),
  )
  const links = new Map(
    (await rowsOf('SELECT * FROM mart_leaderboard_links')).map((row) => [
      `${row.month} ${row.creator_id}`,
      `YOUTUBE:${row.youtube_profile_id}`,
    ]),
  )
  const rows = await rowsOf('SELECT * FROM mart_leaderboard')
  const expected = rows.flatMap((row): (Row & { score: number; authenticity: number | null })[] => {
    const id = row.platform === 'ALL' ? String(row.profile_id) : `${row.platform}:${row.profile_id}`
    const partner = row.platform === 'ALL' ? links.get(`${row.month} ${id}`) : undefined
    const known = [id, partner].flatMap((each) => (each === undefined ? [] : (scores.get(each) ?? [])))
    const authenticity = known.length > 0 ? Math.min(...known) : null
    const args = [row.followers, row.previous_followers, row.posted_in_30d ? 1 : 0, authenticity]
    const score = risingScoreFormula.compute(args as [number, number, number, number], {
      ...testFormulaSettings,
      rising: { minFollowers: 1_000, minAuthenticity: 50 },
    })
    return typeof score !== 'number' ? [] : [{ ...row, score, authenticity }]
  })
  const risers = await rowsOf('SELECT * FROM mart_leaderboard_rising')
  const key = ({ month, platform, profile_id }: Record<string, unknown>) => `${month} ${platform} ${profile_id}`
  const byKey = new Map(risers.map((row) => [key(row), row]))
  assert.equal(risers.length, expected.length)
  assert.ok(risers.length > 50)
  for (const row of expected) {
    const riser = byKey.get(key(row))!
    const rivals = expected.filter((one) => one.month === row.month && one.platform === row.platform)
    const ahead = (group: typeof rivals) => 1 + group.filter((one) => one.score > row.score).length
    assert.deepEqual(
      [
        riser.rising_score,
        riser.authenticity_score,
        riser.rising_rank,
        riser.rising_rank_category,
        riser.rising_rank_language,
      ],
      [
        row.score,
        row.authenticity,
        ahead(rivals),
        row.category === null ? null : ahead(rivals.filter(({ category }) => category === row.category)),
        row.language === null ? null : ahead(rivals.filter(({ language }) => language === row.language)),
      ],
    )
  }
  const two = risers.find(({ previous_rising_rank }) => previous_rising_rank !== null)!
  assert.ok(risers.some((row) => row.profile_id === two.profile_id && row.rising_rank === two.previous_rising_rank))
})

test('a month of more languages than ranks can tell apart is an error, and the ranks before it still answer', async () => {
  const ranks = () =>
    rowsOf(
      'SELECT month, count() AS rows, sum(cityHash64(ranks)) FROM mart_monthly_ranks GROUP BY month ORDER BY month',
    )
  const before = await ranks()
  const speakers = Array.from({ length: 4_096 }, (_, number) => ({
    platform: 'INSTAGRAM',
    profile_id: `speaker${number}`,
    snapshot_at: '2026-12-05T00:00:00Z',
    handle: `speaker${number}`,
    followers: 1_000,
    language: `language${number}`,
  }))
  await insert('raw_profile_snapshot', speakers)
  await assert.rejects(
    transform({ select: ['+mart_monthly_ranks'] }),
    /mart_monthly_ranks.*who has no bits for so many categories or languages/s,
  )
  assert.deepEqual(await ranks(), before)
  await insert('raw_profile_snapshot', [
    { ...speakers[0]!, snapshot_at: '2026-12-06T00:00:00Z', language: 'language1' },
  ])
  await transform({ select: ['+mart_monthly_ranks'] })
  assert.equal((await ranks()).length, before.length + 1)
})
