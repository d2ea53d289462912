import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testPostgres } from '../../../test/support/test-databases.ts'
import { sleep } from '../../core/backoff.ts'
import { createLogger } from '../../core/log.ts'
import { asTenant } from '../../platform/postgres/as-tenant.ts'
import { inTransaction } from '../../platform/postgres/pool.ts'
import { makeKey } from '../keys/key-text.ts'
import { readPlans } from '../plans/read-plans.ts'
import { hashOfSession, openGate } from './open-gate.ts'

const { pool } = await testPostgres()
const log = createLogger('test', 'silent')
const gates = [1, 2].map(() => openGate({ pool, plans: readPlans(), log }))
after(() => Promise.all(gates.map((gate) => gate.end())))

for (const tenant of ['brand', 'rival'])
  await pool.query("INSERT INTO tenant (tenant_id, name, plan) VALUES ($1, $1, 'growth')", [tenant])

async function addKey(tenantId: string, columns: Record<string, unknown> = {}) {
  const { text, keyId, secretHash } = makeKey()
  const row = {
    key_id: keyId,
    tenant_id: tenantId,
    name: 'test',
    secret_hash: secretHash,
    scopes: ['read'],
    ...columns,
  }
  const names = Object.keys(row)
  await pool.query(
    `INSERT INTO api_key (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
  return { text, keyId }
}

test('a key opens for its tenant alone; with another secret, expired or of a suspended tenant it does not', async () => {
  const [gate] = gates
  const { text, keyId } = await addKey('brand')
  const principal = await gate!.byKey(text)
  assert.deepEqual([principal?.tenantId, principal?.keyId, [...principal!.scopes]], ['brand', keyId, ['read']])
  assert.equal(await gate!.byKey(makeKey().text), undefined)
  assert.equal(await gate!.byKey(text.slice(0, 21) + makeKey().text.slice(21)), undefined)
  for (const broken of ['', 'csk_', text.slice(0, -1), `${text}a`, text.toUpperCase(), `${text}\n`])
    assert.equal(await gate!.byKey(broken), undefined, broken)
  const old = await addKey('brand', { expires_at: new Date(Date.now() - 1_000) })
  assert.equal(await gate!.byKey(old.text), undefined)
  await pool.query("UPDATE tenant SET suspended_at = now() WHERE tenant_id = 'brand'")
  assert.equal(await gate!.byKey((await addKey('brand')).text), undefined)
  await pool.query("UPDATE tenant SET suspended_at = NULL WHERE tenant_id = 'brand'")
})

test('a key that is remembered asks no database, and once revoked by any process opens nowhere at once; so do its sessions', async () => {
  const { text, keyId } = await addKey('brand')
  await pool.query(
    "INSERT INTO web_session VALUES ($1, 'brand', $2, '{read}', now(), now(), now() + interval '1 hour')",
    [hashOfSession('session'), keyId],
  )
  const opened = async () =>
    (await Promise.all(gates.flatMap((gate) => [gate.byKey(text), gate.bySession('session')]))).filter(Boolean).length
  let statements = 0
  pool.on('acquire', () => statements++)
  // Remembered as soon as a revocation would be heard.
  for (let before = -1; before !== statements; ) {
    before = statements
    assert.equal(await opened(), 4)
    await sleep(10)
  }
  const started = performance.now()
  for (let turn = 0; turn < 20_000; turn++) await gates[0]!.byKey(text)
  const each = (performance.now() - started) / 20_000
  assert.ok(each < 0.1, `${each} ms a request`)
  await pool.query('UPDATE api_key SET revoked_at = now() WHERE key_id = $1', [keyId])
  // The notice was sent when the revocation was answered; it reaches each gate on a connection of its own.
  const deadline = Date.now() + 5_000
  while ((await opened()) > 0) {
    assert.ok(Date.now() < deadline, 'still open')
    await sleep(1)
  }
})

test('the application role without a tenant sees no row of any tenant table, with one its own alone, and nothing else at all', async () => {
  for (const tenant of ['brand', 'rival']) {
    await pool.query("INSERT INTO collection (tenant_id, name) VALUES ($1, 'list')", [tenant])
    await pool.query("INSERT INTO keyword_report (id, tenant_id, request) VALUES (gen_random_uuid(), $1, '{}')", [
      tenant,
    ])
  }
  const { rows } = await pool.query<{ name: string; forced: boolean }>(
    `SELECT c.oid::regclass::text AS name, relrowsecurity AND relforcerowsecurity AS forced FROM pg_class c
     JOIN pg_attribute a ON attrelid = c.oid AND attname = 'tenant_id' AND NOT attisdropped
     WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`,
  )
  assert.ok(rows.length >= 9)
  for (const { name, forced } of rows) {
    assert.ok(forced, `${name} holds what is tenants' and is not behind the wall: SELECT isolate_tenants('${name}')`)
    const without = await inTransaction(pool, async (client) => {
      await client.query('SET LOCAL ROLE creatorscope_tenant')
      return client.query(`SELECT FROM ${name}`)
    })
    assert.equal(without.rowCount, 0, name)
    const own = await asTenant(pool, 'brand', (client) => client.query(`SELECT DISTINCT tenant_id FROM ${name}`))
    assert.ok(
      own.rows.every(({ tenant_id }) => tenant_id === 'brand'),
      name,
    )
  }
  const seen = await asTenant(pool, 'brand', (client) => client.query('SELECT tenant_id FROM collection'))
  assert.deepEqual(seen.rows, [{ tenant_id: 'brand' }])
  const write = (sql: string) => asTenant(pool, 'brand', (client) => client.query(sql))
  assert.equal((await write("UPDATE collection SET name = 'mine'")).rowCount, 1)
  await assert.rejects(write("INSERT INTO collection (tenant_id, name) VALUES ('rival', 'x')"), /row-level security/)
  await assert.rejects(write("UPDATE collection SET tenant_id = 'rival'"), /row-level security/)
  await assert.rejects(write('SELECT FROM scrape_request_log'), /permission denied/)
  assert.equal((await pool.query('SELECT current_user AS me')).rows[0].me, 'creatorscope')
})
