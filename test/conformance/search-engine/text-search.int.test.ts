import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { createLogger } from '../../../src/core/log.ts'
import { publish } from '../../../src/publish/publish.ts'
import { openClickHouseIndex } from '../../../src/serve/discovery/clickhouse-index/clickhouse-index.ts'
import { openMemoryIndex } from '../../../src/serve/discovery/column-index/memory-index.ts'
import { fieldNamed, handleOrName, relevance } from '../../../src/serve/discovery/fields.ts'
import { indexedEngine } from '../../../src/serve/discovery/indexed-engine.ts'
import { followVersions } from '../../../src/serve/discovery/open-versions.ts'
import type { Condition, SearchEngine, SearchRequest } from '../../../src/serve/discovery/search-engine.ts'
import { openServingDatabase } from '../../../src/serve/serving-database.ts'
import { accountRow, createMarts, insertRows } from '../../support/mart-fixture.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../support/test-databases.ts'

const { pool } = await testPostgres()
const { client } = await testClickHouse()
const { store, bucket, endpoint, credentials } = await testObjectStore()

const WORDS = [
  'mrbeast',
  'Virat',
  'kohli',
  'हिंदीगाने',
  'café',
  'photography',
  'Ravi',
  'éclairs',
  'beauty',
  '100percent',
  'ok',
]
const random = seededRandom(3)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!

/** The word with some letters wrong, missing, doubled or swapped. */
function misspell(word: string): string {
  const letters = [...word]
  for (let typos = Math.floor(random() * 3); typos > 0; typos--) {
    const at = Math.floor(random() * letters.length)
    const [own = '', next = ''] = letters.slice(at, at + 2)
    const change = pick([['x', next], [next], [own, own, next], [next, own]])
    letters.splice(at, 2, ...change)
  }
  return letters.join('')
}

const rows = Array.from({ length: 300 }, (_, n) => ({
  profile_id: `p${n}`,
  handle: n % 7 === 0 ? null : [misspell(pick(WORDS)), pick(WORDS)].join(pick(['', '_', '.'])).toLowerCase(),
  name: n % 5 === 0 ? null : [pick(WORDS), misspell(pick(WORDS))].join(pick([' ', '|', ''])),
  followers: n % 11 === 0 ? null : pick([0, 10, 5_000, 2_000_000, 77]),
  country: pick(['IN', 'US']),
}))
await createMarts(client)
await insertRows(
  client,
  'mart_instagram_account',
  rows.map((row) => accountRow(row.profile_id, row)),
)
await insertRows(client, 'mart_youtube_account', [accountRow('UC1')])
const staging = { endpoint, bucket, credentials }
await publish({ clickhouse: client, postgres: pool, objectStore: store, staging })

const log = createLogger('test', 'silent')
const indexes = {
  'the index in memory': followVersions(pool, openMemoryIndex(store, bucket), log, 2 ** 31 - 1),
  'the index in ClickHouse': followVersions(pool, openClickHouseIndex(client), log, 2 ** 31 - 1),
}
after(() => Promise.all(Object.values(indexes).map((versions) => versions.end())))
await Promise.all(Object.values(indexes).map((versions) => versions.follow()))
const beside = { database: openServingDatabase(pool, 'http://cdn.test'), clickhouse: client }
const neverAsked: SearchEngine = { search: () => assert.fail('the index handed the search on') }

/** Fewest bytes to change, add or take away until the word stands in the text: the whole table of distances. */
function distance(word: Buffer, text: Buffer): number {
  let column = Array.from({ length: word.length + 1 }, (_, at) => at)
  let best = word.length
  for (const byte of text) {
    const next = [0]
    for (let at = 1; at <= word.length; at++) {
      const changed = column[at - 1]! + Number(word[at - 1] !== byte)
      next.push(Math.min(changed, column[at]! + 1, next[at - 1]! + 1))
    }
    column = next
    best = Math.min(best, column[word.length]!)
  }
  return best
}

