import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertFigures, boardAnswers, type Shown } from '../../../test/support/board-answers.ts'
import { fillBoards } from '../../../test/support/board-population.ts'
import { recomputeLeaderboard } from '../../../test/support/recompute-boards.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testObjectStore, testPostgres } from '../../../test/support/test-databases.ts'
import { type Row, testModels } from '../../../test/support/test-models.ts'
import { publish } from '../../publish/publish.ts'

const { client, rowsOf, transform, insert } = await testModels()
const { pool } = await testPostgres()
const { store, bucket, endpoint, credentials } = await testObjectStore()
await fillBoards(client, process.env.LONG ? 5_000 : 600, insert)
await transform()
const publishAll = () =>
  publish({ clickhouse: client, postgres: pool, objectStore: store, staging: { endpoint, bucket, credentials } })
await publishAll()
// No ClickHouse: all but the boards of days is answered by PostgreSQL alone.
const app = await testApp(pool)
const withClickHouse = await testApp(pool, { clickhouse: client })

const raw = (table: string, time = 'snapshot_at') => rowsOf(`SELECT * FROM ${table} ORDER BY ${time}, content_hash`)
const expected = recomputeLeaderboard(
  await raw('raw_profile_snapshot'),
  await raw('raw_post_snapshot'),
  await raw('raw_linked_profile', 'linked_at'),
)
const months = [...new Set(expected.map(({ month }) => month))].sort().reverse()
const { ask, walk } = boardAnswers(app)

/** What a board must be: who has a rank, by rank and id. */
function boardOf(platform: string, month: string, rank: string, filter: (row: Row) => boolean = () => true): Row[] {
  return expected
    .filter((row) => row.platform === platform && row.month === month && row[rank] !== null && filter(row))
    .sort((a, b) => Number(a[rank]) - Number(b[rank]) || (a.profile_id < b.profile_id ? -1 : 1))
}

const KEYS = {
  followers: 'followers_change_rank',
  followers_lifetime: 'followers_rank',
  views: 'views_rank',
  plays: 'plays_rank',
  engagement: 'engagement_rank',
  'anything else': 'followers_change_rank',
}

test('each sort key walks its own ranks, page by page, as an independent computation has them', async () => {
  const chosen = process.env.LONG ? months : [months[0]!, months[4]!]
  for (const platform of ['INSTAGRAM', 'YOUTUBE', 'ALL'])
    for (const month of chosen)
      for (const [key, rank] of Object.entries(KEYS)) {
        const shown = await walk(`platform/${platform}?sortBy=${encodeURIComponent(key)}&month=${month.slice(0, 7)}`)
        const board = boardOf(platform, month, rank)
        assert.deepEqual(
          shown.map((row) => [row.place, row.profileId, row.rank, row.previousRank, row.rankChange]),
          board.map((row, at) => [at + 1, row.profile_id, row[rank], row[`previous_${rank}`], row[`${rank}_change`]]),
          `${platform} ${month} ${key}`,
        )
        for (const [at, row] of shown.entries()) assertFigures(row, board[at]!)
      }
  assert.deepEqual((await ask('platform/ALL')).months, months)
})

test('boards of a category, of a language and of both have the ranks within them', async () => {
  const month = months[0]!
  for (const platform of ['INSTAGRAM', 'ALL']) {
    const { category, language } = boardOf(platform, month, 'followers_rank_category_language')[3] as Record<
      string,
      string
    >
    const query = `?platform=${platform}&sortBy=followers_lifetime`
    const inCategory = { filterType: 'EQ', field: 'category', value: category }
    for (const [path, body, rank, filter] of [
      [`category/${category}${query}`, {}, 'followers_rank_category', (row: Row) => row.category === category],
      [`language/${language}${query}`, {}, 'followers_rank_language', (row: Row) => row.language === language],
      [
        `language/${language}${query}`,
        { filters: [inCategory] },
        'followers_rank_category_language',
        (row: Row) => row.language === language && row.category === category,
      ],
    ] as const) {
      const shown = await walk(path, body)
      const board = boardOf(platform, month, rank, filter)
      assert.ok(board.length > 0)
      assert.deepEqual(
        shown.map(({ profileId, rank: own }) => [profileId, own]).sort(),
        board.map((row) => [row.profile_id, row[rank]]).sort(),
      )
      assert.deepEqual(
        shown.map(({ rank: own }) => own),
        board.map((row) => row[rank]),
      )
    }
  }
})

