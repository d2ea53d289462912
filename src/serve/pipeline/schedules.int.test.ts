import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/test-app.ts'
import { testPostgres } from '../../../test/support/test-databases.ts'
import { testPipelineDoor } from '../../../test/support/test-pipeline-door.ts'
import type { Schedule } from '../../pipeline/schedule.ts'
import { makeKey } from '../../tenants/keys/key-text.ts'
import { readPlans } from '../../tenants/plans/read-plans.ts'

const { pool } = await testPostgres()
const schedules: Schedule[] = ['models_core', 'sync_locations_prod'].map((name) => ({
  name,
  description: '',
  cron: '*/15 * * * *',
  steps: [{ name: 'work', run: async () => {} }],
  timeLimitMinutes: 60,
  catchUp: 'last',
  freshMinutes: 60,
}))
const app = await testApp(pool, { pipeline: testPipelineDoor(pool, { schedules }) })
const API = '/pipeline-service/api'

async function ask(method: 'GET' | 'POST', path: string, body?: object) {
  const answer = await app.inject({ method, url: `${API}${path}`, ...(body ? { payload: body } : {}) })
  return { status: answer.statusCode, body: answer.json(), text: answer.body }
}

const end = (id: string, state: string, error: string | null = null) =>
  pool.query(
    'UPDATE pipeline_run SET state = $2, error = $3, attempt = 1, started_at = now(), ended_at = now() WHERE id = $1',
    [id, state, error],
  )

