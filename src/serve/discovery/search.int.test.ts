import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seededRandom } from '../../../test/support/seeded-random.ts'
import { accountRow, publishRows } from '../../../test/support/serving-fixture.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testPostgres } from '../../../test/support/test-databases.ts'
import { type Field, fields, type Operator, sortableNames } from './fields.ts'

const { pool } = await testPostgres()
const ROWS = 150
const RUNS = process.env.LONG ? 500 : 60

/** Few distinct values, so that filters meet, ties are common, and a third is unknown. */
const TEXTS = ['Beauty', 'beauty', 'ÉCLAIR', 'éclair', 'हिंदी', '100%', '50_50', 'a\\b', '', 'x', "O'Neil", 'Fashion']
const NUMBERS = [0, 1, -5, 2.5, 1000, 3.1, 123456.789]
const KEYS = ['IN', 'in', 'Pune', 'हिंदी']
const SHARES = [0, 0.01, 12.5, 100]
const TIMES = [
  '2026-11-01T00:00:00.000001Z',
  '2026-11-01T00:00:00.000002Z',
  '2026-11-01T23:59:59.999Z',
  '2026-11-02T00:00:00Z',
  '2025-01-01T12:00:00Z',
]
const random = seededRandom(7)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!

function randomValue(field: Field): unknown {
  if (!field.required && random() < 1 / 3) return null
  switch (field.type) {
    case 'text':
      return pick(field.values ?? TEXTS)
    case 'texts':
      return [...new Set([pick(TEXTS), pick(TEXTS), pick(TEXTS)])].slice(0, Math.floor(random() * 4))
    case 'integer':
      return Math.trunc(pick(NUMBERS))
    case 'number':
      return pick(NUMBERS)
    case 'boolean':
      return random() < 0.5
    case 'time':
      return pick(TIMES)
    case 'shares':
      return random() < 1 / 3 ? {} : { [pick(field.keys ?? KEYS)]: pick(SHARES), none: 1 }
    case 'members':
      return undefined
  }
}

type Row = Record<string, unknown> & { profile_id: string }
const randomRows = (prefix: string, count: number): Row[] =>
  Array.from({ length: count }, (_, index) => {
    const values = fields
      .filter(({ operators, type }) => operators.length > 0 && type !== 'members')
      .map((field) => [field.column, randomValue(field)])
    return accountRow(`${prefix}${index}`, Object.fromEntries(values)) as Row
  })

const instagram = randomRows('i', ROWS)
const youtube = randomRows('y', Math.floor(ROWS / 3))
await publishRows(pool, { instagram_account: instagram, youtube_account: youtube })
const app = await testApp(pool)

interface Answer {
  dataset_version: string
  count: number | null
  page: number
  nextCursor: string | null
  profiles: { platform: string; profileId: string }[]
}

async function search(platform: string, query: Record<string, string>, filters: unknown[] = []): Promise<Answer> {
  const url = `/discovery-service/api/profile/${platform}/search`
  const answer = await app.inject({ method: 'POST', url, query, payload: { filters } })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}

/** Every page of a search by cursor. */
async function searchAll(platform: string, query: Record<string, string>, filters: unknown[] = []): Promise<Answer[]> {
  const pages = [await search(platform, query, filters)]
  for (let cursor = pages[0]!.nextCursor; cursor !== null; cursor = pages.at(-1)!.nextCursor)
    pages.push(await search(platform, { ...query, cursor }, filters))
  return pages
}

const idsOf = (pages: Answer[]): string[] => pages.flatMap(({ profiles }) => profiles.map(({ profileId }) => profileId))

/** A time of this test as sortable text; a Date would lose the microseconds. */
const micros = (time: unknown): string => String(time).replace('Z', '').padEnd(20, '.').padEnd(26, '0')

