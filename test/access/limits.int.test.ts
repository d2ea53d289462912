import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { openPostgres } from '../../src/platform/postgres/pool.ts'
import { charge, refund } from '../../src/tenants/ledger/charge.ts'
import { hashRequest } from '../../src/tenants/ledger/hash-request.ts'
import { openRequestLimit } from '../../src/tenants/limits/request-limit.ts'
import { takeRequests } from '../../src/tenants/limits/take-requests.ts'
import { accountRow, publishRows, publishVersion } from '../support/serving-fixture.ts'
import { addTenant, testPlans } from '../support/tenant-fixture.ts'
import { testApp } from '../support/test-app.ts'
import { testPostgres } from '../support/test-databases.ts'

const { pool, url } = await testPostgres()
await publishRows(pool, {
  youtube_account: Array.from({ length: 60 }, (_, n) => accountRow(`UC${n}`, { followers: n })),
})
const plans = testPlans({
  small: { requestsPerMinute: 60, resultDepth: 40, reportsPerMonth: 2, exportRowsPerMonth: 100 },
  bare: { features: new Set() },
  free: {},
})
const apps = await Promise.all([1, 2].map(() => testApp(pool, { access: { plans } })))
const SEARCH = '/discovery-service/api/profile/YOUTUBE/search'

/** The minute must not end between the first and the last. */
async function withinOneMinute(): Promise<void> {
  const { rows } = await pool.query<{ left: number }>('SELECT 60 - extract(second FROM now())::float8 AS left')
  if (rows[0]!.left < 15) await new Promise((resolve) => setTimeout(resolve, rows[0]!.left * 1_000 + 50))
}

test('of 1,000 requests at once to two servers exactly the 60 of the plan pass; the others are told what is used up and when to go on', async () => {
  const headers = await (await addTenant(pool, 'busy', 'small')).keyHeader()
  await withinOneMinute()
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, (_, n) => apps[n % 2]!.inject({ method: 'POST', url: SEARCH, headers })),
  )
  const refused = answers.filter(({ statusCode }) => statusCode === 429)
  assert.deepEqual(
    [answers.length - refused.length, answers.filter(({ statusCode }) => statusCode === 200).length],
    [60, 60],
  )
  for (const { headers, body } of refused) {
    const { code, detail } = JSON.parse(body)
    assert.deepEqual(
      [code, headers['ratelimit-limit'], headers['ratelimit-remaining']],
      ['REQUEST_LIMIT_REACHED', '60', '0'],
    )
    assert.match(detail, /holds 60 requests a minute; go on in \d+ s/)
    const reset = Number(headers['ratelimit-reset'])
    assert.ok(reset >= 1 && reset <= 60 && headers['retry-after'] === String(reset))
  }
  const other = await (await addTenant(pool, 'calm', 'small')).keyHeader()
  const calm = await apps[0]!.inject({ method: 'POST', url: SEARCH, headers: other })
  assert.deepEqual([calm.statusCode, calm.headers['ratelimit-remaining']], [200, '59'])
})

test('processes that take requests in blocks never let more pass than the limit, and lose no more than a block each', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 2_000 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 2_500 }),
      async (limit, processes, asked) => {
        await withinOneMinute()
        await pool.query('DELETE FROM request_window')
        const limits = Array.from({ length: processes }, () => openRequestLimit(pool))
        const answers = await Promise.all(
          Array.from({ length: asked }, (_, n) => limits[n % processes]!.take('many', limit)),
        )
        const passed = answers.filter(({ isAllowed }) => isAllowed).length
        assert.ok(passed <= limit, `${passed} of ${limit}`)
        const block = Math.max(1, Math.floor(limit * 0.005))
        assert.ok(passed >= Math.min(limit, asked) - (block - 1) * processes, `${passed} of ${limit}, ${asked} asked`)
      },
    ),
    { numRuns: process.env.LONG ? 300 : 15, endOnFailure: true },
  )
})

test('a minute begins anew by the clock of the database', async () => {
  const first = await takeRequests(pool, 'anew', 5, 9)
  assert.deepEqual([first.granted, first.used], [5, 5])
  assert.equal((await takeRequests(pool, 'anew', 5, 1)).granted, 0)
  await pool.query("UPDATE request_window SET starts_at = starts_at - interval '1 minute' WHERE tenant_id = 'anew'")
  const next = await takeRequests(pool, 'anew', 5, 2)
  assert.deepEqual([next.granted, next.used], [2, 2])
  assert.ok(next.secondsLeft > 0 && next.secondsLeft <= 60)
})

