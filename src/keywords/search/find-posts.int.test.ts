import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createKeywordModels, type StagedPost, stagePosts } from '../../../test/support/keyword-fixture.ts'
import { testClickHouse, testPostgres } from '../../../test/support/test-databases.ts'
import type { KeywordTerms, ReportRequest } from '../../core/keyword-reports/report-request.ts'
import { queryRows } from '../../platform/clickhouse/client.ts'
import { compileQuery, type KeywordQuery } from '../match/match-post.ts'
import { areKeywordPostsBehind, refreshKeywordPosts } from '../posts/refresh-keyword-posts.ts'
import { countPosts, findPosts, searchedFields } from './find-posts.ts'

const { client } = await testClickHouse()
const { pool } = await testPostgres()
await createKeywordModels(client)

const termsOf = (keyword: string): KeywordTerms => ({ keyword, terms: [{ text: keyword, by: 'keyword' }] })
type Asked = Partial<ReportRequest> & { keywords: string[] }

function queryOf({ keywords, and = [], not = [], options = {} }: Asked): KeywordQuery {
  return {
    any: keywords.map(termsOf),
    and: and.map((group) => group.map(termsOf)),
    not: not.map(termsOf),
    options: { exactWord: options.exactWord ?? false, hashtagOnly: options.hashtagOnly ?? false },
  }
}

async function idsFound(asked: Asked): Promise<string[]> {
  const request: ReportRequest = { platform: 'INSTAGRAM', ...asked }
  const options = { clickhouse: client, request, query: queryOf(asked) }
  const ids: string[] = []
  for await (const posts of findPosts(options)) ids.push(...posts.map(({ post_id }) => post_id))
  assert.equal((await countPosts(options)).posts, ids.length, `count of ${JSON.stringify(asked)}`)
  return ids.sort()
}

const SCRIPTS = [
  'aAbz',
  'éÉe\u0301ßſ',
  'हिंदीकक़',
  'தமிழ்',
  'بروتين',
  'โปรตีน',
  '蛋白粉好',
  '단백질\u1112\u1161',
  'БЕЛОКйё',
  'ΟΔΌΣσς',
  '👩‍💻❤️🇮🇳',
  '#＃ _.,+-1\n',
]
const letter = fc.constantFrom(...SCRIPTS).chain((letters) => fc.constantFrom(...letters))
const text = (maxLength: number) =>
  fc
    .tuple(fc.array(letter, { minLength: 1, maxLength }), fc.constantFrom('NFC', 'NFD', undefined))
    .map(([letters, form]) => (form ? letters.join('').normalize(form) : letters.join('')).toWellFormed())

test('the index finds what the definition finds, in every script, with every option, with and without its parts', async () => {
  const captions = fc.sample(text(30), { numRuns: 3_000, seed: 8 })
  const videos = fc.sample(fc.tuple(text(15), text(15), fc.array(text(6), { maxLength: 3 })), {
    numRuns: 1_000,
    seed: 8,
  })
  const posts = {
    INSTAGRAM: captions.map((caption, i): StagedPost => ({ post_id: `i${i}`, caption, title: 'never searched' })),
    YOUTUBE: videos.map(([title, caption, tags], i): StagedPost => ({ post_id: `y${i}`, title, caption, tags })),
  }
  for (const platform of ['INSTAGRAM', 'YOUTUBE'] as const) await stagePosts(client, platform, posts[platform])
  await refreshKeywordPosts(client, pool)
  // Parts of one platform lose their index, as parts have none that were written before it was added.
  await client.command({ query: "ALTER TABLE keyword_post CLEAR INDEX words_index IN PARTITION ('YOUTUBE', 2026)" })

  const keyword = fc
    .oneof(
      text(4),
      fc
        .tuple(fc.nat(captions.length - 1), fc.nat(25), fc.integer({ min: 1, max: 6 }))
        .map(([i, from, length]) => [...captions[i]!].slice(from, from + length).join('')),
    )
    .filter((word) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word))
  const keywords = fc.array(keyword, { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        platform: fc.constantFrom('INSTAGRAM' as const, 'YOUTUBE' as const),
        keywords,
        and: fc.array(keywords, { maxLength: 1 }),
        not: fc.array(keyword, { maxLength: 1 }),
        options: fc.record({ exactWord: fc.boolean(), hashtagOnly: fc.boolean() }),
      }),
      async (asked) => {
        const find = compileQuery(queryOf(asked))
        const expected = posts[asked.platform].flatMap((post) =>
          find(
            searchedFields({
              platform: asked.platform,
              title: post.title ?? null,
              caption: post.caption ?? null,
              tags: post.tags ?? [],
            }),
          )
            ? [post.post_id]
            : [],
        )
        assert.deepEqual(await idsFound(asked), expected.sort())
      },
    ),
    { numRuns: process.env.LONG ? 2_000 : 40, endOnFailure: true },
  )
})

