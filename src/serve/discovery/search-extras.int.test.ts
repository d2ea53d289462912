import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountRow, insertRows, publishRows } from '../../../test/support/serving-fixture.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testPostgres } from '../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
const MINE = '01234567-89ab-4cde-8f01-23456789abcd'
const THEIRS = '76543210-89ab-4cde-8f01-23456789abcd'

await publishRows(pool, {
  instagram_account: Array.from({ length: 60 }, (_, n) =>
    accountRow(`i${n}`, {
      handle: `creator_${n}`,
      name: n === 7 ? 'Mr Beast' : 'Somebody',
      followers: n * 100,
      country: n % 2 ? 'IN' : 'US',
      top_hashtags: n === 7 ? ['glow', 'x'] : [],
      audience_country_shares: n === 7 ? { IN: 41.5, US: 8 } : {},
      // The data set's own now is 2026-11-24.
      last_post_at: n < 30 ? '2026-11-20T00:00:00Z' : '2026-11-12T00:00:00Z',
    }),
  ),
})
await insertRows(
  pool,
  'social_profile_posts',
  [
    {
      post_id: 'a',
      caption: 'All the #Glow and #glowing',
      hashtags: ['glow', 'glowing'],
      published_at: '2026-11-20T00:00:00Z',
    },
    { post_id: 'b', caption: 'Nothing of it', hashtags: [], published_at: '2026-11-22T00:00:00Z' },
    {
      post_id: 'c',
      caption: 'with @nykaa',
      hashtags: ['x'],
      mentions: ['nykaa'],
      published_at: '2026-11-23T00:00:00Z',
    },
  ].map((post) => ({
    platform: 'INSTAGRAM',
    profile_id: 'i7',
    post_type: 'REEL',
    caption_is_cut: false,
    mentions: [],
    snapshot_at: '2026-11-23T00:00:00Z',
    ...post,
  })),
)
for (const [tenant, id] of [
  ['mine', MINE],
  ['theirs', THEIRS],
]) {
  await pool.query("INSERT INTO collection (id, tenant_id, name) VALUES ($1, $2, 'Shortlist')", [id, tenant])
  await pool.query(
    `INSERT INTO collection_item (tenant_id, collection_id, platform, profile_id)
     VALUES ($1, $2, 'INSTAGRAM', 'i1'), ($1, $2, 'INSTAGRAM', 'i2'), ($1, $2, 'YOUTUBE', 'i3'), ($1, $2, 'INSTAGRAM', 'gone')`,
    [tenant, id],
  )
}
const app = await testApp(pool)

async function search(payload: object, tenant?: string) {
  const answer = await app.inject({
    method: 'POST',
    url: '/discovery-service/api/profile/INSTAGRAM/search',
    headers: tenant ? { 'x-bb-partner-id': tenant } : {},
    payload,
  })
  return { status: answer.statusCode, body: answer.json() }
}
const inList = (id: string, filterType = 'IN') => ({ filters: [{ field: 'collection', filterType, value: [id] }] })

test('a collection finds the profiles that it holds on the platform, and leaves them out', async () => {
  const { body } = await search(inList(MINE), 'mine')
  assert.deepEqual(
    body.profiles.map((profile: { profileId: string }) => profile.profileId),
    ['i2', 'i1'],
  )
  assert.equal((await search(inList(MINE, 'NOT_IN'), 'mine')).body.count, 58)
})

test("another tenant's collection is as unknown as one that never was, and the answer says where it was named", async () => {
  for (const [id, tenant] of [
    [THEIRS, 'mine'],
    [MINE, undefined],
    ['11111111-89ab-4cde-8f01-23456789abcd', 'mine'],
  ] as const) {
    const { status, body } = await search(inList(id), tenant)
    assert.equal(status, 404)
    assert.equal(body.code, 'LIST_NOT_FOUND')
    assert.equal(body.errors[0].place, '/filters/0/value')
  }
  assert.equal((await search({}, 'no such; tenant')).status, 400)
})

test('a query finds names and handles in spite of a typo, the closest first', async () => {
  const { body } = await search({ query: 'mr beastt' })
  assert.equal(body.profiles[0].profileId, 'i7')
})

test('a result of few says what would widen it, by how much, what adds most first; following the advice finds as many', async () => {
  const filters = [
    { field: 'followers', filterType: 'GTE', value: 2_500 },
    { field: 'lastPostAt', filterType: 'GTE', value: '2026-11-17' },
    { field: 'country', filterType: 'EQ', value: 'IN' },
  ]
  const { body } = await search({ filters })
  assert.equal(body.count, 3)
  assert.deepEqual(
    body.advice.map(({ text }: { text: string }) => text),
    [
      'loosen lastPostAt >= 2026-11-17 to lastPostAt >= 2026-11-10: +15 creators',
      'drop lastPostAt >= 2026-11-17: +15 creators',
      'drop followers >= 2500: +12 creators',
      'loosen followers >= 2500 to followers >= 2000: +2 creators',
      'drop country = IN: +2 creators',
    ],
  )
  for (const { place, instead, adds } of body.advice) {
    const at = Number(place.split('/')[2])
    const changed = instead ? filters.with(at, instead) : filters.toSpliced(at, 1)
    assert.equal((await search({ filters: changed })).body.count, 3 + adds)
  }
})

test('a result of many has no advice, nor has a later page', async () => {
  assert.deepEqual((await search({ filters: [{ field: 'country', filterType: 'EQ', value: 'IN' }] })).body.advice, [])
  const filters = [{ field: 'followers', filterType: 'GTE', value: 5_500 }]
  assert.ok((await search({ filters })).body.advice.length > 0)
})

test('evidence tells of each profile the margin by which it passed, and marks the words in texts and posts', async () => {
  const filters = [
    { field: 'followers', filterType: 'GTE', value: 500 },
    { field: 'lastPostAt', filterType: 'GTE', value: '2026-11-17' },
    { field: 'audienceCountry', key: 'in', filterType: 'LTE', value: 50 },
    { field: 'topHashtags', filterType: 'ARRAY_ANY', value: ['GLOW'] },
    { field: 'name', filterType: 'LIKE', value: 'beast' },
  ]
  const { body } = await search({ filters, query: 'beastt', evidence: true })
  const [{ profileId, filters: passed, posts }] = body.evidence
  assert.equal(profileId, 'i7')
  assert.deepEqual(
    passed.map(({ field, value, margin, marginPct }: Record<string, unknown>) => [field, value, margin, marginPct]),
    [
      ['followers', 700, 200, 40],
      ['lastPostAt', '2026-11-20T00:00:00.000Z', 3, null],
      ['audienceCountry', 41.5, 8.5, 17],
      ['topHashtags', ['glow'], null, null],
      ['name', 'Mr Beast', null, null],
      ['query', null, null, null],
    ],
  )
  assert.deepEqual(passed[4].texts, [{ field: 'name', text: 'Mr Beast', marks: [[3, 8]] }])
  assert.deepEqual(passed[5].texts, [{ field: 'name', text: 'Mr Beast', marks: [[3, 8]] }])
  assert.deepEqual(posts, [
    {
      postId: 'a',
      publishedAt: '2026-11-20T00:00:00.000Z',
      hashtags: ['glow'],
      mentions: [],
      text: 'All the #Glow and #glowing',
      marks: [[8, 13]],
    },
  ])
  assert.equal((await search({ filters })).body.evidence, undefined)
})