test('what a plan does not hold is 403 with its name: a feature, and a page deeper than its results', async () => {
  const bare = await (await addTenant(pool, 'bare', 'bare')).keyHeader()
  const similar = await apps[0]!.inject({
    method: 'POST',
    url: '/discovery-service/api/profile/YOUTUBE/UC1/similar',
    headers: bare,
  })
  assert.deepEqual([similar.statusCode, similar.json().code], [403, 'FEATURE_NOT_IN_PLAN'])
  assert.match(similar.json().detail, /plan bare does not hold similar/)
  const small = await (await addTenant(pool, 'deep', 'small')).keyHeader()
  const page = (query: string) => apps[0]!.inject({ method: 'POST', url: `${SEARCH}?size=20&${query}`, headers: small })
  const second = await page('page=2')
  assert.equal(second.statusCode, 200)
  const third = await page('page=3')
  assert.deepEqual(
    [third.statusCode, third.json().code, third.json().errors[0].place],
    [403, 'RESULT_DEPTH_EXCEEDED', '?page'],
  )
  const byCursor = await page(`cursor=${second.json().nextCursor}`)
  assert.deepEqual([byCursor.statusCode, byCursor.json().errors[0].place], [403, '?cursor'])
})

test('the same search on the same data set is charged once, by whichever server and key; a new data set charges it anew', async () => {
  const tenant = await addTenant(pool, 'payer', 'free')
  const ask = async (at: number, filters: object[]) => {
    const headers = await tenant.keyHeader()
    const answer = await apps[at]!.inject({ method: 'POST', url: SEARCH, headers, payload: { filters } })
    assert.equal(answer.statusCode, 200)
  }
  const asked = (value: number) => [{ field: 'followers', filterType: 'GTE', value }]
  await Promise.all([ask(0, asked(1)), ask(1, asked(1)), ask(0, asked(1)), ask(1, asked(2))])
  await publishVersion(pool)
  await ask(0, asked(1))
  const refused = await apps[0]!.inject({
    method: 'POST',
    url: SEARCH,
    headers: await tenant.keyHeader(),
    payload: { x: 1 },
  })
  assert.equal(refused.statusCode, 400)
  const usage = async () => {
    const answer = await apps[0]!.inject({ url: '/tenant-service/api/usage', headers: await tenant.keyHeader() })
    return answer.json()
  }
  const deadline = Date.now() + 10_000
  while ((await usage()).used.search < 3 && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50))
  const { used, charges } = await usage()
  assert.deepEqual([used.search, charges.length], [3, 3])
})

test('the ledger adds up: of many charges at once no more pass than the limit, each once, and what is given back may be used again', async () => {
  const pools = [pool, openPostgres(url)]
  after(() => pools[1]!.end())
  const charges = fc.array(
    fc.record({
      request: fc.integer({ min: 0, max: 12 }),
      units: fc.integer({ min: 1, max: 9 }),
      isRefunded: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  let turn = 0
  await fc.assert(
    fc.asyncProperty(charges, fc.integer({ min: 0, max: 60 }), async (wanted, limit) => {
      const tenantId = `ledger-${turn++}`
      const results = await Promise.all(
        wanted.map(async ({ request, units, isRefunded }, at) => {
          const made = {
            tenantId,
            action: 'export' as const,
            requestHash: hashRequest({ request }),
            datasetVersion: '1',
            units,
            keyId: null,
          }
          const isNew = await charge(pools[at % 2]!, made, limit).catch((error: { code: string }) => {
            assert.equal(error.code, 'MONTH_LIMIT_REACHED')
            return null
          })
          if (isNew && isRefunded) await refund(pools[at % 2]!, made)
          return isNew
        }),
      )
      const { rows } = await pool.query<{ units: number; ledger: number; different: number }>(
        `SELECT coalesce((SELECT units FROM usage_total WHERE tenant_id = $1), 0) AS units,
           (SELECT coalesce(sum(units), 0) FROM usage_charge WHERE tenant_id = $1) AS ledger,
           (SELECT count(*) FROM usage_charge WHERE tenant_id = $1) AS different`,
        [tenantId],
      )
      const [{ units, ledger, different }] = rows as [(typeof rows)[0]]
      assert.equal(units, ledger)
      assert.ok(units <= limit, `${units} of ${limit}`)
      assert.ok(different <= results.filter((isNew) => isNew === true).length)
    }),
    { numRuns: process.env.LONG ? 300 : 20, endOnFailure: true },
  )
})