/** Bytes that are wrong, or undefined when more than are forgiven, from the words that say what is. */
function typosIn(word: string, texts: readonly string[]): number | undefined {
  const letters = [...word]
  const typos = letters.length < 5 ? 0 : letters.length < 9 ? 1 : 2
  const bytes = Math.max(...letters.map((letter) => Buffer.byteLength(letter)))
  const swaps = letters
    .slice(1)
    .map((_, at) => [...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join(''))
  const nearest = Math.min(...texts.map((text) => distance(Buffer.from(word), Buffer.from(text))))
  if (nearest <= typos * bytes && nearest <= 1) return nearest
  if (typos === 1 && swaps.some((swap) => texts.some((text) => text.includes(swap)))) return 1
  return nearest <= typos * bytes ? nearest : undefined
}

/** The letters of a word that are looked for: as many as 31 bytes hold. */
function beginningOf(word: string): string {
  const letters = [...word]
  while (Buffer.byteLength(letters.join('')) > 31) letters.pop()
  return letters.join('')
}

/** Ids by relevance, as the rule says it. */
function expectedIds(query: string, country: string | undefined): string[] {
  const words = (query.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(beginningOf)
  const bytes = words.reduce((sum, word) => sum + Buffer.byteLength(word), 0)
  return rows
    .filter((row) => country === undefined || row.country === country)
    .flatMap((row) => {
      const texts = [row.handle ?? '', row.name ?? ''].map((text) => text.toLowerCase())
      const typos = words.map((word) => typosIn(word, texts))
      if (typos.includes(undefined)) return []
      const right = 1 - (typos as number[]).reduce((sum, each) => sum + each, 0) / bytes
      const followers = row.followers ?? 0
      return [
        { id: row.profile_id, score: Math.floor(right * 100 + 0.5) / 100 + 0.009 * (followers / (followers + 1e6)) },
      ]
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

const runs = process.env.LONG ? 2_000 : 60

const ask = (query: string, country?: string): SearchRequest => {
  const conditions: Condition[] = [{ field: handleOrName, operator: 'RESEMBLES', values: [query] }]
  if (country) conditions.push({ field: fieldNamed('country'), operator: 'EQ', values: [country] })
  return {
    platforms: ['INSTAGRAM'],
    conditions,
    sort: { field: relevance, direction: 'DESC' },
    size: 7,
    start: { offset: 0 },
    computeCounts: true,
    facets: [fieldNamed('country')],
    advise: false,
  }
}

for (const [name, versions] of Object.entries(indexes)) {
  const engine = indexedEngine(versions, beside, neverAsked)

  test(`${name} finds by text what the rule says, page by page, closest first, with count and facets`, async () => {
    const spellings = [...WORDS, 'mrbaest', 'photogrpahi', 'virta', 'zzzzz'].map(misspell)
    // A query without a letter is refused before it comes here.
    const words = fc.array(fc.constantFrom(...spellings.filter((word) => word !== '')), { minLength: 1, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom(undefined, 'IN'), async (list, country) => {
        const query = list.join(' ')
        const expected = expectedIds(query, country)
        const request = ask(query, country)
        const page = await engine.search(request)
        assert.equal(page.count, expected.length)
        const inCountries = expectedIds(query, undefined).length
        assert.equal(
          page.facets.country!.reduce((sum, { count }) => sum + count, 0),
          inCountries,
        )
        const found = page.profiles.map(({ profileId }) => profileId)
        for (let { next } = page; next !== null; ) {
          const more = await engine.search({ ...request, start: next })
          found.push(...more.profiles.map(({ profileId }) => profileId))
          next = more.next
        }
        assert.deepEqual(found, expected)
      }),
      { numRuns: name === 'the index in memory' ? runs : runs / 10, endOnFailure: true }, // ClickHouse compiles each word anew
    )
  })
}

test('a typo is forgiven from five letters on, two from nine on, in any script', () => {
  const found = (query: string, name: string): boolean => typosIn(query, [name]) !== undefined
  assert.ok(found('mrbeest', 'mrbeast6000') && found('virta', 'virat.kohli') && found('photogrpahy', 'photography'))
  assert.ok(found('हिंदीगान', 'हिंदीगाने') && !found('ravl', 'ravi') && !found('xxrbeast', 'mrbeast'))
})