test('a run that was asked for stands in the list, tells why it failed, and is tried again only when it did not go well', async () => {
  const triggered = await ask('POST', '/schedules/models_core/trigger')
  assert.equal(triggered.status, 202)
  const { id } = triggered.body.run
  const at = `/schedule-runs/${id.replace(/\/.*/, (run: string) => `/${encodeURIComponent(run.slice(1))}`)}`
  assert.deepEqual([triggered.body.run.state, triggered.body.run.cause], ['QUEUED', 'MANUAL'])
  await end(id, 'FAILED', 'the source is away')
  await pool.query(
    "INSERT INTO pipeline_line (run_id, attempt, step, said_at, text) VALUES ($1, 1, 'work', now(), 'reading')",
    [id],
  )
  const failed = await ask('GET', at)
  assert.deepEqual([failed.body.run.error, failed.body.lines[0].text], ['the source is away', 'reading'])
  const [status] = (await ask('GET', '/schedules')).body.schedules
  assert.deepEqual([status.lastRun.id, status.lastRun.state, status.steps], [id, 'FAILED', ['work']])

  assert.equal((await ask('POST', `${at}/retry`)).body.run.state, 'QUEUED')
  await end(id, 'DONE')
  const refused = await ask('POST', `${at}/retry`)
  assert.deepEqual([refused.status, refused.body.code], [409, 'RUN_NOT_FAILED'])
  assert.deepEqual(
    (await ask('GET', '/schedule-runs?schedule=models_core&sinceHours=1')).body.runs.map(
      (run: { id: string }) => run.id,
    ),
    [id],
  )
  assert.deepEqual((await ask('GET', '/schedule-runs?state=FAILED')).body.runs, [])
  const followed = await app.inject(`${API}${at}/events`)
  assert.match(followed.body, /^event: run\ndata: \{"run":\{"id":"models_core\/manual-.*"state":"DONE"/)
})

test('a schedule is paused and goes on', async () => {
  const paused = await ask('POST', '/schedules/sync_locations_prod/pause')
  assert.deepEqual([paused.body.schedule.nextAt, paused.body.schedule.pausedBy], [null, 'the operator'])
  assert.equal((await ask('POST', '/schedules/sync_locations_prod/resume')).body.schedule.pausedAt, null)
})

test('tasks that were given up are told with their reason, and wait again unless their link is dead', async () => {
  await pool.query(
    `INSERT INTO scrape_request_log (flow, platform, params, idempotency_key, status, reason, finished_at, expires_at)
     SELECT 'asset_upload_flow', 'YOUTUBE', '{}', 'task' || n, 'FAILED', CASE WHEN n < 3 THEN 'AWAY: no answer' ELSE 'OTHER' END,
            now(), CASE WHEN n = 2 THEN now() - interval '1 hour' END FROM generate_series(1, 3) AS n`,
  )
  const away = { flow: 'asset_upload_flow', reason: 'AWAY' }
  const keys = async () =>
    (await ask('GET', `/failed-tasks?${new URLSearchParams(away)}`)).body.tasks.map(({ key }: { key: string }) => key)
  assert.deepEqual((await keys()).toSorted(), ['task1', 'task2'])
  assert.deepEqual((await ask('POST', '/failed-tasks/retry', away)).body, { retried: 1, expired: 1 })
  assert.deepEqual(await keys(), ['task2'])
})

test("what changes something needs the operator's key for administration, and is kept under that key", async () => {
  for (const tenant of ['operator', 'brand'])
    await pool.query("INSERT INTO tenant (tenant_id, name, plan) VALUES ($1, $1, 'growth') ON CONFLICT DO NOTHING", [
      tenant,
    ])
  const addKey = async (tenant: string, ...scopes: string[]) => {
    const { text, keyId, secretHash } = makeKey()
    await pool.query(
      "INSERT INTO api_key (key_id, tenant_id, name, secret_hash, scopes) VALUES ($1, $2, 'test', $3, $4)",
      [keyId, tenant, secretHash, scopes],
    )
    return { keyId, headers: { authorization: `Bearer ${text}` } }
  }
  const [brand, reader, admin] = [
    await addKey('brand', 'read', 'write', 'export', 'admin'),
    await addKey('operator', 'read', 'write'),
    await addKey('operator', 'read', 'admin'),
  ]
  const guarded = await testApp(pool, {
    pipeline: testPipelineDoor(pool, { schedules }),
    access: { plans: readPlans() },
  })
  const run = '/schedule-runs/models_core/2026-01-01T00:00Z'
  const actions: [path: string, payload?: object][] = [
    ...['trigger', 'pause', 'resume'].map((action): [string] => [`/schedules/models_core/${action}`]),
    ...['cancel', 'retry'].map((action): [string] => [`${run}/${action}`]),
    ['/publishes/7/roll-back'],
    ['/failed-tasks/retry', { flow: 'asset_upload_flow' }],
  ]
  for (const [path, payload] of actions) {
    const codeFor = async (headers: Record<string, string>) => {
      const answer = await guarded.inject({
        method: 'POST',
        url: `${API}${path}`,
        headers,
        ...(payload ? { payload } : {}),
      })
      return [answer.statusCode, answer.json().code]
    }
    assert.deepEqual(await codeFor({}), [401, 'UNAUTHENTICATED'], path)
    assert.deepEqual(await codeFor(brand.headers), [403, 'OPERATOR_ONLY'], path)
    assert.deepEqual(await codeFor(reader.headers), [403, 'SCOPE_MISSING'], path)
  }
  const triggered = await guarded.inject({
    method: 'POST',
    url: `${API}/schedules/models_core/trigger`,
    headers: admin.headers,
  })
  assert.equal(triggered.json().run.askedBy, `the operator's key ${admin.keyId}`)
  assert.equal((await guarded.inject({ url: `${API}/schedules`, headers: brand.headers })).statusCode, 200)
})

for (const [what, method, path, status] of [
  ['an unknown schedule', 'POST', '/schedules/nothing/trigger', 404],
  ['a run that is not there', 'GET', '/schedule-runs/models_core/2026-01-01T00:00Z', 404],
  ['the end of a run that is not there', 'POST', '/schedule-runs/models_core/2026-01-01T00:00Z/retry', 404],
  ['a name that leads elsewhere', 'POST', '/schedules/..%2fx/pause', 400],
  ['a state that there is not', 'GET', '/schedule-runs?state=LOST', 400],
  ['a version that is not served', 'POST', '/publishes/7/roll-back', 409],
  ['failed tasks of no flow', 'GET', '/failed-tasks', 400],
] as const)
  test(`refused with a reason: ${what}`, async () => {
    const answer = await ask(method, path)
    assert.equal(answer.status, status, answer.text)
    assert.match(answer.body.type, /^urn:creatorscope:problem:/)
  })