test('the dictionary and the posts follow every load: new, changed and removed posts', async () => {
  await createKeywordModels(client)
  await stagePosts(client, 'INSTAGRAM', [
    { post_id: 'a', caption: 'Protein! every day' },
    { post_id: 'b', caption: 'my #wheyprotein' },
    { post_id: 'c', caption: 'proteins' },
    { post_id: 'd', caption: 'हिंदी' },
    { post_id: 'e', caption: 'un cafe\u0301, protein\0powder', published_at: null },
  ])
  await refreshKeywordPosts(client, pool)
  assert.deepEqual(await idsFound({ keywords: ['protein'] }), ['a', 'b', 'e'])
  assert.deepEqual(await idsFound({ keywords: ['हिंदी', 'café'] }), ['d', 'e'])
  await client.command({ query: "DELETE FROM stg_beat_instagram_post WHERE post_id IN ('a', 'c')" })
  await stagePosts(client, 'INSTAGRAM', [
    { post_id: 'c', caption: 'now megaprotein' },
    { post_id: 'f', caption: 'multiprotein' },
  ])
  assert.equal(await areKeywordPostsBehind(client), true)
  await refreshKeywordPosts(client, pool)
  assert.equal(await areKeywordPostsBehind(client), false)
  assert.deepEqual(await idsFound({ keywords: ['protein'] }), ['b', 'c', 'e', 'f'])
  const [rows] = await queryRows(client, 'SELECT count() AS posts, uniqExact(post_id) AS ids FROM keyword_post')
  assert.deepEqual(rows, { posts: 5, ids: 5 })
})

test('every filter of a request holds', async () => {
  await createKeywordModels(client)
  await stagePosts(client, 'INSTAGRAM', [
    {
      post_id: 'old',
      caption: 'x',
      published_at: '2025-12-31 23:59:59.999',
      language: 'ta',
      likes: 5,
      comments: 0,
      views: 10,
    },
    { post_id: 'new', caption: 'x', published_at: '2026-01-31 23:59:59.999', profile_id: 'small', plays: 1_000 },
    { post_id: 'undated', caption: 'x', published_at: null, profile_id: 'nobody' },
  ])
  await refreshKeywordPosts(client, pool)
  const found = (filters: Partial<ReportRequest>) => idsFound({ keywords: ['x'], ...filters })
  assert.deepEqual(await found({}), ['new', 'old', 'undated'])
  assert.deepEqual(await found({ from: '2026-01-01' }), ['new'])
  assert.deepEqual(await found({ from: '2025-12-31', to: '2025-12-31' }), ['old'])
  assert.deepEqual(await found({ to: '2026-01-31' }), ['new', 'old'])
  assert.deepEqual(await found({ languages: ['en'] }), ['new'])
  assert.deepEqual(await found({ languages: ['ta', 'hi'] }), ['old'])
  assert.deepEqual(await found({ countries: ['IN'] }), ['old'])
  assert.deepEqual(await found({ followers: { min: 1_000, max: 1_000 } }), ['new'])
  assert.deepEqual(await found({ engagementRate: { min: 11, max: 11 } }), ['new'])
  assert.deepEqual(await found({ likes: { max: 5 } }), ['old'])
  assert.deepEqual(await found({ views: { min: 1_000 } }), ['new'])
})
