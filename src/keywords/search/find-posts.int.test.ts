import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createKeywordModels, type StagedPost, stagePosts } from '../../../test/support/keyword-fixture.ts'
import { testClickHouse, testPostgres } from '../../../test/support/test-databases.ts'
import type { KeywordTerms, ReportRequest } from '../../core/keyword-reports/report-request.ts'
import { queryRows } from '../../platform/clickhouse/client.ts'
import { expandKeywords } from '../expand/expand-keywords.ts'
import { shippedSynonyms } from '../expand/shipped-synonyms.ts'
import { foldCase } from '../match/fold-text.ts'
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

async function idsFound(asked: Asked, query = queryOf(asked)): Promise<string[]> {
  const request: ReportRequest = { platform: 'INSTAGRAM', ...asked }
  const options = { clickhouse: client, request, query }
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

const WORDS = /[\p{L}\p{M}\p{N}_]+/gu
const OWN_SYNONYMS = [
  ['protein powder', 'मट्ठा', '蛋白粉'],
  ['белковый', 'Straße', '蛋白粉'],
]

/** Whether one letter more, less or another, or two neighbours swapped, make one word the other: told anew, letter by letter. */
function isOneOff(word: string, other: string): boolean {
  const [a, b] = [[...word], [...other]]
  const start = a.findIndex((letter, i) => letter !== b[i])
  const from = start === -1 ? a.length : start
  const rest = (letters: string[], skipped: number): string => letters.slice(from + skipped).join('')
  if (word === other) return false
  return (
    (a.length === b.length && rest(a, 1) === rest(b, 1)) ||
    (a.length + 1 === b.length && rest(a, 0) === rest(b, 1)) ||
    (a.length === b.length + 1 && rest(a, 1) === rest(b, 0)) ||
    (a.length === b.length && a[from] === b[from + 1] && a[from + 1] === b[from] && rest(a, 2) === rest(b, 2))
  )
}

test('with typos and synonyms the index finds what the definition finds for the terms told anew, beside every other option', async () => {
  await createKeywordModels(client)
  const words = [
    'protein',
    'powder',
    'मट्ठा',
    'हिंदीमें',
    'тренировка',
    'белковый',
    'straße',
    'τρόφιμα',
    'தமிழ்நாடு',
    '蛋白粉',
  ]
  const letters = ['p', 'म']
  /** The word, or one that is nearly it. Of few kinds: a keyword is looked for in 50 forms at most. */
  const misspelt = fc
    .tuple(fc.constantFrom(...words), fc.nat(5), fc.constantFrom(...letters), fc.constantFrom(0, 0, 1, 2, 3, 4, 5))
    .map(([word, at, letter, kind]) => {
      const all = [...word]
      const i = at % 3
      if (kind === 1) all.splice(i, 1)
      if (kind === 2) all.splice(i, 0, letter)
      if (kind === 3) all[i] = letter
      if (kind === 4) all.splice(i, 2, ...all.slice(i, i + 2).reverse())
      if (kind === 5) all.unshift(letter, letter)
      return all.join('').normalize(at < 3 ? 'NFC' : 'NFD')
    })
  const caption = fc.array(fc.tuple(fc.constantFrom('', '#', 'x'), misspelt), { minLength: 1, maxLength: 4 })
  const captions = fc
    .sample(caption, { numRuns: 800, seed: 9 })
    .map((parts) => parts.map(([before, word]) => before + word).join(' '))
  const posts = captions.map((text, i) => ({ post_id: `p${i}`, caption: text }))
  await stagePosts(client, 'INSTAGRAM', posts)
  await refreshKeywordPosts(client, pool)
  const dictionary = [...new Set(captions.flatMap((text) => foldCase(text).match(WORDS) ?? []))]

  const termsToldAnew = (keyword: string, { typos, synonyms }: { typos: boolean; synonyms: boolean }): KeywordTerms => {
    const folded = foldCase(keyword)
    const replaced = [...folded.matchAll(WORDS)].flatMap(({ 0: word, index }) =>
      [...word].length < 5
        ? []
        : dictionary
            .filter((token) => isOneOff(word, token))
            .map((token) => folded.slice(0, index) + token + folded.slice(index + word.length)),
    )
    const said = [...OWN_SYNONYMS, ...shippedSynonyms]
      .filter((group) => group.some((one) => foldCase(one) === folded))
      .flat()
    const added = [...(synonyms ? said : []), ...(typos ? replaced : [])]
    return { keyword, terms: [keyword, ...added].map((term) => ({ text: term, by: 'keyword' })) }
  }

  const keyword = fc.oneof(fc.constantFrom(...words, ...OWN_SYNONYMS.flat(), 'protein powder'), misspelt)
  const keywords = fc.array(keyword, { minLength: 1, maxLength: 2 })
  let widened = 0
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        keywords,
        and: fc.array(keywords, { maxLength: 2 }),
        not: fc.array(keyword, { maxLength: 1 }),
        options: fc.record({
          exactWord: fc.boolean(),
          hashtagOnly: fc.boolean(),
          typos: fc.boolean(),
          synonyms: fc.boolean(),
        }),
      }),
      async (asked) => {
        const expand = (list: string[]) =>
          expandKeywords({ clickhouse: client, ownSynonyms: OWN_SYNONYMS }, list, {
            platform: 'INSTAGRAM',
            options: asked.options,
          })
        const query: KeywordQuery = {
          ...queryOf(asked),
          any: await expand(asked.keywords),
          and: await Promise.all(asked.and.map(expand)),
        }
        const anew = (list: string[]) => list.map((each) => termsToldAnew(each, asked.options))
        const find = compileQuery({ ...queryOf(asked), any: anew(asked.keywords), and: asked.and.map(anew) })
        const expected = posts.flatMap(({ post_id, caption: text }) =>
          find([{ name: 'caption', text }]) ? [post_id] : [],
        )
        assert.deepEqual(await idsFound(asked, query), expected.sort())
        const plain = compileQuery(queryOf(asked))
        if (posts.some(({ caption: text }) => !plain([{ name: 'caption', text }]) && find([{ name: 'caption', text }])))
          widened++
      },
    ),
    { numRuns: process.env.LONG ? 1_000 : 25, endOnFailure: true },
  )
  assert.ok(widened > 0, 'no option found more')
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