test('country and size narrow the rows, keep the ranks, and every group is counted without its own filter', async () => {
  const filters = [
    { filterType: 'EQ', field: 'country', value: 'IN' },
    { filterType: 'NOT_IN', field: 'tier', value: ['NANO', 'MEGA'] },
  ]
  const path = 'platform/INSTAGRAM?sortBy=followers_lifetime'
  const isIn = (row: Row) => row.country === 'IN'
  const isMiddle = (row: Row) => row.tier !== 'NANO' && row.tier !== 'MEGA'
  const shown = await walk(path, { filters })
  const board = boardOf('INSTAGRAM', months[0]!, 'followers_rank', (row) => isIn(row) && isMiddle(row))
  assert.deepEqual(
    shown.map(({ place, profileId, rank }) => [place, profileId, rank]),
    board.map((row, at) => [at + 1, row.profile_id, row.followers_rank]),
  )
  const { facets } = await ask(`${path}&facets=true`, { filters })
  const counts = (group: string, passing: (row: Row) => boolean) => {
    const rows = boardOf('INSTAGRAM', months[0]!, 'followers_rank', (row) => passing(row) && row[group] !== null)
    return Object.fromEntries([...Map.groupBy(rows, (row) => row[group])].map(([value, own]) => [value, own.length]))
  }
  const told = (group: string) => Object.fromEntries(facets[group]!.map(({ value, count }) => [value, count]))
  assert.deepEqual(told('country'), counts('country', isMiddle))
  assert.deepEqual(told('tier'), counts('tier', isIn))
  assert.deepEqual(
    told('category'),
    counts('category', (row) => isIn(row) && isMiddle(row)),
  )
  const last = await ask(`${path}&sortDir=ASC&size=1`, { filters })
  assert.equal(last.leaderboard[0]!.profileId, board.at(-1)!.profile_id)
})

test('a search forgives typos and finds who bears the name, with rank, place and neighbours', async () => {
  const board = await walk('platform/ALL?sortBy=followers_lifetime')
  const target = board[40]!
  const handle = String(target.handle)
  const typo = handle.slice(0, 3) + handle.slice(4)
  const { leaderboard } = await ask('platform/ALL?sortBy=followers_lifetime', { query: typo.replaceAll('_', ' ') })
  const found = leaderboard.find(({ profileId }) => profileId === target.profileId)!
  assert.deepEqual([found.place, found.rank], [41, target.rank])
  assert.deepEqual(
    found.neighbours.map(({ place, profileId }) => [place, profileId]),
    board.slice(38, 43).map(({ place, profileId }) => [place, profileId]),
  )
  const inCategory = { filters: [{ filterType: 'EQ', field: 'category', value: target.category }] }
  const narrowed = await walk('platform/ALL?sortBy=followers_lifetime', inCategory)
  const again = await ask('platform/ALL?sortBy=followers_lifetime', { ...inCategory, query: handle })
  assert.equal(
    again.leaderboard.find(({ profileId }) => profileId === target.profileId)!.place,
    narrowed.find(({ profileId }) => profileId === target.profileId)!.place,
  )
})

