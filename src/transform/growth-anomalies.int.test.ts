import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Row, testModels } from '../../test/support/test-models.ts'

const { rowsOf, transform, insert, clearRaw } = await testModels()

const DAY_MS = 86_400_000
const START = Date.UTC(2026, 0, 1)
const dayAt = (day: number): string => new Date(START + day * DAY_MS).toISOString()
const daily = Array.from({ length: 90 }, (_, day) => day)
const gappy = [0, 30, 60, 61, 62, 65, 66, 73, 74, 75, 80, 110, 140]
const steady = (day: number): number => 10_000 * 1.001 ** day
const flatLikes = (): number => 300

/** A profile: its followers by day after 1 January 2026, the days of its snapshots, and the likes of a post every third day. */
interface Case {
  followersAt: (day: number) => number
  days?: readonly number[]
  likesAt?: (day: number) => number
  /** A second snapshot of each day, before the other. */
  twiceADay?: boolean
  youtube?: boolean
}

const jump = (day: number): number => steady(day) + (day >= 40 ? 3_000 : 0)
const cases = {
  bought: { followersAt: jump, likesAt: flatLikes },
  liked: { followersAt: jump, likesAt: (day) => (day >= 38 && day <= 42 ? 2_000 : 300) },
  decaying: {
    followersAt: (day) => steady(day) * (day < 40 ? 1 : 1 + 0.3 * (1 - Math.exp(-(day - 39) / 4))),
    likesAt: flatLikes,
  },
  left: { followersAt: (day) => steady(day) * (day >= 60 ? 0.9 : 1), likesAt: flatLikes },
  stalling: { followersAt: (day) => 10_000 * 1.003 ** (day - Math.max(0, Math.min(day, 70) - 40)) },
  gappy: { followersAt: steady, days: gappy, likesAt: flatLikes },
  boughtInAGap: { followersAt: (day) => steady(day) + (day >= 100 ? 4_000 : 0), days: gappy, likesAt: flatLikes },
  // Three significant digits, which become coarser at 100,000.
  rounded: {
    followersAt: (day) => Number((99_400 * 1.0008 ** day).toPrecision(3)),
    likesAt: flatLikes,
    youtube: true,
  },
  small: { followersAt: (day) => 30 + day / 10 },
  twice: { followersAt: steady, twiceADay: true },
  emptied: { followersAt: (day) => (day < 89 ? steady(day) : 0) },
  once: { followersAt: steady, days: [0] },
} satisfies Record<string, Case>

const platformOf = ({ youtube }: Case): string => (youtube ? 'YOUTUBE' : 'INSTAGRAM')
const snapshotsOf = ([name, { followersAt, days = daily, twiceADay, ...rest }]: [string, Case]): Row[] =>
  days.flatMap((day) => {
    const row = { platform: platformOf({ followersAt, ...rest }), profile_id: name }
    const followers = Math.floor(followersAt(day))
    return [
      { ...row, snapshot_at: dayAt(day + 0.5), followers },
      ...(twiceADay ? [{ ...row, snapshot_at: dayAt(day), followers: followers - 5 }] : []),
    ]
  })
const postsOf = ([name, { likesAt, ...rest }]: [string, Case]): Row[] =>
  likesAt === undefined
    ? []
    : daily
        .filter((day) => day % 3 === 0)
        .map((day) => ({
          platform: platformOf({ likesAt, ...rest }),
          post_id: `${name}${day}`,
          profile_id: name,
          snapshot_at: '2026-06-01',
          post_type: 'IMAGE',
          published_at: dayAt(day),
          likes: likesAt(day),
        }))

await insert('raw_profile_snapshot', [
  ...Object.entries<Case>(cases).flatMap(snapshotsOf),
  { platform: 'INSTAGRAM', profile_id: 'unknown', snapshot_at: '2026-01-01', name: 'x' },
])
await insert('raw_post_snapshot', Object.entries<Case>(cases).flatMap(postsOf))
await transform({ select: ['+mart_instagram_creators_followers_fake_analysis', '+int_youtube_growth_anomalies'] })
const labelled = new Map(
  (
    await rowsOf(
      'SELECT profile_id, anomalies FROM (SELECT * FROM int_instagram_growth_anomalies UNION ALL SELECT * FROM int_youtube_growth_anomalies)',
    )
  ).map((row) => [row.profile_id, row.anomalies as Row[]]),
)
/** Kind, first and last day of a case's anomalies. */
function labelsOf(name: keyof typeof cases): string[][] {
  const anomalies = labelled.get(name)
  assert.ok(anomalies, `${name} has no row`)
  return anomalies.map(({ kind, first_day, last_day }) => [kind, first_day, last_day] as string[])
}

