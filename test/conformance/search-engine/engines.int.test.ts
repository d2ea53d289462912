import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { createLogger } from '../../../src/core/log.ts'
import { DEFAULT_RULES, type PublishOptions, publish, rollbackPublish } from '../../../src/publish/publish.ts'
import { openClickHouseIndex } from '../../../src/serve/discovery/clickhouse-index/clickhouse-index.ts'
import { openMemoryIndex } from '../../../src/serve/discovery/column-index/memory-index.ts'
import { facetNames, fieldNamed, fields, sortableNames } from '../../../src/serve/discovery/fields.ts'
import { indexedEngine } from '../../../src/serve/discovery/indexed-engine.ts'
import { findLists } from '../../../src/serve/discovery/members.query.ts'
import { followVersions } from '../../../src/serve/discovery/open-versions.ts'
import { parseCondition } from '../../../src/serve/discovery/parse-condition.ts'
import { postgresEngine } from '../../../src/serve/discovery/postgres-engine.ts'
import {
  type Condition,
  PLATFORMS,
  type SearchEngine,
  type SearchRequest,
} from '../../../src/serve/discovery/search-engine.ts'
import { openServingDatabase } from '../../../src/serve/serving-database.ts'
import { accountRow, createMarts, insertRows } from '../../support/mart-fixture.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../support/test-databases.ts'

const { pool } = await testPostgres()
const { client } = await testClickHouse()
const { store, bucket, endpoint, credentials } = await testObjectStore()
const publishing: PublishOptions = {
  clickhouse: client,
  postgres: pool,
  objectStore: store,
  staging: { endpoint, bucket, credentials },
  rules: { ...DEFAULT_RULES, minRowsPct: 50 },
}

const TENANT = 'tenant'
const TEXTS = ['Beauty', 'beauty', 'ÉCLAIR', 'हिंदी', '100%', '50_50', 'a\\b', '', 'x', "O'Neil"]
const NUMBERS = [0, 1, 5, 250, 1000, 3.1, 0.07, 123456.789, 2 ** 40]
const TIMES = ['2026-11-01 00:00:00.001', '2026-11-01 00:00:00.002', '2026-11-01 23:59:59.999', '2025-01-01 12:00:00']
const KEYS = ['IN', 'in', 'Pune', 'हिंदी']
const SHARES = [0, 0.01, 12.5, 100]
const searchable = fields.filter((field) => field.operators.length > 0 && field.type !== 'members')

/** Few values, so that filters meet and ties are common; a third unknown. */
function cellOf(field: (typeof fields)[number], turn: number): unknown {
  const pick = <T>(list: readonly T[]): T => list[turn % list.length]!
  if (!field.required && turn % 3 === 0) return null
  switch (field.type) {
    case 'text':
      return pick(field.values ?? TEXTS)
    case 'texts':
      return [...new Set([pick(TEXTS), TEXTS[(turn * 7) % TEXTS.length]!])].slice(0, turn % 3)
    case 'boolean':
      return turn % 2 === 0
    case 'time':
      return pick(TIMES)
    case 'integer':
      return Math.trunc(pick(NUMBERS))
    case 'number':
      return pick(NUMBERS)
    case 'shares':
      return turn % 4 === 0 ? {} : { [pick(field.keys ?? KEYS)]: pick(SHARES), none: 1 }
    case 'members':
      return undefined
  }
}

function rows(prefix: string, count: number, seed: number): Record<string, unknown>[] {
  let state = seed
  const next = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor(state / 65_536)
  }
  return Array.from({ length: count }, (_, n) =>
    accountRow(`${prefix}${n}`, Object.fromEntries(searchable.map((field) => [field.column, cellOf(field, next())]))),
  )
}

async function publishRows(instagram: number, youtube: number, seed: number): Promise<string> {
  await createMarts(client)
  await insertRows(client, 'mart_instagram_account', rows('é', instagram, seed))
  await insertRows(client, 'mart_youtube_account', rows('UC', youtube, seed + 1))
  return (await publish(publishing)).version
}

/** Versions are followed when a test says so. */
const NEVER = 2 ** 31 - 1
const log = createLogger('test', 'silent')
const indexes = {
  'the index in memory': followVersions(pool, openMemoryIndex(store, bucket), log, NEVER),
  'the index in ClickHouse': followVersions(pool, openClickHouseIndex(client), log, NEVER),
}
after(() => Promise.all(Object.values(indexes).map((versions) => versions.end())))
const database = openServingDatabase(pool, 'http://cdn.test')
const beside = { database, clickhouse: client }
const inPostgres = postgresEngine(database)
const neverAsked: SearchEngine = { search: () => assert.fail('the index handed the search on') }
const followAll = () => Promise.all(Object.values(indexes).map((versions) => versions.follow()))

/** Two lists of the tenant, which hold some of the profiles that `publishRows` makes, and some that there never were. */
const lists = (['collection', 'campaign'] as const).map((field, at) => ({
  field,
  id: `01234567-89ab-4cde-8f01-23456789abc${at}`,
  profiles: Array.from({ length: 40 }, (_, n) => `${n % 2 ? 'é' : 'UC'}${n * (at + 2)}`),
}))
for (const { field, id, profiles } of lists) {
  const members = field === 'collection' ? 'collection_item' : 'campaign_creator'
  for (const tenant of [TENANT, 'another'])
    await pool.query(`INSERT INTO ${field} (id, tenant_id, name) VALUES ($1, $2, 'list')`, [
      tenant === TENANT ? id : id.replace('0123', 'abcd'),
      tenant,
    ])
  await pool.query(
    `INSERT INTO ${members} (tenant_id, ${field}_id, platform, profile_id)
     SELECT $1, $2, CASE WHEN id LIKE 'UC%' THEN 'YOUTUBE' ELSE 'INSTAGRAM' END, id FROM unnest($3::text[]) AS id`,
    [TENANT, id, profiles],
  )
}
const memberships = lists.flatMap(({ field, id }) =>
  (['IN', 'NOT_IN'] as const).map(
    (filterType) => parseCondition({ field, filterType, value: [id] }, '', TENANT) as Condition,
  ),
)
const membership = fc.constantFrom(...(await findLists(database, memberships)))

