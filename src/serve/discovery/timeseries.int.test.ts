import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accountRow, publishRows } from '../../../test/support/serving-fixture.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testPostgres } from '../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
const DAY_MS = 86_400_000
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Snapshots with gaps of one day to five weeks, the last on 2026-11-18; `as_of` is Tuesday 2026-11-24. */
const snapshots = [0, 1, 3, 9, 40, 41, 75, 110, 118].map((day, index) => ({
  platform: 'YOUTUBE',
  profile_id: 'UC1',
  date: dayOf(Date.parse('2026-07-23') + day * DAY_MS),
  followers: index === 3 ? null : 100 + index,
  views: 1_000 * index,
  views_from_posts: index > 4,
}))
await publishRows(pool, {
  youtube_account: [
    accountRow('UC1', { followers_growth_30d: -5, followers_growth_30d_pct: -4.42 }),
    accountRow('UC2'),
  ],
  instagram_account: [accountRow('UC1')],
  social_profile_time_series: snapshots,
})
const app = await testApp(pool)

interface Point {
  date: string
  followers?: number | null
  views?: number | null
}

async function read(
  body: object,
  path = 'YOUTUBE/UC1',
): Promise<{ interval: string; viewsFromPosts: boolean; points: Point[] }> {
  const answer = await app.inject({
    method: 'POST',
    url: `/discovery-service/api/profile/${path}/timeseries`,
    payload: body,
  })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}

test("points lie on Sundays from the first snapshot to the Sunday after the data set's last day", async () => {
  const { interval, points } = await read({})
  assert.equal(interval, 'week')
  assert.ok(points.every(({ date }) => new Date(date).getUTCDay() === 0))
  assert.deepEqual([points[0]!.date, points.at(-1)!.date], ['2026-07-26', '2026-11-29'])
  assert.equal(points.length, 19)
})

test('`to` moves to the next Sunday strictly after it, so a Sunday moves by a week', async () => {
  const last = async (to: string) => (await read({ to })).points.at(-1)!.date
  assert.equal(await last('2026-09-16'), '2026-09-20')
  assert.equal(await last('2026-09-19'), '2026-09-20')
  assert.equal(await last('2026-09-20'), '2026-09-27')
  assert.equal(await last('2999-01-01'), '2026-11-29')
})

test('weeks and months carry the latest snapshot at or before their end, days are those with one, in every range', async () => {
  const day = fc.integer({ min: -30, max: 160 }).map((offset) => dayOf(Date.parse('2026-07-23') + offset * DAY_MS))
  await fc.assert(
    fc.asyncProperty(day, day, fc.constantFrom('week', 'day', 'month'), async (a, b, interval) => {
      const [from, to] = [a, b].toSorted() as [string, string]
      const { points } = await read({ from, to, interval })
      assert.deepEqual(points, expectedPoints(from, to, interval))
    }),
    { numRuns: process.env.LONG ? 1_000 : 80 },
  )
})

/** The rule told day by day. */
function expectedPoints(from: string, to: string, interval: string): object[] {
  const isPoint = (date: Date): boolean => {
    const isMonthEnd = new Date(date.getTime() + DAY_MS).getUTCDate() === 1
    if (interval === 'day') return snapshots.some((snapshot) => snapshot.date === dayOf(date.getTime()))
    return interval === 'week' ? date.getUTCDay() === 0 : isMonthEnd
  }
  const end = to < '2026-11-24' ? to : '2026-11-24'
  const start = from > snapshots[0]!.date ? from : snapshots[0]!.date
  if (start > end) return []
  const points = []
  let isPastEnd = false
  for (let ms = Date.parse(start); !isPastEnd; ms += DAY_MS) {
    const date = dayOf(ms)
    // A week closes strictly after its last day; a day and a month close on it.
    const closes = interval === 'day' || isPoint(new Date(ms))
    isPastEnd = closes && (interval === 'week' ? date > end : date >= end)
    if (!isPoint(new Date(ms))) continue
    const latest = snapshots.findLast((snapshot) => snapshot.date <= date)!
    points.push({ date, followers: latest.followers, following: null, uploads: null, views: latest.views })
  }
  return points
}

test('only the metrics that are asked for are given, and where views come from is told', async () => {
  const { points, viewsFromPosts } = await read({ metrics: ['views'], interval: 'day', to: '2026-07-24' })
  assert.deepEqual(points, [
    { date: '2026-07-23', views: 0 },
    { date: '2026-07-24', views: 1_000 },
  ])
  assert.equal(viewsFromPosts, false)
  assert.equal((await read({})).viewsFromPosts, true)
})

test('growth stands beside the series, null where there is none', async () => {
  const answer = await app.inject({ method: 'POST', url: '/discovery-service/api/profile/YOUTUBE/UC1/timeseries' })
  const unknown = { absolute: null, percent: null }
  assert.deepEqual(answer.json().growth, [
    { days: 7, ...unknown },
    { days: 30, absolute: -5, percent: -4.42 },
    { days: 90, ...unknown },
    { days: 180, ...unknown },
    { days: 365, ...unknown },
  ])
})

test("a profile without snapshots has no points, and none of another platform's", async () => {
  assert.deepEqual((await read({}, 'YOUTUBE/UC2')).points, [])
  assert.deepEqual((await read({}, 'INSTAGRAM/UC1')).points, [])
})
