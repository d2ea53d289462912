import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addTenant, testPlans } from '../support/tenant-fixture.ts'
import { testApp } from '../support/test-app.ts'
import { testPostgres } from '../support/test-databases.ts'

const { pool } = await testPostgres()
const apps = await Promise.all([1, 2].map(() => testApp(pool, { access: { plans: testPlans({ unlimited: {} }) } })))
const brand = await (await addTenant(pool, 'brand')).keyHeader()
const rival = await (await addTenant(pool, 'rival')).keyHeader()

const make = (key: string, name: string, { at = 0, as = brand } = {}) =>
  apps[at]!.inject({
    method: 'POST',
    url: '/tenant-service/api/keys',
    headers: { ...as, 'idempotency-key': key },
    payload: { name, scopes: ['read'] },
  })
const made = async (tenant: string, name: string) =>
  (await pool.query('SELECT FROM api_key WHERE tenant_id = $1 AND name = $2', [tenant, name])).rowCount

test('of many that send one write at once to two servers one works, and all get its answer; a secret is told to one of them', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => make('k1', 'once', { at: at % 2 })))
  assert.deepEqual([...new Set(answers.map(({ statusCode }) => statusCode))], [201])
  assert.equal(new Set(answers.map((answer) => answer.json().key.keyId)).size, 1)
  assert.equal(await made('brand', 'once'), 1)
  assert.equal(answers.filter((answer) => answer.json().secret !== null).length, 1)
  assert.equal(answers.filter(({ headers }) => headers['idempotent-replayed'] === 'true').length, 19)
  const { rows } = await pool.query('SELECT answer::text FROM idempotent_request')
  assert.doesNotMatch(JSON.stringify(rows), /csk_/)
})

test('the same key with another body is 422, is another key for another tenant, and what failed may be sent again', async () => {
  await make('k2', 'first')
  const reused = await make('k2', 'second')
  assert.deepEqual(
    [reused.statusCode, reused.json().code, reused.json().errors[0].place],
    [422, 'IDEMPOTENCY_KEY_REUSED', 'idempotency-key'],
  )
  assert.equal(await made('brand', 'second'), 0)
  assert.equal((await make('k2', 'second', { as: rival })).statusCode, 201)
  assert.equal((await make('k3', '')).statusCode, 400)
  assert.equal((await make('k3', 'after all')).statusCode, 201)
  assert.equal((await make('x'.repeat(300), 'long')).json().errors[0].place, 'idempotency-key')
})