test('linked profiles are one creator: parts add up, and so do their followers date by date', async () => {
  const board = await walk('cross-platform?sortBy=followers_lifetime&history=true')
  for (const { profileId, history } of board) {
    const past = expected.filter((row) => row.platform === 'ALL' && row.profile_id === profileId)
    const ranks = new Map(past.map(({ month, followers_rank }) => [month, followers_rank]))
    const told = months.slice(0, 12).reverse()
    const wanted = told.flatMap((month) => (ranks.has(month) ? [{ month, rank: ranks.get(month) }] : []))
    assert.deepEqual(history, wanted, 'also of the months before it was linked')
  }
  const linked = board.filter(({ profiles }) => profiles.length === 2)
  assert.ok(linked.length > 3)
  let [ofOne, ofBoth] = [0, 0]
  for (const row of linked) {
    const known = row.profiles.flatMap(({ followers }) => (followers === null ? [] : [Number(followers)]))
    assert.equal(
      row.followers,
      known.reduce((sum, count) => sum + count, 0),
    )
    const answer = await app.inject(
      `/leaderboard-service/api/leaderboard/cross-platform/${encodeURIComponent(row.profileId)}/series`,
    )
    const { points } = answer.json() as { points: { date: string; followers: number | null; parts: Row[] }[] }
    const series = await rowsOf(`SELECT toString(date) AS date, platform, followers FROM mart_time_series
      WHERE (platform, profile_id) IN (${row.profiles.map((part) => `('${part.platform}', '${part.profileId}')`).join(', ')})`)
    const dates = Map.groupBy(series, ({ date }) => String(date))
    assert.deepEqual(
      points.map(({ date }) => date),
      [...dates.keys()].sort(),
    )
    for (const { date, followers, parts } of points) {
      const own = dates.get(date)!.flatMap((one) => (one.followers === null ? [] : [Number(one.followers)]))
      assert.equal(followers, own.length > 0 ? own.reduce((sum, count) => sum + count, 0) : null)
      assert.equal(parts.length, dates.get(date)!.length)
      if (parts.length === 1) ofOne++
      else ofBoth++
    }
  }
  assert.ok(ofOne > 0 && ofBoth > 0, 'some dates are of one side alone')
})

test("a rank's change is split into its own doing and that of others, and entering and leaving are told", async () => {
  const movement = async (row: Shown, key: string, platform = 'INSTAGRAM') => {
    const answer = await app.inject(
      `/leaderboard-service/api/leaderboard/platform/${platform}/${encodeURIComponent(row.profileId)}/movement?sortBy=${key}`,
    )
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json()
  }
  const boards = await Promise.all(
    ['INSTAGRAM', 'ALL'].map((platform) => walk(`platform/${platform}?sortBy=followers_lifetime`)),
  )
  for (const [at, platform] of ['INSTAGRAM', 'ALL'].entries()) {
    const ranked = boardOf(platform, months[0]!, 'followers_rank')
    for (const row of boards[at]!.filter(({ rankChange }) => rankChange !== null).slice(0, 12)) {
      const told = await movement(row, 'followers_lifetime', platform)
      const { byOwnFigure, byOthers, rankOfPreviousFigure, rankChange } = told
      assert.deepEqual([rankChange, byOwnFigure + byOthers], [row.rankChange, row.rankChange])
      assert.equal(byOwnFigure, rankOfPreviousFigure - row.rank)
      // YouTube's rounded counts are compared as they are shown, and ranked as they may be.
      if (platform === 'INSTAGRAM')
        assert.equal(
          rankOfPreviousFigure,
          1 + ranked.filter(({ followers }) => Number(followers) > Number(row.previousFollowers)).length,
        )
    }
  }
  const [board] = boards as [Shown[]]
  const entered = board.find((row) => row.movement === 'ENTERED')!
  assert.match((await movement(entered, 'followers_lifetime')).text, /entered the board/)
  const risers = await walk('platform/INSTAGRAM?sortBy=rising')
  assert.ok(risers.length > 0)
  for (const row of risers) {
    assert.ok(Number(row.followers) >= 1_000 && row.postedIn30d === true && Number(row.authenticityScore) >= 50)
  }
  const outside = board.find(
    ({ profileId, followers }) => Number(followers) < 1_000 && !risers.some((one) => one.profileId === profileId),
  )!
  const { gates } = await movement(outside, 'rising')
  assert.ok(gates.some(({ gate, passed }: { gate: string; passed: boolean }) => gate === 'followers' && !passed))
})

