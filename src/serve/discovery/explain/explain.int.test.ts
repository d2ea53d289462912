import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountRow, publishRows } from '../../../../test/support/serving-fixture.ts'
import { testApp } from '../../../../test/support/test-app.ts'
import { testPostgres } from '../../../../test/support/test-databases.ts'
import { formulas } from '../../../formulas/catalogue.ts'
import { servingTables } from '../../../publish/serving-tables.ts'
import { profileMetricNames } from './metrics.ts'

const { pool } = await testPostgres()
const app = await testApp(pool)
const API = '/discovery-service/api'
const read = async (path: string) => {
  const answer = await app.inject(`${API}/${path}`)
  return { status: answer.statusCode, body: answer.json() }
}
const ofProfile = async (id: string, metric: string, platform = 'YOUTUBE') =>
  (await read(`profile/${platform}/${id}/explain/${metric}`)).body

test('figures are explained before anything is published, by field, column or formula', async () => {
  const { body } = await read('explain')
  const names = body.metrics.map(({ metric }: { metric: string }) => metric)
  for (const name of ['followers', 'avgReach', 'followersGrowth30d', 'rising_score', 'fit_score', 'closeness'])
    assert.ok(names.includes(name), name)
  const byColumn = (await read('explain/followers_growth_30d')).body
  assert.deepEqual(byColumn, (await read('explain/followersGrowth30d')).body)
  assert.equal(byColumn.formula, 'current - reference')
  assert.match(byColumn.window, /^30 days/)
  const rate = (await read('explain/engagement_rate')).body
  assert.deepEqual([rate.metric, rate.column, rate.unit], ['engagementRate', 'engagement_rate', 'percent'])
  assert.deepEqual(
    rate.inputs.map(({ name, field }: Record<string, string>) => [name, field]),
    [
      ['likes', 'avgLikes'],
      ['comments', 'avgComments'],
      ['followers', 'followers'],
    ],
  )
})

test('every formula and every number that is served can be explained', async () => {
  const { body } = await read('explain')
  const docs = new Set(body.metrics.map((metric: { docs: string }) => metric.docs))
  for (const { id } of formulas) {
    const isShown = docs.has(`docs/reference/formulas/${id}.md`)
    assert.ok(isShown, id)
    assert.equal((await read(`explain/${id}`)).status, 200, id)
  }
  const account = servingTables.find(({ name }) => name === 'youtube_account')
  const numbers = account!.columns.filter(({ type }) => type === 'bigint' || type === 'double precision')
  for (const { name } of numbers) assert.ok(profileMetricNames.includes(name), name)
})

test('an unknown metric is 400 and names the nearest, an unknown profile 404, a missing data set 503', async () => {
  const unknown = await read('explain/folowers_growth_30d')
  assert.equal(unknown.status, 400)
  assert.deepEqual(unknown.body.errors, [
    { place: '{metric}', message: 'does not know "folowers_growth_30d"; did you mean followers_growth_30d?' },
  ])
  assert.equal((await read('profile/YOUTUBE/UC1/explain/followers')).status, 503)
  await publish()
  assert.equal((await read('profile/YOUTUBE/UC9/explain/followers')).body.code, 'PROFILE_NOT_FOUND')
  const ofNoProfile = await read('profile/YOUTUBE/UC1/explain/rising_scor')
  assert.equal(ofNoProfile.status, 400)
})

