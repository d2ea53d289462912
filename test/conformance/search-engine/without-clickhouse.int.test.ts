import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { healthChecks } from '../../../src/commands/wiring/health-checks.ts'
import type { System } from '../../../src/commands/wiring/system.ts'
import { createLogger } from '../../../src/core/log.ts'
import { openClickHouse } from '../../../src/platform/clickhouse/client.ts'
import { publish } from '../../../src/publish/publish.ts'
import { openMemoryIndex } from '../../../src/serve/discovery/column-index/memory-index.ts'
import { followVersions } from '../../../src/serve/discovery/open-versions.ts'
import { freePort } from '../../support/free-port.ts'
import { accountRow, createMarts, insertRows } from '../../support/mart-fixture.ts'
import { testApp } from '../../support/test-app.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../support/test-databases.ts'

const { pool } = await testPostgres()
const { client } = await testClickHouse()
const { store, bucket, endpoint, credentials } = await testObjectStore()

await createMarts(client)
await insertRows(
  client,
  'mart_instagram_account',
  Array.from({ length: 30 }, (_, n) =>
    accountRow(`i${n}`, { biography: n < 3 ? 'I bake bread' : 'I run', top_hashtags: ['bread'], followers: n }),
  ),
)
await insertRows(client, 'mart_time_series', [
  { platform: 'INSTAGRAM', profile_id: 'i1', date: '2026-01-02', followers: 1_000 },
])
await publish({ clickhouse: client, postgres: pool, objectStore: store, staging: { endpoint, bucket, credentials } })

/** ClickHouse as it is when it has stopped: nothing listens. */
const stopped = openClickHouse(`http://127.0.0.1:${await freePort()}`, 'none')
const versions = followVersions(pool, openMemoryIndex(store, bucket), createLogger('test', 'silent'), 2 ** 31 - 1)
await versions.follow()
const system = { postgres: pool, clickhouse: stopped, objectStore: store, settings: { assetBucket: bucket } }
const app = await testApp(pool, {
  versions,
  clickhouse: stopped,
  checks: healthChecks(system as unknown as System),
})
after(() => Promise.all([versions.end(), stopped.close()]))

const PROFILE = '/discovery-service/api/profile/INSTAGRAM'

test('without ClickHouse readiness is degraded, and search, profile and time series answer', async () => {
  const readiness = await app.inject({ url: '/health/ready' })
  assert.equal(readiness.statusCode, 200)
  assert.equal(readiness.json().status, 'degraded')

  const filters = [{ field: 'topHashtags', filterType: 'ARRAY_ANY', value: ['bread'] }]
  const search = (payload: object) => app.inject({ method: 'POST', url: `${PROFILE}/search`, payload })
  const byIndex = await search({ filters, evidence: true })
  assert.equal(byIndex.json().count, 30)
  const byBiography = await search({ filters: [{ field: 'biography', filterType: 'LIKE', value: 'BREAD' }] })
  assert.deepEqual(
    byBiography.json().profiles.map(({ profileId }: { profileId: string }) => profileId),
    ['i2', 'i1', 'i0'],
  )
  const profile = await app.inject({ url: `${PROFILE}/i1` })
  const timeseries = await app.inject({ method: 'POST', url: `${PROFILE}/i1/timeseries`, payload: {} })
  for (const answer of [byIndex, byBiography, profile, timeseries]) {
    assert.equal(answer.statusCode, 200, answer.body)
    assert.equal(answer.json().dataset_version, byIndex.json().dataset_version)
    assert.ok(answer.json().as_of)
  }
})