const columnFilter = fc
  .constantFrom(...searchable)
  .chain((field) => {
    const value = fc.constantFrom<string | number | boolean>(
      ...(field.type === 'text' || field.type === 'texts'
        ? (field.values ?? [...TEXTS.filter(Boolean), 'BEAUTY', 'none'])
        : []),
      ...(field.type === 'number' ? [...NUMBERS, 3.100000001, -1, 1e300] : []),
      ...(field.type === 'integer' ? NUMBERS.map(Math.trunc) : []),
      ...(field.type === 'shares' ? [...SHARES, -1] : []),
      ...(field.type === 'boolean' ? [true, false] : []),
      ...(field.type === 'time' ? ['2026-11-01', '2026-11-01T00:00:00.002Z', '2025-01-01T12:00:00Z'] : []),
    )
    return fc.constantFrom(...field.operators).chain((filterType) => {
      const isList = ['IN', 'NOT_IN', 'ARRAY_ANY', 'ARRAY_ALL'].includes(filterType)
      return fc.record({
        field: fc.constant(field.name),
        filterType: fc.constant(filterType),
        value: isList ? fc.array(value, { minLength: 1, maxLength: 3 }) : value,
        ...(field.type === 'shares' ? { key: fc.constantFrom(...(field.keys ?? [...KEYS, 'pune'])) } : {}),
      })
    })
  })
  .map((filter) => parseCondition(filter as Parameters<typeof parseCondition>[0], '', TENANT) as Condition)

const condition = fc.oneof({ weight: 12, arbitrary: columnFilter }, { weight: 1, arbitrary: membership })

const request: fc.Arbitrary<SearchRequest> = fc.record({
  platforms: fc.constantFrom(PLATFORMS, [PLATFORMS[0]], [PLATFORMS[1]]),
  conditions: fc.array(condition, { maxLength: 4 }),
  sort: fc.record({
    field: fc.constantFrom(...sortableNames).map(fieldNamed),
    direction: fc.constantFrom('ASC', 'DESC'),
  }),
  size: fc.integer({ min: 1, max: 40 }),
  start: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })).map((offset) => ({ offset })),
  computeCounts: fc.boolean(),
  facets: fc.subarray(facetNames, { maxLength: 3 }).map((names) => names.map(fieldNamed)),
  advise: fc.boolean(),
})

const everything: SearchRequest = {
  platforms: PLATFORMS,
  conditions: [],
  sort: { field: fieldNamed('engagementRate'), direction: 'DESC' },
  size: 20,
  start: { offset: 0 },
  computeCounts: true,
  facets: [],
  advise: false,
}

test('either index answers every search as PostgreSQL does: ids, rows, counts, facets, advice, and the page after', async () => {
  await publishRows(150, 60, 1)
  await followAll()
  await fc.assert(
    fc.asyncProperty(request, async (asked) => {
      const expected = await inPostgres.search(asked)
      for (const [name, versions] of Object.entries(indexes)) {
        const engine = indexedEngine(versions, beside, neverAsked)
        assert.deepEqual(await engine.search(asked), expected, name)
        if (expected.next === null) continue
        const next = { ...asked, start: expected.next }
        assert.deepEqual(await engine.search(next), await inPostgres.search(next), name)
      }
    }),
    { numRuns: process.env.LONG ? 5_000 : 100 },
  )
})

for (const [name, versions] of Object.entries(indexes)) {
  const engine = indexedEngine(versions, beside, neverAsked)

  test(`in ${name} a cursor goes on in its version through two publishes and a rollback, and neither repeats nor misses a profile`, async () => {
    const version = await publishRows(120, 50, 2)
    await versions.follow()
    const pages = await Promise.all(
      [0, 100].map((offset) => engine.search({ ...everything, size: 100, start: { offset } })),
    )
    const expected = pages.flatMap(({ profiles }) => profiles)
    assert.equal(expected.length, 170)
    let page = await engine.search(everything)
    const seen = [...page.profiles]
    const changes = [() => publishRows(90, 40, 3), () => publishRows(130, 70, 4), () => rollbackPublish(pool)]
    while (page.next) {
      await changes.shift()?.()
      await versions.follow()
      page = await engine.search({ ...everything, start: page.next })
      assert.equal(page.datasetVersion, version)
      seen.push(...page.profiles)
    }
    assert.deepEqual(seen, expected)
    assert.notEqual((await engine.search(everything)).datasetVersion, version)
  })
}

test('a version whose snapshot is gone is searched in PostgreSQL', async () => {
  const versions = indexes['the index in memory']
  const version = await publishRows(100, 50, 5)
  for await (const key of store.keys(bucket, `search-index/${version}/`)) await store.remove(bucket, key)
  await versions.follow()
  assert.notEqual(versions.newest()?.version, version)
  assert.equal((await indexedEngine(versions, beside, inPostgres).search(everything)).datasetVersion, version)
})
