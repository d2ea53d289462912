import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accountRow, publishRows, publishVersion } from '../../../test/support/serving-fixture.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testPostgres } from '../../../test/support/test-databases.ts'
import { OPERATORS, searchableNames } from './fields.ts'

const { pool } = await testPostgres()
await publishRows(pool, {
  youtube_account: [1, 2, 3].map((n) => accountRow(`UC${n}`, { name: `Channel ${n}`, followers: n, handle: '50%_x' })),
})
const app = await testApp(pool)

interface Problem {
  status: number
  code: string
  detail: string
  errors: { place: string; message: string }[]
  requestId: string
}

async function post(path: string, payload?: unknown): Promise<{ status: number; problem: Problem }> {
  const answer = await app.inject({
    method: 'POST',
    url: `/discovery-service/api/profile/${path}`,
    ...(payload === undefined ? {} : { payload: payload as object }),
  })
  return { status: answer.statusCode, problem: answer.json() }
}

/** Asserts one wrong place and a message that holds these words. */
async function refused(path: string, payload: unknown, place: string, words: RegExp): Promise<void> {
  const { status, problem } = await post(path, payload)
  const said = JSON.stringify(problem)
  assert.equal(status, 400, said)
  assert.equal(problem.status, 400)
  assert.ok(problem.requestId.length > 0)
  assert.deepEqual(
    problem.errors.map((error) => error.place),
    [place],
    said,
  )
  assert.match(problem.errors[0]!.message, words)
}

const filter = (field: unknown, filterType: unknown, value: unknown) => ({ filters: [{ field, filterType, value }] })
const SEARCH = 'YOUTUBE/search'

test('an unknown name is refused where it stands, with the nearest known one', async () => {
  await refused('YOUTUB/search', {}, '{platform}', /did you mean YOUTUBE\?/)
  await refused('youtube/search', {}, '{platform}', /did you mean YOUTUBE\?/)
  await refused('ALL/UC1/timeseries', {}, '{platform}', /known: INSTAGRAM, YOUTUBE/)
  await refused(SEARCH, filter('folowers', 'GTE', 1), '/filters/0/field', /did you mean followers\?/)
  await refused(SEARCH, filter('followers', 'GTEE', 1), '/filters/0/filterType', /did you mean GTE\?/)
  await refused(`${SEARCH}?sortBy=folowers`, {}, '?sortBy', /did you mean followers\?/)
  await refused(`${SEARCH}?sortBy=name`, {}, '?sortBy', /known: .*followers/)
  await refused(`${SEARCH}?sortDir=desc`, {}, '?sortDir', /did you mean DESC\?/)
  await refused(`${SEARCH}?pages=2`, {}, '?pages', /did you mean page\?/)
  await refused(SEARCH, { filter: [] }, '/filter', /did you mean filters\?/)
  await refused(
    SEARCH,
    { filters: [{ field: 'name', filterType: 'EQ', value: 'x', valu: 1 }] },
    '/filters/0/valu',
    /did you mean value\?/,
  )
  await refused(SEARCH, filter('tier', 'EQ', 'MACROO'), '/filters/0/value', /did you mean MACRO\?/)
  await refused('YOUTUBE/UC1/timeseries', { metrics: ['follower'] }, '/metrics/0', /did you mean followers\?/)
})

test('a value of the wrong type is refused where it stands', async () => {
  const value = '/filters/0/value'
  for (const wrong of ['abc', '1.5', 1.5, '', ' 5', '1e3', true, '99999999999999999999', 1e300, 2 ** 53, '0x10'])
    await refused(SEARCH, filter('followers', 'GTE', wrong), value, /must be a whole number/)
  for (const wrong of ['abc', '1,5', 'NaN', 'Infinity', '1e999', false, '--1'])
    await refused(SEARCH, filter('engagementRate', 'LT', wrong), value, /must be a number/)
  for (const wrong of ['yes', 1, 'TRUE', ''])
    await refused(SEARCH, filter('isVerified', 'EQ', wrong), value, /must be true or false/)
  for (const wrong of [
    '2026-02-30',
    '2026-13-01',
    '01.02.2026',
    '2026-01-01T25:00',
    '2026',
    5,
    '0000-01-01',
    '2026-01-01T00:00+99:00',
  ])
    await refused(SEARCH, filter('lastPostAt', 'GTE', wrong), value, /must be a date or time/)
  for (const wrong of [5, true, 'a\0b', '\ud800', 'x\udfff'])
    await refused(SEARCH, filter('name', 'EQ', wrong), value, /must be a text/)
  await refused(SEARCH, filter('categories', 'ARRAY_ANY', ['a', 'b\0']), '/filters/0/value/1', /must be texts/)
  await refused(SEARCH, filter('followers', 'IN', [1, 'x', 3]), '/filters/0/value/1', /must be a whole number/)
  await refused(SEARCH, filter('followers', 'GTE', [1, 2]), value, /must be one value; a list is for IN, NOT_IN/)
  await refused(SEARCH, filter('lastPostAt', 'GTE', ['2026-01-01']), value, /must be one value/)
  await refused(SEARCH, filter('name', 'LIKE', ''), value, /must not be empty/)
  await refused(SEARCH, filter('name', 'IN', []), value, /fewer than 1/)
  await refused(SEARCH, filter('name', 'EQ', null), value, /must be string or number or boolean or array/)
  await refused(SEARCH, filter('name', 'EQ', { a: 1 }), value, /must be string/)
  await refused(SEARCH, { filters: [{ field: 'name', filterType: 'EQ' }] }, value, /is required/)
  await refused(
    SEARCH,
    filter('followers', 'LIKE', '1'),
    '/filters/0/filterType',
    /cannot be asked of followers, only EQ/,
  )
})

