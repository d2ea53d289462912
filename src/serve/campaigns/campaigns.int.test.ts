import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKeywordModels, stagePosts } from '../../../test/support/keyword-fixture.ts'
import { insertRows, accountRow as martRow } from '../../../test/support/mart-fixture.ts'
import { accountRow, publishRows } from '../../../test/support/serving-fixture.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testClickHouse, testPostgres } from '../../../test/support/test-databases.ts'
import { openCampaignDoor } from '../../commands/wiring/campaign-door.ts'
import { refreshKeywordPosts } from '../../keywords/posts/refresh-keyword-posts.ts'

const { client } = await testClickHouse()
const { pool } = await testPostgres()

const SIDE = [1, 2, 3, 4, 5, 6]
const creators = SIDE.flatMap((i) => [`hand${i}`, `found${i}`])
await createKeywordModels(client)
await insertRows(
  client,
  'mart_instagram_account',
  [...creators, 'stranger'].map((id) => martRow(id, { followers: 1_000 })),
)
const post = (id: string, profile_id: string, likes: number | null, caption: string) => ({
  post_id: id,
  profile_id,
  caption,
  likes,
  comments: 0,
  published_at: '2026-03-10 12:00:00.000',
})
/** Those that were found get twice the likes of those added by hand. */
await stagePosts(client, 'INSTAGRAM', [
  ...SIDE.flatMap((i) => [
    post(`100${i}`, `hand${i}`, 19 + i, 'thanks @brand!'),
    post(`200${i}`, `found${i}`, 2 * (19 + i), 'thanks @brand.'),
  ]),
  post('3001', 'hand1', 500, 'thanks @brandnew'),
  { ...post('3002', 'hand1', 500, 'thanks @brand'), published_at: '2026-02-28 23:59:59.000' },
  post('3003', 'stranger', 500, '@brand'),
  post('2317006284167526179', 'hand1', null, 'a story without likes'),
])
await refreshKeywordPosts(client, pool)
await publishRows(pool, {
  instagram_account: creators.map((id) =>
    accountRow(id, {
      handle: id,
      category: id.startsWith('hand') ? 'Beauty' : 'Food',
      categories: id.startsWith('hand') ? ['Beauty'] : ['Food', 'Beauty'],
      language: 'hi',
      country: 'IN',
      authenticity_score: 80,
      audience_country_shares: { IN: 30 },
      top_hashtags: ['wheyprotein'],
      followers: 1_000,
    }),
  ),
})

const app = await testApp(pool, { campaigns: openCampaignDoor(client) })
const BASE = '/campaign-service/api/campaigns'
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

async function ask(tenant: string, method: Method, url: string, body?: object) {
  const answer = await app.inject({
    method,
    url,
    headers: { 'x-bb-partner-id': tenant },
    ...(body ? { payload: body } : {}),
  })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
}

async function done(...asked: Parameters<typeof ask>) {
  const { status, body } = await ask(...asked)
  assert.ok(status < 300, `${asked[1]} ${asked[2]}: ${status} ${JSON.stringify(body)}`)
  return body
}

const brief = {
  keywords: ['protein', 'yoga'],
  mentions: ['@brand'],
  categories: ['Beauty'],
  languages: ['hi'],
  countries: ['IN'],
  audience: [{ of: 'country', key: 'IN', share: 60 }],
  budget: { amount: 500_000, currency: 'INR' },
  from: '2026-03-01',
  to: '2026-03-31',
}