async function publish(): Promise<void> {
  const day = (profile_id: string, platform: string, date: string, followers: number | null) => ({
    platform,
    profile_id,
    date,
    followers,
  })
  const measured = { avg_likes: 300, avg_comments: 10, avg_views: 1000, avg_reach: 527, country: 'IN', tier: 'MICRO' }
  await publishRows(pool, {
    youtube_account: [
      accountRow('UC1', {
        ...measured,
        followers: 12_300,
        categories: ['Beauty'],
        category: 'Beauty',
        engagement_percentile: 83,
        posts_analysed: 12,
        last_post_at: '2026-11-20T09:30:00Z',
        engagement_rate: 2.52,
        engagement_rate_by_views: 31,
        followers_growth_30d: 1300,
        followers_growth_30d_pct: 11.82,
        enabled_for_saas: true,
      }),
      accountRow('UC2', {
        categories: ['Beauty'],
        followers: 20_000,
        avg_likes: 300,
        engagement_rate: 9.99,
        tier: 'MICRO',
      }),
    ],
    social_profile_hashtags: [
      {
        ...{ platform: 'YOUTUBE', profile_id: 'UC1', hashtags_used: 2 },
        ...{ profile_avg_likes: 200, profile_avg_comments: 10, profile_avg_engagement: 210 },
        hashtags: [
          {
            ...{ hashtag: 'glow', posts: 3, last_used_at: '2026-11-20T09:30:00.000Z' },
            ...{ avg_likes: 400, avg_comments: 20, avg_engagement: 420, engagement_ratio: 2 },
          },
        ],
      },
    ],
    social_profile_audience_info: [
      {
        ...{ platform: 'YOUTUBE', profile_id: 'UC1', snapshot_at: '2026-11-01T00:00:00Z' },
        ...{ country_shares: { IN: 0.6125 }, country_coverage: 61.25, city_shares: {}, language_shares: {} },
        ...{ age_gender_shares: { female: { '18-24': 0.3 } }, age_gender_coverage: 30 },
        ...{ gender_shares: { female_per: 30 }, notable_followers: [{ profile_id: 'UC8', followers: 9_000_000 }] },
      },
    ],
    social_profile_posts: [
      {
        ...{ platform: 'YOUTUBE', profile_id: 'UC1', post_id: 'v1', post_type: 'SHORT', caption_is_cut: false },
        ...{ hashtags: [], mentions: [], snapshot_at: '2026-11-22T00:00:00Z' },
        ...{ views: 1000, likes: 100, comments: 23, engagement_rate: 1, reach: 926, reach_is_estimated: true },
      },
      {
        ...{ platform: 'YOUTUBE', profile_id: 'UC1', post_id: 'v2', post_type: 'VIDEO', caption_is_cut: false },
        ...{ hashtags: [], mentions: [], snapshot_at: '2026-11-22T00:00:00Z', reach: 77, reach_is_estimated: false },
      },
    ],
    peer_figures: [
      {
        ...{ platform: 'YOUTUBE', tier: 'MICRO', category: 'Beauty', figure: 'avg_views', peers: 300 },
        points: [...Array(50).fill(500), ...Array(51).fill(1000)],
      },
    ],
    instagram_account: [
      accountRow('1', {
        ...measured,
        followers: 12_300,
        followers_growth_7d: 300,
        followers_growth_7d_pct: 2.5,
        engagement_rate: 2.52,
      }),
    ],
    social_profile_time_series: [
      day('UC1', 'YOUTUBE', '2026-11-24', null),
      day('UC1', 'YOUTUBE', '2026-11-23', 12_300),
      // The snapshot of the bound's own day came after the bound's hour, so the growth was told from the day before.
      day('UC1', 'YOUTUBE', '2026-10-24', 11_400),
      day('UC1', 'YOUTUBE', '2026-10-20', 11_000),
      day('UC1', 'YOUTUBE', '2026-01-01', 100),
      day('1', 'INSTAGRAM', '2026-11-23', 12_300),
      day('1', 'INSTAGRAM', '2026-11-10', 12_000),
    ],
  })
}

test("a creator's figure comes with its inputs, is recomputed by the formula, and tells its data set and coverage", async () => {
  const rate = await ofProfile('UC1', 'engagement_rate')
  assert.deepEqual([rate.value, rate.recomputed, rate.agrees], [2.52, 2.52, true])
  assert.deepEqual(
    rate.inputs.map(({ field, value }: Record<string, unknown>) => [field, value]),
    [
      ['avgLikes', 300],
      ['avgComments', 10],
      ['followers', 12_300],
    ],
  )
  assert.deepEqual(
    [rate.dataset_version, rate.as_of, rate.published_at],
    ['1', '2026-11-24T00:00:00.000Z', '2026-11-24T01:00:00.000Z'],
  )
  assert.deepEqual(rate.coverage, {
    postsAnalysed: 12,
    posts: null,
    audienceShare: null,
    lastPostAt: '2026-11-20T09:30:00.000Z',
    firstSeenAt: '2026-01-01T00:00:00.000Z',
    snapshotAt: '2026-11-23T18:00:00.000Z',
    latestDate: '2026-11-23',
    referenceDate: null,
    referenceFollowers: null,
  })
  for (const metric of ['engagementRateByViews', 'tier', 'enabledForSaas'])
    assert.equal((await ofProfile('UC1', metric)).agrees, true, metric)
})

