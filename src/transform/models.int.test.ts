import assert from 'node:assert/strict'
import { join } from 'node:path'
import { beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { servingTables } from '../publish/serving-tables.ts'
import { runTransform, type TransformOptions } from './run-transform.ts'

const { client, database } = await testClickHouse()
const projectDir = join(import.meta.dirname, '../../dbt')

type Row = Record<string, unknown>
const rowsOf = (query: string): Promise<Row[]> => queryRows<Row>(client, query)

async function transform(options: Partial<TransformOptions> = {}): Promise<void> {
  const result = await runTransform({ projectDir, clickhouse: client, database, ...options })
  const broken = result.models.filter((model) => model.status !== 'built')
  assert.deepEqual(broken, [])
}

async function insert(table: 'raw_profile_snapshot' | 'raw_post_snapshot', rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map((row) => ({ source_file: 'f', source_line: 1, ...row }))
  await client.insert({
    table,
    values,
    format: 'JSONEachRow',
    clickhouse_settings: { date_time_input_format: 'best_effort' },
  })
}

beforeEach(async () => {
  for (const table of ['raw_profile_snapshot', 'raw_post_snapshot']) {
    await client.command({ query: `TRUNCATE TABLE ${table}` })
  }
})

const PROFILES: Row[] = [
  {
    platform: 'YOUTUBE',
    profile_id: 'C1',
    snapshot_at: '2026-01-01',
    handle: 'c1',
    name: 'Old',
    picture_url: 'https://origin/p',
    category: 'Music',
    country: 'IN',
    followers: 1000,
    views: 5000,
    email: 'c1@example.org',
  },
  { platform: 'YOUTUBE', profile_id: 'C1', snapshot_at: '2026-06-01', followers: 2000, views: 9000 },
  { platform: 'YOUTUBE', profile_id: 'C1', snapshot_at: '2026-06-20', followers: 2500 },
  { platform: 'YOUTUBE', profile_id: 'C1', snapshot_at: '2026-06-30 12:00:00', name: 'New' },
  { platform: 'YOUTUBE', profile_id: 'C2', snapshot_at: '2026-06-30', name: 'Only a name' },
  { platform: 'YOUTUBE', profile_id: 'C3', snapshot_at: '2026-06-30', followers: 0 },
  { platform: 'INSTAGRAM', profile_id: '7', snapshot_at: '2026-06-30', followers: 2_000_000, country: 'US' },
]
const POSTS: Row[] = [
  {
    platform: 'YOUTUBE',
    post_id: 'V1',
    profile_id: 'C1',
    snapshot_at: '2026-06-26',
    post_type: 'VIDEO',
    published_at: '2026-06-25',
    category: 'Gaming',
    language: 'hi',
    views: 100,
    likes: 10,
    tags: ['a'],
  },
  {
    platform: 'YOUTUBE',
    post_id: 'V1',
    profile_id: 'C1',
    snapshot_at: '2026-06-28',
    post_type: 'VIDEO',
    views: 200,
    likes: 20,
    comments: 5,
  },
  {
    platform: 'YOUTUBE',
    post_id: 'V2',
    profile_id: 'C1',
    snapshot_at: '2026-06-28',
    post_type: 'SHORT',
    published_at: '2026-05-01',
    category: 'Gaming',
    views: 1000,
    likes: 30,
  },
  {
    platform: 'YOUTUBE',
    post_id: 'V3',
    profile_id: 'C2',
    snapshot_at: '2026-06-30',
    post_type: 'VIDEO',
    country: 'US',
    thumbnail_url: 'https://origin/t',
    views: 7,
  },
  {
    platform: 'INSTAGRAM',
    post_id: 'P1',
    profile_id: '7',
    snapshot_at: '2026-06-30',
    post_type: 'REEL',
    published_at: '2026-06-29',
    plays: 100_000,
    likes: 500,
    reach: 42,
  },
]

test('staging holds of every attribute the newest value that is known', async () => {
  await insert('raw_profile_snapshot', PROFILES)
  await insert('raw_post_snapshot', POSTS)
  await transform({ select: ['path:models/staging'] })
  const [account] = await rowsOf("SELECT * FROM stg_beat_youtube_account WHERE profile_id = 'C1'")
  assert.deepEqual(
    [account?.name, account?.handle, account?.followers, account?.views, account?.first_seen_at, account?.snapshot_at],
    ['New', 'c1', 2500, 9000, '2026-01-01T00:00:00.000Z', '2026-06-30T12:00:00.000Z'],
  )
  const [post] = await rowsOf("SELECT * FROM stg_beat_youtube_post WHERE post_id = 'V1'")
  assert.deepEqual([post?.views, post?.category, post?.tags, post?.comments], [200, 'Gaming', ['a'], 5])
  const counts = await rowsOf(
    'SELECT (SELECT count() FROM stg_beat_youtube_account) a, (SELECT count() FROM stg_beat_youtube_post) p, (SELECT count() FROM stg_beat_instagram_account) ia, (SELECT count() FROM stg_beat_instagram_post) ip',
  )
  assert.deepEqual(counts, [{ a: 3, p: 3, ia: 1, ip: 1 }])
})

test('account marts hold exactly what was computed by hand', async () => {
  await insert('raw_profile_snapshot', PROFILES)
  await insert('raw_post_snapshot', POSTS)
  await transform()
  const [c1, c2, c3] = await rowsOf('SELECT * FROM mart_youtube_account ORDER BY profile_id')
  assert.deepEqual(c1, {
    profile_id: 'C1',
    handle: 'c1',
    name: 'New',
    biography: null,
    category: 'Music',
    categories: ['Gaming', 'Music'],
    language: 'hi',
    country: 'IN',
    state: null,
    city: null,
    gender: null,
    is_verified: null,
    is_business: null,
    has_email: true,
    followers: 2500,
    following: null,
    uploads: null,
    views: 9000,
    tier: 'MICRO',
    avg_likes: 25,
    avg_comments: 5,
    avg_views: 600,
    avg_plays: null,
    avg_reach: (113 + 928) / 2,
    reach_is_estimated: true,
    engagement_rate: 1.2,
    engagement_rate_by_views: 5,
    followers_growth_7d: 500,
    followers_growth_7d_pct: 25,
    followers_growth_30d: 1500,
    followers_growth_30d_pct: 150,
    followers_growth_90d: 1500,
    followers_growth_90d_pct: 150,
    followers_growth_180d: null,
    followers_growth_180d_pct: null,
    followers_growth_365d: null,
    followers_growth_365d_pct: null,
    posts_30d: 1,
    posts_analysed: 2,
    last_post_at: '2026-06-25T00:00:00.000Z',
    first_seen_at: '2026-01-01T00:00:00.000Z',
    snapshot_at: '2026-06-30T12:00:00.000Z',
    enabled_for_saas: true,
    picture_entity_type: 'profile',
    picture_entity_id: 'C1',
    as_of: '2026-06-30T12:00:00.000Z',
  })
  const unknown = ['tier', 'followers', 'avg_likes', 'avg_reach', 'reach_is_estimated', 'followers_growth_7d']
  assert.deepEqual(
    unknown.map((name) => c2?.[name]),
    unknown.map(() => null),
  )
  assert.deepEqual(
    [
      c2?.engagement_rate,
      c2?.enabled_for_saas,
      c2?.country,
      c2?.posts_analysed,
      c2?.picture_entity_type,
      c2?.picture_entity_id,
    ],
    [0, false, 'US', 1, 'post', 'V3'],
  )
  assert.deepEqual(
    [c3?.tier, c3?.engagement_rate, c3?.categories, c3?.category, c3?.posts_analysed, c3?.picture_entity_id],
    ['NANO', 0, [], null, 0, null],
  )
  const [instagram] = await rowsOf('SELECT * FROM mart_instagram_account')
  assert.deepEqual(
    [
      instagram?.tier,
      instagram?.avg_reach,
      instagram?.reach_is_estimated,
      instagram?.avg_plays,
      instagram?.enabled_for_saas,
    ],
    ['MEGA', 42, false, 100_000, false],
  )
})

test('the time series takes the newest of each day, and the posts for views that the channel does not show', async () => {
  await insert('raw_profile_snapshot', [
    ...PROFILES,
    { platform: 'YOUTUBE', profile_id: 'C1', snapshot_at: '2026-06-20 23:00:00', followers: 2600 },
    { platform: 'YOUTUBE', profile_id: 'C1', snapshot_at: '2026-06-27', name: 'x' },
  ])
  await insert('raw_post_snapshot', POSTS)
  await transform({ fullRefresh: true })
  const rows = await rowsOf(
    "SELECT toString(date) AS date, followers, views, views_from_posts FROM mart_time_series WHERE profile_id = 'C1' ORDER BY date",
  )
  assert.deepEqual(
    rows.map((row) => Object.values(row)),
    [
      ['2026-01-01', 1000, 5000, false],
      ['2026-06-01', 2000, 9000, false],
      ['2026-06-20', 2600, null, false],
      ['2026-06-27', null, 100, true],
      ['2026-06-30', null, 1200, true],
    ],
  )
})

test('averages are taken over the twelve newest posts, and vars set as_of, tiers and countries', async () => {
  await insert('raw_profile_snapshot', [PROFILES[6]!])
  const day = (n: number): string => `2026-06-${String(n).padStart(2, '0')}`
  const posts = Array.from({ length: 20 }, (_, n) => ({
    platform: 'INSTAGRAM',
    post_id: `p${n}`,
    profile_id: '7',
    snapshot_at: '2026-06-30',
    post_type: 'IMAGE',
    published_at: day(n + 1),
    likes: n < 8 ? 1_000_000 : 100,
  }))
  await insert('raw_post_snapshot', posts)
  await transform({ vars: { as_of: '2026-06-10 00:00:00', tier_mega_from: 3_000_000, saas_countries: ['AE', 'US'] } })
  const [row] = await rowsOf('SELECT * FROM mart_instagram_account')
  assert.deepEqual(
    [row?.avg_likes, row?.avg_reach, row?.posts_analysed, row?.posts_30d, row?.tier, row?.enabled_for_saas, row?.as_of],
    [100, 527, 12, 10, 'MACRO', true, '2026-06-10T00:00:00.000Z'],
  )
})

test('every mart has the columns that publish copies', async () => {
  await transform()
  for (const { mart, columns } of servingTables) {
    const rows = await rowsOf(
      `SELECT name FROM system.columns WHERE database = currentDatabase() AND table = '${mart}'`,
    )
    const names = new Set(rows.map((row) => row.name))
    assert.deepEqual(
      columns.filter((column) => !names.has(column.name)),
      [],
    )
  }
})

test('every column of every model is described', async () => {
  await transform()
  const { readProject } = await import('./project.ts')
  for (const model of readProject(projectDir).models.values()) {
    const rows = await rowsOf(
      `SELECT name FROM system.columns WHERE database = currentDatabase() AND table = '${model.name}' ORDER BY name`,
    )
    assert.deepEqual(
      [...(model.properties?.columns ?? [])].sort(),
      rows.map((row) => row.name),
      model.name,
    )
  }
})

// Few profiles, posts, days and values, so that what is rare in life (ties, repeats, late rows) is common here.
const hour = fc.integer({ min: 0, max: 8 * 24 })
const time = hour.map((hours) => new Date(Date.UTC(2026, 5, 1) + hours * 3_600_000 * 3).toISOString())
const amount = fc.option(fc.integer({ min: 0, max: 3 }))
const platform = fc.constantFrom('INSTAGRAM', 'YOUTUBE')
const profileRow = fc.record({
  platform,
  profile_id: fc.constantFrom('a', 'b', 'c'),
  snapshot_at: time,
  name: fc.option(fc.constantFrom('x', 'y')),
  category: fc.option(fc.constantFrom('k', 'l')),
  followers: amount,
  views: amount,
})
const postRow = fc.record({
  platform,
  post_id: fc.constantFrom('p', 'q', 'r', 's'),
  profile_id: fc.constantFrom('a', 'b', 'c'),
  snapshot_at: time,
  post_type: fc.constantFrom('VIDEO', 'REEL'),
  published_at: fc.option(time),
  category: fc.option(fc.constantFrom('k', 'l')),
  thumbnail_url: fc.option(fc.constant('https://origin/t')),
  views: amount,
  likes: amount,
})
const MARTS = ['mart_instagram_account', 'mart_youtube_account', 'mart_time_series']
const runs = (few: number): { numRuns: number } => ({ numRuns: process.env.LONG ? 60 : few })

test('what came twice and in what order changes nothing in the marts', async () => {
  const history = fc.record({
    profiles: fc.array(profileRow, { minLength: 5, maxLength: 30 }),
    posts: fc.array(postRow, { maxLength: 30 }),
  })
  const read = () =>
    Promise.all(
      MARTS.map((mart) =>
        rowsOf(`SELECT * ${mart === 'mart_time_series' ? 'EXCEPT ingested_at' : ''} FROM ${mart} ORDER BY ALL`),
      ),
    )
  await fc.assert(
    fc.asyncProperty(history, async ({ profiles, posts }) => {
      for (const table of ['raw_profile_snapshot', 'raw_post_snapshot']) {
        await client.command({ query: `TRUNCATE TABLE ${table}` })
      }
      await insert('raw_profile_snapshot', profiles)
      await insert('raw_post_snapshot', posts)
      await transform({ fullRefresh: true })
      const once = await read()
      await insert('raw_post_snapshot', posts.toReversed())
      await insert('raw_profile_snapshot', profiles.slice(2))
      await insert('raw_profile_snapshot', profiles.slice(0, 3))
      await transform()
      assert.deepEqual(await read(), once)
    }),
    runs(3),
  )
})

test('an incremental run gives exactly what a full refresh gives, with late and out-of-order rows', async () => {
  // Each batch comes some hours after the one before; a row of it may have been stamped up to four hours earlier.
  const lateness = fc.integer({ min: 0, max: 4 * 3_600_000 })
  const stamped = (row: fc.Arbitrary<Row>) => fc.array(fc.tuple(row, lateness), { maxLength: 12 })
  const batch = fc.record({
    gapHours: fc.integer({ min: 0, max: 30 }),
    profiles: stamped(profileRow),
    posts: stamped(postRow),
  })
  await transform({ select: ['path:models/staging'] })
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 2, maxLength: 4 }), async (batches) => {
      for (const table of ['raw_profile_snapshot', 'raw_post_snapshot']) {
        await client.command({ query: `TRUNCATE TABLE ${table}` })
      }
      let now = Date.UTC(2026, 6, 1)
      for (const [index, { gapHours, profiles, posts }] of batches.entries()) {
        now += gapHours * 3_600_000
        const at = ([row, late]: [Row, number]): Row => ({ ...row, ingested_at: new Date(now - late).toISOString() })
        await insert('raw_profile_snapshot', profiles.map(at))
        await insert('raw_post_snapshot', posts.map(at))
        await transform({ select: ['mart_time_series'], fullRefresh: index === 0 })
      }
      const incremental = await rowsOf('SELECT * FROM mart_time_series ORDER BY ALL')
      await transform({ select: ['mart_time_series'], fullRefresh: true })
      assert.deepEqual(incremental, await rowsOf('SELECT * FROM mart_time_series ORDER BY ALL'))
    }),
    runs(5),
  )
})