test('a key is for shares, which need one, and relevance for a search by text', async () => {
  const share = { field: 'audienceCountry', filterType: 'GTE', value: 30 }
  await refused(SEARCH, { filters: [share] }, '/filters/0/key', /is missing/)
  await refused(
    SEARCH,
    { filters: [{ field: 'followers', filterType: 'GTE', value: 1, key: 'IN' }] },
    '/filters/0/key',
    /leave it out/,
  )
  await refused(
    SEARCH,
    { filters: [{ ...share, field: 'audienceAge', key: '18-25' }] },
    '/filters/0/key',
    /did you mean 18-24\?/,
  )
  await refused(SEARCH, { filters: [{ ...share, key: 'a\0' }] }, '/filters/0/key', /without NUL/)
  await refused(`${SEARCH}?sortBy=relevance`, {}, '?sortBy', /\/query/)
  for (const query of ['!?', 'a\0', '\ud800x']) await refused(SEARCH, { query }, '/query', /letter or a digit/)
  await refused(SEARCH, filter('collection', 'IN', ['x']), '/filters/0/value/0', /ids such as/)
})

test('every wrong place is told at once', async () => {
  const { problem } = await post(SEARCH, {
    filters: [
      { field: 'followers', filterType: 'GTE', value: 'x' },
      { field: 'name', filterType: 'EQ', value: 'fine' },
      { field: 'isVerified', filterType: 'EQ', value: 'maybe' },
    ],
  })
  assert.deepEqual(
    problem.errors.map(({ place }) => place),
    ['/filters/0/value', '/filters/2/value'],
  )
})

test('limits are told', async () => {
  await refused(`${SEARCH}?size=101`, {}, '?size', /<= 100/)
  await refused(`${SEARCH}?size=0`, {}, '?size', />= 1/)
  await refused(`${SEARCH}?size=1e1`, {}, '?size', /must be integer/)
  await refused(`${SEARCH}?size=1&size=2`, {}, '?size', /must be integer/)
  await refused(`${SEARCH}?page=501&size=20`, {}, '?page', /go on with nextCursor/)
  await refused(`${SEARCH}?computeCounts=yes`, {}, '?computeCounts', /must be boolean/)
  const one = { field: 'followers', filterType: 'GTE', value: 1 }
  assert.equal((await post(SEARCH, { filters: Array(50).fill(one) })).status, 200)
  await refused(SEARCH, { filters: Array(51).fill(one) }, '/filters', /more than 50/)
  assert.equal((await post(SEARCH, filter('followers', 'IN', Array(1_000).fill(1)))).status, 200)
  await refused(SEARCH, filter('followers', 'IN', Array(1_001).fill(1)), '/filters/0/value', /more than 1000/)
  assert.equal((await post(`${SEARCH}?page=500&size=20`, {})).status, 200)
})

test('a body that is none is a problem, and no body is no filter', async () => {
  const url = `/discovery-service/api/profile/${SEARCH}`
  const send = (payload: string, type = 'application/json') =>
    app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })
  for (const [payload, type, status] of [
    ['{"filters":', 'application/json', 400],
    ['[]', 'application/json', 400],
    ['"x"', 'application/json', 400],
    ['null', 'application/json', 400],
    ['{"__proto__":{"x":1}}', 'application/json', 400],
    ['a=b', 'application/x-www-form-urlencoded', 415],
    [`{"filters":[${' '.repeat(1_100_000)}]}`, 'application/json', 413],
  ] as const) {
    const answer = await send(payload, type)
    assert.equal(answer.statusCode, status, answer.body)
    assert.match(String(answer.headers['content-type']), /application\/problem\+json/)
  }
  assert.equal((await app.inject({ method: 'POST', url })).json().count, 3)
  assert.equal((await send('')).json().count, 3)
  assert.equal((await send('{}')).json().count, 3)
})

test('a value is text and never a pattern or SQL', async () => {
  const count = async (value: string) =>
    (
      await app.inject({
        method: 'POST',
        url: `/discovery-service/api/profile/${SEARCH}`,
        payload: filter('handle', 'LIKE', value),
      })
    ).json().count
  assert.equal(await count('%_'), 3)
  assert.equal(await count('0%'), 3)
  assert.equal(await count('5_'), 0)
  assert.equal(await count('\\'), 0)
  assert.equal(await count("'; DROP TABLE youtube_account; --"), 0)
  assert.equal(await count('%'), 3)
})