test('a growth names the snapshots that it is told from, and the margin that rounded counts leave', async () => {
  const won = await ofProfile('UC1', 'followersGrowth30d')
  assert.deepEqual([won.value, won.recomputed, won.agrees], [1300, 1300, true])
  assert.deepEqual([won.coverage.latestDate, won.coverage.referenceDate], ['2026-11-23', '2026-10-20'])
  assert.deepEqual(won.interval, { low: 1201, high: 1399 })
  const percent = await ofProfile('UC1', 'followers_growth_30d_pct')
  assert.deepEqual([percent.recomputed, percent.agrees, percent.interval], [11.82, true, { low: 10.82, high: 12.72 }])
  assert.deepEqual((await ofProfile('UC1', 'followers')).interval, { low: 12_300, high: 12_399 })

  const exact = await ofProfile('1', 'followers_growth_7d_pct', 'INSTAGRAM')
  assert.deepEqual([exact.recomputed, exact.agrees, exact.interval], [2.5, true, null])
  const none = await ofProfile('1', 'followers_growth_365d', 'INSTAGRAM')
  assert.deepEqual([none.value, none.recomputed, none.agrees, none.coverage.referenceDate], [null, null, true, null])
})

test('a figure that its inputs do not give is told as one, and one without a formula is not recomputed', async () => {
  const wrong = await ofProfile('UC2', 'engagementRate')
  assert.deepEqual([wrong.value, wrong.recomputed, wrong.agrees], [9.99, 1.5, false])
  const mean = await ofProfile('UC2', 'avg_likes')
  assert.deepEqual([mean.value, mean.recomputed, mean.agrees], [300, null, null])
  // Views of an Instagram profile's videos give no rate by views.
  const elsewhere = await ofProfile('1', 'engagementRateByViews', 'INSTAGRAM')
  assert.deepEqual([elsewhere.value, elsewhere.recomputed, elsewhere.agrees], [null, null, null])
})

test('a figure of a hashtag, a share, a post, a similar creator or a place among peers is explained for the one asked of', async () => {
  const made = (metric: string, of: string) =>
    ofProfile('UC1', `${metric}?${new URLSearchParams(of === '' ? {} : { of })}`)
  const figures: [metric: string, of: string, value: unknown, inputs: unknown[], agrees: boolean | null][] = [
    ['hashtagPosts', 'glow', 3, [], null],
    ['hashtagLastUsedAt', 'glow', '2026-11-20T09:30:00.000Z', [], null],
    ['hashtagAvgLikes', 'glow', 400, [], null],
    ['hashtagAvgLikes', '', 200, [], null],
    ['hashtagAvgComments', 'glow', 20, [], null],
    ['hashtagAvgEngagement', '', 210, [], null],
    ['hashtagEngagementRate', 'glow', 3.41, [400, 20, 12_300], true],
    ['hashtagEngagementRatio', 'glow', 2, [420, 210], true],
    ['audienceCountryShare', 'IN', 61.25, [0.6125], true],
    ['audienceAgeGenderShare', 'female 18-24', 30, [0.3], true],
    ['audienceGenderShare', 'female', 30, [], null],
    ['audienceCoverage', 'countries', 61.25, [], null],
    ['notableFollowerFollowers', 'UC8', 9_000_000, [], null],
    ['postLikes', 'v1', 100, [], null],
    ['postEngagementRate', 'v1', 1, [100, 23, 12_300], true],
    ['postReach', 'v1', 926, ['SHORT', null, 1000, 100, 12_300], true],
    ['postReach', 'v2', 77, ['VIDEO', 77, null, null, 12_300], true],
    ['peerPercentile', 'avgViews', 74.75, [50, 51, 101], true],
  ]
  for (const [metric, of, value, inputs, agrees] of figures) {
    const answer = await made(metric, of)
    assert.deepEqual([answer.value, answer.agrees, answer.of], [value, agrees, of || null], `${metric} ${of}`)
    assert.deepEqual(
      answer.inputs.map((input: { value: unknown }) => input.value),
      inputs,
      metric,
    )
    assert.ok(answer.formula && answer.window && answer.dataset_version === '1' && answer.published_at, metric)
  }
  assert.equal((await made('hashtagPosts', 'glow')).coverage.posts, 3)
  const { coverage } = await made('audienceCountryShare', 'IN')
  assert.deepEqual([coverage.audienceShare, coverage.snapshotAt], [61.25, '2026-11-01T00:00:00.000Z'])
  const closeness = await made('similarCloseness', 'UC2')
  assert.equal(closeness.agrees, true)
  assert.deepEqual(
    [closeness.inputs[0].value, closeness.inputs[6].value, closeness.inputs[7].value],
    ['Beauty', 12_300, 20_000],
  )
})

test('what `of` does not name is refused at its place, as it is where a figure is of the whole profile', async () => {
  for (const path of [
    'hashtagPosts',
    'hashtagPosts?of=x',
    'postLikes?of=x',
    'audienceCityShare?of=Pune',
    'avgLikes?of=x',
  ]) {
    const { status, body } = await read(`profile/YOUTUBE/UC1/explain/${path}`)
    assert.deepEqual([status, body.errors?.[0].place], [400, '?of'], path)
  }
})