test('a campaign runs from its brief to its impact report', async () => {
  const { id, brief: kept } = await done('a', 'POST', BASE, { name: 'Summer', brief })
  assert.deepEqual([kept.mentions, kept.cities, kept.goal], [['@brand'], [], ''])
  const own = `${BASE}/${id}`
  const keys = (side: string) => SIDE.map((i) => ({ platform: 'INSTAGRAM', profileId: `${side}${i}` }))
  assert.deepEqual(await done('a', 'POST', `${own}/creators`, { creators: keys('hand') }), {
    added: 6,
    alreadyThere: 0,
  })
  const found = { creators: [...keys('found'), ...keys('hand')], surfacedBy: 'SIMILAR' }
  assert.deepEqual(await done('a', 'POST', `${own}/creators`, found), { added: 6, alreadyThere: 6 })

  const { creators: list, dataset_version } = await done('a', 'GET', `${own}/creators`)
  assert.equal(dataset_version, '1')
  assert.equal(list.length, 12)
  // 25 + 15 + 15 + 15 * 30/60 + 20 * 1/2 + 10 * 0.8 of 100; without the main category 12.5 less.
  assert.deepEqual([list[0].fit.score, list[0].fit.coverage, list[11].fit.score], [80.5, 100, 68])
  assert.deepEqual(
    list[11].fit.reasons.map(({ code, points, matched }: Record<string, unknown>) => [code, points, matched]),
    [
      ['category', 12.5, ['Beauty']],
      ['language', 15, ['hi']],
      ['location', 15, ['IN']],
      ['audience', 7.5, []],
      ['terms', 10, ['protein']],
      ['authenticity', 8, []],
    ],
  )

  const mentions = await done('a', 'POST', `${own}/posts/find`)
  assert.deepEqual([mentions.found, mentions.added, mentions.looked.creators], [12, 12, 12])
  assert.equal((await done('a', 'POST', `${own}/posts/find`)).added, 0)
  const urls = ['https://www.instagram.com/p/CAnqPB-Jzcj/', 'https://youtu.be/dQw4w9WgXcQ']
  assert.deepEqual(await done('a', 'POST', `${own}/posts`, { urls }), { added: 2, alreadyThere: 0 })
  const { posts } = await done('a', 'GET', `${own}/posts`)
  const states = Object.fromEntries(posts.map((one: Record<string, string>) => [one.postId, one.state]))
  assert.deepEqual(
    [states['1001'], states['2317006284167526179'], states.dQw4w9WgXcQ],
    ['COUNTS', 'NO_ENGAGEMENT', 'NOT_IN_DATA'],
  )
  const first = posts.find(({ postId }: { postId: string }) => postId === '2001')
  assert.deepEqual(
    [first.engagementRate, first.surfacedBy, first.handle, first.source, first.matched],
    [4, 'SIMILAR', 'found1', 'MENTION', ['@brand']],
  )

  const report = await done('a', 'GET', `${own}/impact`)
  assert.deepEqual([report.posts.COUNTS, report.posts.NOT_IN_DATA, report.creators, report.campaigns], [12, 1, 12, 1])
  const [{ module, found: of, manual, difference, verdict, interval, sentence }] = report.modules
  assert.deepEqual([module, of.creators, manual.posts, Math.round(difference)], ['SIMILAR', 6, 6, 100])
  assert.ok(verdict === 'HIGHER' && interval.low > 0 && interval.low < 100 && interval.high > 100, sentence)
  assert.deepEqual(await done('a', 'GET', '/campaign-service/api/impact'), report, 'all campaigns are this one')

  await done('a', 'PATCH', `${own}/posts/INSTAGRAM/1001`, { excluded: true })
  await done('a', 'PATCH', `${own}/creators/INSTAGRAM/hand2`, { status: 'DECLINED', note: 'Asks too much.' })
  await done('a', 'DELETE', `${own}/creators/INSTAGRAM/hand3`)
  await done('a', 'DELETE', `${own}/posts/YOUTUBE/dQw4w9WgXcQ`)
  const after = await done('a', 'GET', `${own}/impact`)
  assert.deepEqual(after.posts, { COUNTS: 10, EXCLUDED: 1, NOT_IN_DATA: 0, NOT_IN_CAMPAIGN: 1, NO_ENGAGEMENT: 1 })
  assert.equal(after.modules[0].verdict, 'TOO_FEW')
  const campaign = await done('a', 'GET', own)
  assert.deepEqual([campaign.creators.SHORTLISTED, campaign.creators.DECLINED, campaign.posts], [10, 1, 12])
})