test('a jump of one day that nobody liked is a step; it is told with its day and size', () => {
  assert.deepEqual(labelsOf('bought'), [['STEP', '2026-02-10', '2026-02-10']])
  const [{ followers, share }] = labelled.get('bought') as [{ followers: number; share: number }]
  assert.ok(Math.abs(followers - 3_000) < 30 && Math.abs(share - 3_000 / steady(39)) < 0.003, `${followers} ${share}`)
})

test('the same jump with liked posts, or one that decays over days, went viral', () => {
  assert.deepEqual(labelsOf('liked'), [['SPIKE_AND_DECAY', '2026-02-10', '2026-02-10']])
  const [[kind, first, last] = [], ...others] = labelsOf('decaying')
  assert.deepEqual([kind, first, others], ['SPIKE_AND_DECAY', '2026-02-10', []])
  assert.ok(last! >= '2026-02-15' && last! <= '2026-03-02', last)
})

test('a loss is a mass unfollow, and weeks without the usual growth are a stall', () => {
  assert.deepEqual(labelsOf('left'), [['MASS_UNFOLLOW', '2026-03-02', '2026-03-02']])
  const [[kind, first, last] = [], ...others] = labelsOf('stalling')
  assert.deepEqual([kind, others], ['STALL', []])
  for (const [told, day] of [
    [first, 41],
    [last, 70],
  ] as const)
    assert.ok(Math.abs(Date.parse(told!) - Date.parse(dayAt(day))) <= 3 * DAY_MS, `${told}, not ${dayAt(day)}`)
})

test('gaps and monthly snapshots are no anomalies, and a step between them has their days', () => {
  assert.deepEqual(labelsOf('gappy'), [])
  assert.deepEqual(labelsOf('boughtInAGap'), [['STEP', '2026-03-23', '2026-04-21']])
})

test("YouTube's three digits, small counts, several snapshots a day, a count of 0 and a single one are no anomalies", () => {
  for (const name of ['rounded', 'small', 'twice', 'emptied', 'once'] as const)
    assert.deepEqual(labelsOf(name), [], name)
})

test('a profile of which nothing is known has no score and says of each part why', async () => {
  const [row] = await rowsOf(
    "SELECT * FROM mart_instagram_creators_followers_fake_analysis WHERE profile_id = 'unknown'",
  )
  assert.deepEqual(
    [row?.authenticity_score, row?.authenticity_coverage, row?.growth_reason, row?.audience_reason, row?.anomalies],
    [null, 0, 'HISTORY_TOO_SHORT', 'NO_FOLLOWER_SAMPLE', []],
  )
})

test('an incremental run gives exactly what a full refresh gives, with late and out-of-order snapshots', async () => {
  const snapshot = fc.record({
    platform: fc.constant('INSTAGRAM'),
    profile_id: fc.constantFrom(...'abcdef'),
    snapshot_at: fc.integer({ min: 0, max: 120 }).map((day) => new Date(START + (day * DAY_MS) / 2).toISOString()),
    followers: fc.option(fc.constantFrom(0, 1_000, 1_001, 1_300, 1_310, 900)),
  })
  const lateness = fc.integer({ min: 0, max: 4 * 3_600_000 })
  const batch = fc.record({
    gapHours: fc.integer({ min: 0, max: 30 }),
    rows: fc.array(fc.tuple(snapshot, lateness), { maxLength: 8, size: 'max' }),
  })
  const select = ['int_instagram_growth_runs']
  const read = () => rowsOf('SELECT * FROM int_instagram_growth_runs ORDER BY profile_id')
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 3, maxLength: 6, size: 'max' }), async (batches) => {
      await clearRaw()
      let now = Date.UTC(2026, 6, 1)
      for (const [index, { gapHours, rows }] of batches.entries()) {
        now += gapHours * 3_600_000
        await insert(
          'raw_profile_snapshot',
          rows.map(([row, late]) => ({ ...row, ingested_at: new Date(now - late).toISOString() })),
        )
        await transform({ select, fullRefresh: index === 0 })
      }
      const incremental = await read()
      await transform({ select, fullRefresh: true })
      assert.deepEqual(incremental, await read())
    }),
    { numRuns: process.env.LONG ? 60 : 3 },
  )
})