test('a time filter that is a date means the whole day', async () => {
  await pool.query("UPDATE youtube_account SET last_post_at = '2026-11-01T15:00:00Z' WHERE profile_id = 'UC1'")
  const count = async (filterType: string) =>
    (
      await app.inject({
        method: 'POST',
        url: `/discovery-service/api/profile/${SEARCH}`,
        payload: filter('lastPostAt', filterType, '2026-11-01'),
      })
    ).json().count
  assert.deepEqual(await Promise.all(['LTE', 'GTE', 'LT', 'GT'].map(count)), [1, 1, 0, 0])
})

test('a cursor of another search, an altered one and none at all are refused; one of an older data set says so', async () => {
  const first = await app.inject({ method: 'POST', url: `/discovery-service/api/profile/${SEARCH}?size=1` })
  const { nextCursor } = first.json()
  const next = (query: string, payload: object = {}) =>
    app.inject({ method: 'POST', url: `/discovery-service/api/profile/${query}`, payload })
  assert.equal((await next(`${SEARCH}?cursor=${nextCursor}`)).statusCode, 200)
  const [head, digest] = nextCursor.split('.')
  for (const query of [
    `${SEARCH}?cursor=${nextCursor}&sortBy=views`,
    `${SEARCH}?cursor=${nextCursor}&sortDir=ASC`,
    `ALL/search?cursor=${nextCursor}`,
    `INSTAGRAM/search?cursor=${nextCursor}`,
    `${SEARCH}?cursor=x`,
    `${SEARCH}?cursor=${head}`,
    `${SEARCH}?cursor=${head}.${digest}.x`,
    `${SEARCH}?cursor=A${nextCursor}`,
    `${SEARCH}?cursor=${encodeURIComponent('\0')}`,
  ]) {
    const answer = await next(query)
    assert.equal(answer.statusCode, 400, query)
    assert.equal(answer.json().code, 'INVALID_CURSOR')
    assert.equal(answer.json().errors[0].place, '?cursor')
  }
  assert.equal((await next(`${SEARCH}?cursor=${nextCursor}`, filter('followers', 'GTE', 0))).statusCode, 400)
  await refused(`${SEARCH}?cursor=${nextCursor}&page=2`, {}, '?page', /exclude each other/)

  await publishVersion(pool)
  const gone = await next(`${SEARCH}?cursor=${nextCursor}`)
  assert.equal(gone.statusCode, 410)
  assert.equal(gone.json().code, 'CURSOR_EXPIRED')
  assert.match(gone.json().detail, /start again/)
})

test('an unknown profile, path and method are 404 problems, a broken id never a failure', async () => {
  const base = '/discovery-service/api/profile'
  for (const [url, status, code] of [
    [`${base}/YOUTUBE/nobody`, 404, 'PROFILE_NOT_FOUND'],
    [`${base}/YOUTUBE/${encodeURIComponent("x' OR 1=1")}`, 404, 'PROFILE_NOT_FOUND'],
    [`${base}/YOUTUBE/a%00b`, 400, 'INVALID_REQUEST'],
    [`${base}/YOUTUBE/${'x'.repeat(250)}`, 400, 'INVALID_REQUEST'],
    [`${base}/YOUTUBE/${'x'.repeat(2_000)}`, 414, 'FST_ERR_MAX_PARAM_LENGTH'],
    [`${base}/YOUTUBE/%ff`, 400, 'FST_ERR_BAD_URL'],
    ['/nothing', 404, 'ROUTE_NOT_FOUND'],
    [`${base}/YOUTUBE/search/x/y`, 404, 'ROUTE_NOT_FOUND'],
  ] as const) {
    const answer = await app.inject({ url })
    assert.equal(answer.statusCode, status, `${url} ${answer.body}`)
    assert.equal(answer.json().code, code)
    assert.match(String(answer.headers['content-type']), /application\/problem\+json/)
    assert.ok(answer.headers['x-request-id'])
  }
  assert.equal((await post('YOUTUBE/nobody/timeseries', {})).problem.code, 'PROFILE_NOT_FOUND')
  await refused('YOUTUBE/UC1/timeseries', { from: '2026-02-30' }, '/from', /must be a date/)
  await refused('YOUTUBE/UC1/timeseries', { from: '2026-03-01', to: '2026-02-01' }, '/from', /must not be after/)
})

test('whatever a body holds, the answer is 200 or a 400 problem', async () => {
  const scalar = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\0', '\ud800', '%', "'", '1', '2026-01-01', 'true', 'MACRO'),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  )
  const anyFilter = fc.record(
    {
      field: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...searchableNames) }, { weight: 1, arbitrary: scalar }),
      filterType: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...OPERATORS) }, { weight: 1, arbitrary: scalar }),
      value: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.record({ filters: fc.array(anyFilter, { maxLength: 3 }) }), fc.jsonValue()),
      async (body) => {
        const answer = await app.inject({
          method: 'POST',
          url: `/discovery-service/api/profile/ALL/search`,
          headers: { 'content-type': 'application/json' },
          payload: JSON.stringify(body),
        })
        assert.ok([200, 400].includes(answer.statusCode), answer.body)
      },
    ),
    { numRuns: process.env.LONG ? 5_000 : 300 },
  )
})