test('what is wrong with a request is told by its place', async () => {
  const { id } = await done('b', 'POST', BASE, { name: 'Wrong' })
  const places = async (method: Method, url: string, body: object) => {
    const { status, body: problem } = await ask('b', method, url, body)
    assert.equal(status, 400, JSON.stringify(problem))
    return problem.errors.map(({ place }: { place: string }) => place)
  }
  const wrong = {
    ...brief,
    languages: ['hi', 'xq'],
    countries: ['XQ'],
    budget: { amount: 1, currency: 'XQZ' },
    mentions: ['#'],
    from: '2026-04-01',
  }
  assert.deepEqual(await places('PUT', `${BASE}/${id}`, { name: 'x', brief: wrong }), [
    '/brief/mentions/0',
    '/brief/languages/1',
    '/brief/countries/0',
    '/brief/budget/currency',
    '/brief/to',
  ])
  assert.deepEqual(await places('POST', `${BASE}/${id}/posts`, { urls: ['https://youtu.be/dQw4w9WgXcQ', 'x'] }), [
    '/urls/1',
  ])
  const nobody = {
    creators: [
      { platform: 'INSTAGRAM', profileId: 'hand1' },
      { platform: 'YOUTUBE', profileId: 'hand1' },
    ],
  }
  assert.deepEqual(await places('POST', `${BASE}/${id}/creators`, nobody), ['/creators/1'])
  const incomplete = await ask('b', 'POST', `${BASE}/${id}/posts/find`)
  assert.deepEqual([incomplete.status, incomplete.body.code], [409, 'BRIEF_INCOMPLETE'])
})

test('what is another tenant’s is as unknown as what never was, whatever is asked of it', async () => {
  const { id } = await done('owner', 'POST', BASE, { name: 'Secret', brief })
  const creators = [{ platform: 'INSTAGRAM', profileId: 'hand1' }]
  await done('owner', 'POST', `${BASE}/${id}/creators`, { creators })
  await done('owner', 'POST', `${BASE}/${id}/posts/find`)
  const unknown = '00000000-0000-4000-8000-000000000000'
  const requests: [Method, string, object?][] = [
    ['GET', ''],
    ['PUT', '', { name: 'Mine', brief }],
    ['DELETE', ''],
    ['GET', '/creators'],
    ['POST', '/creators', { creators }],
    ['PATCH', '/creators/INSTAGRAM/hand1', { note: 'mine' }],
    ['DELETE', '/creators/INSTAGRAM/hand1'],
    ['GET', '/posts'],
    ['POST', '/posts', { urls: ['https://youtu.be/dQw4w9WgXcQ'] }],
    ['POST', '/posts/find'],
    ['PATCH', '/posts/INSTAGRAM/1001', { excluded: true }],
    ['DELETE', '/posts/INSTAGRAM/1001'],
    ['GET', '/impact'],
  ]
  const told = async (of: string, [method, path, body]: [Method, string, object?]) => {
    const { status, body: problem } = await ask('other', method, `${BASE}/${of}${path}`, body)
    return { status, code: problem.code, detail: problem.detail.replace(of, 'ID'), errors: problem.errors }
  }
  for (const request of requests) {
    const foreign = await told(id, request)
    assert.equal(foreign.status, 404, request.join(' '))
    assert.deepEqual(foreign, await told(unknown, request), request.join(' '))
  }
  assert.deepEqual(await done('other', 'GET', BASE), { campaigns: [] })
  assert.equal((await done('other', 'GET', '/campaign-service/api/impact')).posts.COUNTS, 0)
  const mine = await done('owner', 'GET', `${BASE}/${id}`)
  assert.deepEqual([mine.name, mine.creators.SHORTLISTED, mine.posts], ['Secret', 1, 1])
})
