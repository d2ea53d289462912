import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { accountRow, createMarts, insertRows } from '../../../../test/support/mart-fixture.ts'
import { testApp } from '../../../../test/support/test-app.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../../../test/support/test-databases.ts'
import { createLogger } from '../../../core/log.ts'
import { publish } from '../../../publish/publish.ts'
import { openMemoryIndex } from '../column-index/memory-index.ts'
import { followVersions } from '../open-versions.ts'

const { pool } = await testPostgres()
const { client } = await testClickHouse()
const { store, bucket, endpoint, credentials } = await testObjectStore()

const some = (list: string[], turn: number, most: number) =>
  list.filter((_, index) => (turn >> index) % 3 === 1).slice(0, most)
const creators = Array.from({ length: 250 }, (_, n) => {
  const turn = (n * 2_654_435_761) % 2 ** 31
  return {
    profile_id: `c${n}`,
    categories: some(['Beauty', 'Fashion', 'Travel', 'Games'], turn, 3),
    top_hashtags: some(['a', 'b', 'c', 'd', 'e'], turn >> 5, 4),
    top_terms: some(['bread', 'city', 'goal', 'song'], turn >> 9, 3),
    followers: n % 40 === 0 ? null : 1_000 + (turn % 2_000),
    posts_analysed: n % 7,
    engagement_rate: (turn % 90) / 10,
    language: turn % 2 === 0 ? 'hi' : 'en',
  }
})
type Creator = (typeof creators)[number]

await createMarts(client)
const rows = creators.map(({ profile_id, ...columns }) => accountRow(profile_id, columns))
await insertRows(client, 'mart_youtube_account', rows)
await insertRows(client, 'mart_instagram_account', rows)
await publish({ clickhouse: client, postgres: pool, objectStore: store, staging: { endpoint, bucket, credentials } })

const versions = followVersions(pool, openMemoryIndex(store, bucket), createLogger('test', 'silent'), 2 ** 31 - 1)
await versions.follow()
after(() => versions.end())
const apps = { 'PostgreSQL alone': await testApp(pool), 'the index': await testApp(pool, { versions }) }

interface Answer {
  matching: number | null
  compared: number
  note: string | null
  similar: {
    closeness: number | null
    reasons: { code: string; part: number; shared: string[]; text: string }[]
    profile: { profileId: string; name: string }
  }[]
}

async function ask(app: (typeof apps)['the index'], id: string, size: number, filters: object[] = []): Promise<Answer> {
  const url = `/discovery-service/api/profile/YOUTUBE/${id}/similar`
  const answer = await app.inject({ method: 'POST', url, query: { size: String(size) }, body: { filters } })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}

/** The rule of the specification, told anew. */
function closenessOf(a: Creator, b: Creator): number {
  const alike = (x: string[], y: string[]): number | null =>
    x.length === 0 || y.length === 0 ? null : x.filter((each) => y.includes(each)).length / new Set([...x, ...y]).size
  const ratio = (x: number | null, y: number | null): number | null =>
    x === null || y === null ? null : x === y ? 1 : Math.min(x, y) / Math.max(x, y)
  const rateOf = ({ posts_analysed, engagement_rate }: Creator) => (posts_analysed > 0 ? engagement_rate : null)
  const parts = [
    [35, alike(a.categories, b.categories)],
    [20, alike(a.top_hashtags, b.top_hashtags)],
    [15, alike(a.top_terms, b.top_terms)],
    [20, ratio(a.followers, b.followers)],
    [10, ratio(rateOf(a), rateOf(b))],
  ].filter((part): part is [number, number] => part[1] !== null)
  const weights = parts.reduce((sum, [weight]) => sum + weight, 0)
  return (parts.reduce((sum, [weight, part]) => sum + weight * part, 0) / weights) * 100
}

function expected(given: Creator, filter: (creator: Creator) => boolean): Creator[] {
  const { followers } = given
  if (followers === null) return []
  return creators.filter(
    (other) =>
      other !== given &&
      other.followers !== null &&
      other.followers >= followers * 0.4 &&
      other.followers <= followers * 1.6 &&
      other.categories.some((category) => given.categories.includes(category)) &&
      filter(other),
  )
}

