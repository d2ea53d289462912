import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sleep } from '../../../src/core/backoff.ts'
import { startNodeChild } from '../../../src/platform/embedded/node-child.ts'
import { publish } from '../../../src/publish/publish.ts'
import { freePort } from '../../support/free-port.ts'
import { accountRow, createMarts, insertRows } from '../../support/mart-fixture.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../support/test-databases.ts'

const { pool, url } = await testPostgres()
const { client } = await testClickHouse()
const { store, bucket, endpoint, credentials } = await testObjectStore()

await createMarts(client)
await insertRows(
  client,
  'mart_instagram_account',
  Array.from({ length: 30 }, (_, n) =>
    accountRow(`i${n}`, {
      name: n === 7 ? 'दीपिका' : 'Priya',
      biography: n < 3 ? 'I bake bread' : 'I run',
      top_hashtags: ['bread'],
      followers: n,
    }),
  ),
)
await insertRows(client, 'mart_time_series', [
  { platform: 'INSTAGRAM', profile_id: 'i1', date: '2026-01-02', followers: 1_000 },
])
await publish({ clickhouse: client, postgres: pool, objectStore: store, staging: { endpoint, bucket, credentials } })

const dataDir = mkdtempSync(join(tmpdir(), 'cs-'))
const port = await freePort()
/** The API, started when ClickHouse had stopped already: nothing listens at its address. */
const api = await startNodeChild({
  name: 'serve',
  entry: join(import.meta.dirname, '../../../src/main.ts'),
  args: ['serve'],
  logFile: join(dataDir, 'serve.log'),
  env: {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: url,
    CLICKHOUSE_URL: `http://127.0.0.1:${await freePort()}`,
    S3_ENDPOINT: endpoint,
    S3_STAGING_BUCKET: bucket,
    S3_ASSET_BUCKET: bucket,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    LOG_LEVEL: 'warn',
    API_ACCESS: 'open',
    PORT: String(port),
  },
})
after(async () => {
  await api.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const PROFILE = `http://127.0.0.1:${port}/discovery-service/api/profile/INSTAGRAM`

interface Body {
  dataset_version: string
  as_of: string
  count: number
  profiles: { profileId: string }[]
}

/** Sent again while a busy machine makes the API refuse work. */
async function ask(path: string, body?: object): Promise<Body> {
  const answer = await fetch(
    `${PROFILE}${path}`,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )
  const text = await answer.text()
  if (text.includes('OVERLOADED')) return sleep(200).then(() => ask(path, body))
  assert.equal(answer.status, 200, text)
  return JSON.parse(text)
}

test('without ClickHouse the API starts, readiness is degraded, and search, profile and time series answer', async () => {
  const readiness = await fetch(`http://127.0.0.1:${port}/health/ready`)
  assert.equal(readiness.status, 200)
  const { status, parts } = (await readiness.json()) as { status: string; parts: { name: string; status: string }[] }
  assert.equal(status, 'degraded')
  assert.deepEqual(
    parts.filter((part) => part.status === 'failed').map(({ name }) => name),
    ['clickhouse'],
  )

  const filters = [{ field: 'topHashtags', filterType: 'ARRAY_ANY', value: ['bread'] }]
  const byHashtag = await ask('/search', { filters, evidence: true })
  assert.equal(byHashtag.count, 30)
  // Only the index finds it: PostgreSQL's trigrams of the C locale know no Devanagari.
  const byName = await ask('/search', { query: 'दीपिका' })
  const byBiography = await ask('/search', { filters: [{ field: 'biography', filterType: 'LIKE', value: 'BREAD' }] })
  assert.deepEqual(
    [byName, byBiography].map(({ profiles }) => profiles.map(({ profileId }) => profileId)),
    [['i7'], ['i2', 'i1', 'i0']],
  )
  const others = [await ask('/i1'), await ask('/i1/timeseries', {}), await ask('/i1/similar', {})]
  for (const answer of [byName, byBiography, ...others]) {
    assert.equal(answer.dataset_version, byHashtag.dataset_version)
    assert.ok(answer.as_of)
  }
})