/** What the filter means, told without SQL. */
function passes(row: Row, { field, operator, values, key }: Asked): boolean {
  const own = row[field.column]
  const lower = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value)
  const wanted = values.map(lower)
  if (field.type === 'texts') {
    const list = (own as string[]).map(lower)
    if (operator === 'ARRAY_ANY') return wanted.some((value) => list.includes(value))
    if (operator === 'ARRAY_ALL') return wanted.every((value) => list.includes(value))
    return !wanted.some((value) => list.includes(value))
  }
  if (field.type === 'shares') {
    const shares = Object.entries(own as Record<string, number>)
    const of = shares.filter(([name]) => lower(name) === lower(key)).map(([, share]) => share)
    return shares.length > 0 && compare(operator, Math.max(0, ...of), Number(values[0]))
  }
  if (operator === 'NE' || operator === 'NOT_IN') return own === null || !wanted.includes(lower(own))
  if (own === null) return false
  if (operator === 'EQ' || operator === 'IN') return wanted.includes(lower(own))
  if (operator === 'LIKE') return String(lower(own)).includes(String(wanted[0]))
  const [a, b] = field.type === 'time' ? [micros(own), micros(values[0])] : [Number(own), Number(values[0])]
  return compare(operator, a, b)
}

function compare<Value extends string | number>(operator: Operator, a: Value, b: Value): boolean {
  return { GTE: a >= b, LTE: a <= b, GT: a > b, LT: a < b }[operator as 'GTE']
}

interface Asked {
  field: Field
  operator: Operator
  values: unknown[]
  key: string | undefined
}

const toFilter = ({ field, operator, values, key }: Asked, asText = false) => {
  const said = values.map((value) => (asText ? String(value) : value))
  const value = said.length === 1 ? said[0] : said
  return { field: field.name, filterType: operator, value, ...(key === undefined ? {} : { key }) }
}

const searchable = fields.filter(({ operators, type }) => operators.length > 0 && type !== 'members')
const conditionOf = (field: Field): fc.Arbitrary<Asked> => {
  const value = fc.constantFrom<unknown>(
    ...{
      text: (field.values ?? TEXTS).filter((text) => text !== ''),
      texts: TEXTS,
      integer: NUMBERS.map(Math.trunc),
      number: NUMBERS,
      boolean: [true, false],
      // Whole seconds: a filter's time is exact to the millisecond.
      time: ['2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z', '2025-01-01T12:00:00Z'],
      shares: [...SHARES, -1],
    }[field.type as Exclude<Field['type'], 'members'>],
  )
  const key = field.type === 'shares' ? fc.constantFrom(...(field.keys ?? [...KEYS, 'pune'])) : fc.constant(undefined)
  return fc.constantFrom(...field.operators).chain((operator) => {
    const isList = ['IN', 'NOT_IN', 'ARRAY_ANY', 'ARRAY_ALL'].includes(operator)
    const values = fc.array(value, { minLength: 1, maxLength: isList ? 3 : 1 })
    return fc.record({ field: fc.constant(field), operator: fc.constant(operator), values, key })
  })
}