for (const [name, app] of Object.entries(apps)) {
  test(`with ${name}, the closest of all that may be called similar are given, as the rule told anew says, filters or not`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...creators), fc.boolean(), async (given, inHindi) => {
        const filters = inHindi ? [{ filterType: 'EQ', field: 'language', value: 'hi' }] : []
        const answer = await ask(app, given.profile_id, 20, filters)
        const all = expected(given, ({ language }) => !inHindi || language === 'hi')
        const byId = new Map(all.map((creator) => [creator.profile_id, creator]))
        const closest = all.map((other) => closenessOf(given, other)).sort((a, b) => b - a)
        assert.equal(answer.compared, all.length)
        assert.ok(answer.matching === null || answer.matching === all.length)
        assert.equal(answer.similar.length, Math.min(20, all.length))
        for (const [place, { closeness, profile }] of answer.similar.entries()) {
          const other = byId.get(profile.profileId)
          assert.ok(other, `${profile.profileId} is no candidate`)
          assert.ok(Math.abs((closeness ?? -1) - closenessOf(given, other)) < 0.0051)
          assert.ok(Math.abs((closeness ?? -1) - closest[place]!) < 0.0051)
        }
      }),
      { numRuns: process.env.LONG ? 250 : 25, endOnFailure: true },
    )
  })
}

test('each similar creator says by what, in figures and in words', async () => {
  const given = creators.find(
    ({ categories, top_hashtags, posts_analysed, followers }) =>
      categories.length > 1 && top_hashtags.length > 1 && posts_analysed > 0 && followers,
  )!
  for (const { reasons, profile } of (await ask(apps['the index'], given.profile_id, 10)).similar) {
    const other = creators.find(({ profile_id }) => profile_id === profile.profileId)!
    assert.equal(profile.name, `Creator ${profile.profileId}`)
    const categories = reasons.find(({ code }) => code === 'SHARED_CATEGORIES')!
    assert.deepEqual(
      categories.shared,
      given.categories.filter((category) => other.categories.includes(category)).sort(),
    )
    assert.match(categories.text, /^Both are about (Beauty|Fashion|Travel|Games)/)
    assert.equal(
      reasons.some(({ code }) => code === 'SHARED_HASHTAGS'),
      other.top_hashtags.length > 0,
    )
    assert.equal(
      reasons.some(({ code }) => code === 'ENGAGEMENT_RATIO'),
      other.posts_analysed > 0,
    )
    const terms = reasons.find(({ code }) => code === 'SHARED_TERMS')
    assert.equal(terms !== undefined, given.top_terms.length > 0 && other.top_terms.length > 0)
    if (terms)
      assert.deepEqual(
        terms.shared,
        given.top_terms.filter((term) => other.top_terms.includes(term)),
      )
    const ratio = reasons.find(({ code }) => code === 'FOLLOWER_RATIO')!
    assert.ok(ratio.text.includes(other.followers!.toLocaleString('en')) && ratio.part <= 100)
  }
})

test('whose followers or categories are unknown gets nobody, and is told why', async () => {
  const { similar, note, matching } = await ask(apps['the index'], 'c40', 10)
  assert.deepEqual([similar, matching], [[], 0])
  assert.match(String(note), /Followers of this creator are not known/)
  const without = creators.find(({ categories, followers }) => categories.length === 0 && followers !== null)!
  assert.match(String((await ask(apps['PostgreSQL alone'], without.profile_id, 1)).note), /No category/)
})

test('a filter that asks what it cannot, and a page beyond the limit, are refused at their place', async () => {
  const url = '/discovery-service/api/profile/YOUTUBE/c1/similar'
  const bad = { filterType: 'GTE', field: 'language', value: 'x' }
  const refused = await apps['the index'].inject({ method: 'POST', url, body: { filters: [bad] } })
  assert.deepEqual([refused.statusCode, refused.json().errors[0].place], [400, '/filters/0/filterType'])
  const large = await apps['the index'].inject({ method: 'POST', url, query: { size: '51' } })
  assert.deepEqual([large.statusCode, large.json().errors[0].place], [400, '?size'])
})
