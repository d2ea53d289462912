import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountRow, createMarts, insertRows } from '../../../test/support/mart-fixture.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../../test/support/test-databases.ts'
import { renderPublishes } from '../../commands/wiring/render-publishes.ts'
import { publish } from '../../publish/publish.ts'
import { readPublishes } from './publishes.query.ts'

const { pool } = await testPostgres()
const { client } = await testClickHouse()
const { store, bucket, endpoint, credentials } = await testObjectStore()
const app = await testApp(pool)
const options = {
  clickhouse: client,
  postgres: pool,
  objectStore: store,
  staging: { endpoint, bucket, credentials },
}

async function fillMarts(creators: number): Promise<void> {
  await createMarts(client)
  const rows = Array.from({ length: creators }, (_, i) => accountRow(`c${i}`))
  await insertRows(client, 'mart_instagram_account', rows)
  await insertRows(client, 'mart_youtube_account', rows)
}

async function get(path: string) {
  const answer = await app.inject(`/pipeline-service/api${path}`)
  return { status: answer.statusCode, body: answer.json() }
}

test('the log says what was shipped, what was refused and why, and who accepted it', async () => {
  assert.deepEqual((await get('/publishes')).body, { publishes: [] })
  assert.deepEqual(renderPublishes([]), ['Nothing was published yet.'])
  await fillMarts(10)
  const { version } = await publish(options)
  await fillMarts(2)
  await assert.rejects(publish(options), { code: 'PUBLISH_REFUSED' })
  await publish({ ...options, accept: { by: 'asha', reason: 'spam left' } })

  const { body } = await get('/publishes?limit=2')
  const [served, refused] = body.publishes
  assert.deepEqual([served.status, served.acceptedBy, served.acceptedReason], ['PUBLISHED', 'asha', 'spam left'])
  assert.equal(served.tables.find((table: { name: string }) => table.name === 'instagram_account').rows, 2)
  assert.deepEqual([refused.status, refused.failedStep, refused.publishedAt], ['REFUSED', 'validate', null])
  assert.deepEqual(refused.checks[0], {
    table: 'instagram_account',
    check: 'rows',
    column: null,
    outcome: 'REFUSED',
    served: 10,
    built: 2,
    bound: 80,
    message: 'instagram_account: rows shrink from 10 to 2; at least 80 % must remain',
  })
  assert.ok(refused.checksPassed > 0)

  const one = await get(`/publishes/${version}`)
  assert.equal(one.body.publish.status, 'REPLACED')
  assert.ok(one.body.publish.checks.length > 0)
  assert.equal((await get('/publishes/999')).body.code, 'VERSION_NOT_FOUND')
  assert.equal((await get('/publishes/x')).status, 400)

  const lines = renderPublishes(await readPublishes(pool, { limit: 10 })).join('\n')
  assert.match(lines, /PUBLISHED .*\n +accepted: instagram_account: rows shrink/)
  assert.match(lines, /accepted by asha: spam left/)
  assert.match(lines, /REFUSED .*\n +refused: instagram_account: rows shrink/)
})