for (const field of searchable)
  test(`filters on ${field.name} find what the same words mean without SQL`, async () => {
    await fc.assert(
      fc.asyncProperty(conditionOf(field), fc.boolean(), async (asked, asText) => {
        const { count, profiles } = await search('INSTAGRAM', { size: '100' }, [toFilter(asked, asText)])
        const expected = instagram.filter((row) => passes(row, asked))
        assert.equal(count, expected.length)
        const ids = new Set(expected.map(({ profile_id }) => profile_id))
        assert.ok(profiles.every(({ profileId }) => ids.has(profileId)))
        assert.equal(profiles.length, Math.min(100, expected.length))
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    )
  })

test('filters hold together: every one of several must pass', async () => {
  const conditions = fc.array(fc.constantFrom(...searchable).chain(conditionOf), { minLength: 2, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(conditions, async (list) => {
      const filters = list.map((asked) => toFilter(asked))
      const expected = instagram.filter((row) => list.every((asked) => passes(row, asked)))
      const found = idsOf(await searchAll('INSTAGRAM', { size: '40' }, filters))
      assert.deepEqual(found.toSorted(), expected.map(({ profile_id }) => profile_id).toSorted())
    }),
    { numRuns: RUNS },
  )
})

for (const sortBy of sortableNames)
  test(`paging by cursor on ${sortBy} shows each profile once, in order, unknown last, ties by id`, async () => {
    const { column, type } = fields.find(({ name }) => name === sortBy)!
    const key = (row: Row): unknown => (type === 'time' ? TIMES.toSorted().indexOf(String(row[column])) : row[column])
    for (const sortDir of ['ASC', 'DESC']) {
      const sign = sortDir === 'ASC' ? 1 : -1
      const expected = instagram.toSorted((a, b) => {
        const [x, y] = [a[column] === null ? null : Number(key(a)), b[column] === null ? null : Number(key(b))]
        if (x !== y) return x === null ? 1 : y === null ? -1 : sign * (x - y)
        return a.profile_id < b.profile_id ? -1 : 1
      })
      const pages = await searchAll('INSTAGRAM', { sortBy, sortDir, size: '37', computeCounts: 'false' })
      assert.deepEqual(
        idsOf(pages),
        expected.map(({ profile_id }) => profile_id),
      )
      assert.deepEqual(
        pages.map(({ page }) => page),
        pages.map((_, index) => index + 1),
      )
      assert.ok(pages.every(({ count }) => count === null))
    }
  })

test('ALL takes both platforms in turn, then whoever is left, whatever the page size and the way of paging', async () => {
  const sort = { sortBy: 'avgLikes', computeCounts: 'false' }
  const own = {
    i: idsOf(await searchAll('INSTAGRAM', { ...sort, size: '100' })),
    y: idsOf(await searchAll('YOUTUBE', { ...sort, size: '100' })),
  }
  const expected: string[] = []
  for (let index = 0; index < own.i.length; index++)
    expected.push(...[own.i[index], own.y[index]].filter((id) => id !== undefined))
  for (const size of [1, 2, 3, 7, 20, 100])
    assert.deepEqual(idsOf(await searchAll('ALL', { ...sort, size: String(size) })), expected, `cursor, size ${size}`)

  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      async (page, size, nextSize) => {
        const answer = await search('ALL', { ...sort, page: String(page), size: String(size) })
        const end = page * size
        assert.deepEqual(idsOf([answer]), expected.slice(end - size, end))
        assert.equal(answer.nextCursor === null, end >= expected.length)
        if (answer.nextCursor === null) return
        const next = await search('ALL', { ...sort, cursor: answer.nextCursor, size: String(nextSize) })
        assert.deepEqual(idsOf([next]), expected.slice(end, end + nextSize))
      },
    ),
    { numRuns: RUNS },
  )
})

test('ALL counts both platforms', async () => {
  const counts = await Promise.all(
    ['ALL', 'INSTAGRAM', 'YOUTUBE'].map(async (platform) => (await search(platform, { page: '2', size: '5' })).count),
  )
  assert.deepEqual(counts, [ROWS + youtube.length, ROWS, youtube.length])
})

test('a page number shows what the cursor shows there', async () => {
  const byCursor = await searchAll('YOUTUBE', { sortBy: 'followersGrowth30d', size: '9' })
  for (const [index, page] of byCursor.entries())
    assert.deepEqual(
      await search('YOUTUBE', { sortBy: 'followersGrowth30d', size: '9', page: String(index + 1) }),
      page,
    )
})

test('a result tells of a profile what its own page tells, whatever its values are', async () => {
  const { profiles } = await search('ALL', { size: '60' })
  for (const profile of profiles) {
    const own = await app.inject(`/discovery-service/api/profile/${profile.platform}/${profile.profileId}`)
    assert.deepEqual(profile, own.json().profile)
  }
})
