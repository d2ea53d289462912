import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { type Row, testModels } from '../../test/support/test-models.ts'
import { readProject } from './project.ts'

const { rowsOf, transform, insert, clearRaw, projectDir } = await testModels()
beforeEach(clearRaw)

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

type Figure = number | null
/** Growth and its bounds as columns. */
function growthOf(days: number, won: Figure, pct: Figure, bounds: [Figure, Figure, Figure, Figure]): Row {
  const [low, high, pctLow, pctHigh] = bounds
  const name = `followers_growth_${days}d`
  return {
    [name]: won,
    [`${name}_pct`]: pct,
    [`${name}_low`]: low,
    [`${name}_high`]: high,
    [`${name}_pct_low`]: pctLow,
    [`${name}_pct_high`]: pctHigh,
  }
}

test('staging holds of every attribute the newest value that is known', async () => {
  await insert('raw_profile_snapshot', PROFILES)
  await insert('raw_post_snapshot', POSTS)
  await transform({ select: ['path:models/staging'], fullRefresh: true })
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
  await transform({ fullRefresh: true })
  const [c1, c2, c3] = await rowsOf(
    'SELECT * EXCEPT (ingested_at, content_hash) FROM mart_youtube_account ORDER BY profile_id',
  )
  assert.deepEqual(c1, {
    profile_id: 'C1',
    handle: 'c1',
    name: 'New',
    biography: null,
    category: 'Music',
    categories: ['Gaming', 'Music'],
    language: 'hi',
    language_is_derived: true,
    language_shares: { hi: 100 },
    country: 'IN',
    state: null,
    city: null,
    place_is_derived: false,
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
    engagement_percentile: 50,
    avg_likes_30d: 20,
    avg_comments_30d: 5,
    avg_views_30d: 200,
    avg_plays_30d: null,
    avg_reach_30d: 113,
    engagement_rate_30d: 1,
    image_share: 0,
    carousel_share: 0,
    reels_share: 0,
    stories_share: 0,
    video_share: 50,
    shorts_share: 50,
    content_types: ['SHORT', 'VIDEO'],
    linked_platforms: [],
    audience_country_shares: {},
    audience_city_shares: {},
    audience_language_shares: {},
    audience_age_shares: {},
    audience_gender_shares: {},
    top_hashtags: ['a'],
    top_terms: [],
    mentions: [],
    sponsored_posts: 0,
    organic_posts: 0,
    sponsored_share: null,
    sponsored_engagement_rate: null,
    organic_engagement_rate: null,
    // 2,500 may be 2,509 and 2,000 may be 2,009; so may 1,000 be 1,009.
    ...growthOf(7, 500, 25, [491, 509, 24.44, 25.45]),
    ...growthOf(30, 1500, 150, [1491, 1509, 147.77, 150.9]),
    ...growthOf(90, 1500, 150, [1491, 1509, 147.77, 150.9]),
    ...growthOf(180, null, null, [null, null, null, null]),
    ...growthOf(365, null, null, [null, null, null, null]),
    authenticity_score: null,
    authenticity_coverage: 0,
    posts_30d: 1,
    posts_analysed: 2,
    last_post_at: '2026-06-25T00:00:00.000Z',
    first_seen_at: '2026-01-01T00:00:00.000Z',
    snapshot_at: '2026-06-30T12:00:00.000Z',
    enabled_for_saas: true,
    picture_entity_type: 'profile',
    picture_entity_id: 'C1',
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
    // Its posts were seen in the market US, which is not its home.
    [0, false, null, 1, 'post', 'V3'],
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
  const vars = { as_of: '2026-06-10 00:00:00', tier_mega_from: 3_000_000, saas_countries: ['AE', 'US'] }
  await transform({ vars, fullRefresh: true })
  const [row] = await rowsOf('SELECT * FROM mart_instagram_account')
  assert.deepEqual(
    [row?.avg_likes, row?.avg_reach, row?.posts_analysed, row?.posts_30d, row?.tier, row?.enabled_for_saas],
    [100, 527, 12, 10, 'MACRO', true],
  )
})

test('every column of every model is described', async () => {
  await transform()
  for (const model of readProject(projectDir).models.values()) {
    const rows = await rowsOf(
      `SELECT name FROM system.columns WHERE database = currentDatabase() AND table = '${model.name}' ORDER BY name`,
    )
    assert.deepEqual(
      (model.properties?.columns ?? []).flatMap(({ name, description }) => (description ? [name] : [])).sort(),
      rows.map((row) => row.name),
      model.name,
    )
  }
})