test('what cannot be asked is told with its place, and an unknown month with those that there are', async () => {
  const status = async (path: string, body: object = {}) => {
    const answer = await app.inject({ method: 'POST', url: `/leaderboard-service/api/leaderboard/${path}`, body })
    return [answer.statusCode, answer.json().code]
  }
  assert.deepEqual(await status('platform/TIKTOK'), [400, 'INVALID_REQUEST'])
  assert.deepEqual(await status('platform/ALL?month=1999-01'), [404, 'BOARD_NOT_FOUND'])
  assert.deepEqual(await status('platform/ALL?size=0'), [400, 'INVALID_REQUEST'])
  assert.deepEqual(await status('platform/ALL', { filters: [{ filterType: 'EQ', field: 'tier', value: ['a'] }] }), [
    400,
    'INVALID_REQUEST',
  ])
  assert.deepEqual(await status('platform/ALL', { filters: [{ filterType: 'GTE', field: 'tier', value: 'a' }] }), [
    400,
    'INVALID_REQUEST',
  ])
  const far = await ask('platform/ALL?page=100000')
  assert.deepEqual(far.leaderboard, [])
  const nobody = await ask("category/'; DROP TABLE leaderboard; --")
  assert.equal(nobody.count, 0)
})

test('a day ranks who was seen on it, by what it shows or by what was won since the day before', async () => {
  const date = '2026-11-20'
  const days = await rowsOf(`SELECT profile_id, followers, date = '${date}' AS is_now FROM mart_time_series
    WHERE platform = 'INSTAGRAM' AND date IN ('${date}', '2026-11-19')`)
  const of = (now: boolean) =>
    new Map(
      days
        .filter(({ is_now }) => Boolean(is_now) === now)
        .map((row) => [row.profile_id, row.followers as number | null]),
    )
  const [now, before] = [of(true), of(false)]
  const won = (id: unknown) => (now.get(id) == null || before.get(id) == null ? null : now.get(id)! - before.get(id)!)
  for (const [sortBy, figure] of [
    ['followers', won],
    ['followers_lifetime', (id: unknown) => now.get(id) ?? null],
  ] as const) {
    const board = [...now.keys()].flatMap((id) => (figure(id) === null ? [] : [[id, figure(id)!] as const]))
    const answer = await withClickHouse.inject(
      `/leaderboard-service/api/leaderboard/platform/INSTAGRAM/day/${date}?sortBy=${sortBy}&size=100`,
    )
    const { count, leaderboard } = answer.json() as { count: number; leaderboard: (Row & { handle: string | null })[] }
    assert.equal(count, board.length, answer.body.slice(0, 300))
    for (const row of leaderboard) {
      const own = figure(row.profileId)!
      assert.equal(row.rank, 1 + board.filter(([, other]) => other > own).length)
      assert.equal(row.followersChange, won(row.profileId))
      assert.ok(row.handle !== null)
    }
  }
})

test('a publish is followed at once by statements that were prepared before it', async () => {
  const path = 'platform/INSTAGRAM?sortBy=followers_lifetime&size=1'
  const first = await ask(path)
  for (let asked = 0; asked < 20; asked++) await ask(path) // until connections hold plans that suit all values
  await client.command({
    query: `ALTER TABLE mart_monthly_ranks UPDATE followers = 987654321 WHERE platform = 'INSTAGRAM'
      AND profile_id = '${first.leaderboard[0]!.profileId}' SETTINGS mutations_sync = 2`,
  })
  await publishAll()
  const shown = await Promise.all(Array.from({ length: 10 }, () => ask(path)))
  assert.deepEqual([...new Set(shown.map(({ leaderboard }) => leaderboard[0]!.followers))], [987654321])
})
