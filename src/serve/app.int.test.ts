import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { after, test } from 'node:test'
import { freePort } from '../../test/support/free-port.ts'
import { accountRow, publishRows } from '../../test/support/serving-fixture.ts'
import { testApp } from '../../test/support/test-app.ts'
import { testObjectStore, testPostgres } from '../../test/support/test-databases.ts'
import { testPipelineDoor } from '../../test/support/test-pipeline-door.ts'
import { createLogger } from '../core/log.ts'
import { openPostgres } from '../platform/postgres/pool.ts'

const { pool } = await testPostgres()
const { store, bucket } = await testObjectStore()
await publishRows(pool, { youtube_account: [accountRow('UC1')] })
const SEARCH = '/discovery-service/api/profile/YOUTUBE/search'

const webDir = mkdtempSync(join(tmpdir(), 'creatorscope-web-'))
after(() => rmSync(webDir, { recursive: true }))
writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>page</title>')
writeFileSync(join(webDir, 'main-Ab3dE5g7.js'), 'void 0')

const app = await testApp(pool, {
  objectStore: store,
  assetBucketOf: () => bucket,
  webDir,
  pipeline: testPipelineDoor(pool),
})

test('a request id is taken over when harmless, made when not, and stands in the answer and the log', async () => {
  const lines: string[] = []
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const logged = await testApp(pool, { log: createLogger('test', 'info', destination) })
  const given = await logged.inject({ method: 'POST', url: SEARCH, headers: { 'x-request-id': 'abc-1' } })
  assert.equal(given.headers['x-request-id'], 'abc-1')
  assert.match(lines.join(''), /"requestId":"abc-1".*"status":200/)
  const refused = await logged.inject({ url: '/nothing', headers: { 'x-request-id': 'a\tb"}' } })
  assert.match(String(refused.headers['x-request-id']), /^[\da-f-]{36}$/)
  assert.equal(refused.json().requestId, refused.headers['x-request-id'])
})

test('every answer carries security headers and its place in the rate limit, and too many are a 429 problem', async () => {
  const limited = await testApp(pool, { requestsPerMinute: 2 })
  const ask = () => limited.inject({ method: 'POST', url: SEARCH })
  const first = await ask()
  assert.match(
    String(first.headers['content-security-policy']),
    /default-src 'self'.*img-src 'self' data: blob: http:\/\/cdn\.test/,
  )
  assert.equal(first.headers['x-content-type-options'], 'nosniff')
  assert.equal(first.headers['ratelimit-limit'], '2')
  assert.equal(first.headers['ratelimit-remaining'], '1')
  await ask()
  const refused = await ask()
  assert.equal(refused.statusCode, 429, refused.body)
  assert.equal(refused.json().code, 'RATE_LIMITED')
  assert.ok(Number(refused.headers['retry-after']) > 0)
  assert.equal((await limited.inject('/health/live')).statusCode, 200)
})

test('a database that is down is a 503 problem without a word of SQL or a stack', async () => {
  const dead = openPostgres(`postgres://someone:hidden-word@127.0.0.1:${await freePort()}/x`)
  after(() => dead.end())
  const down = await testApp(dead)
  const answer = await down.inject({ method: 'POST', url: SEARCH })
  assert.equal(answer.statusCode, 503)
  assert.equal(answer.json().code, 'DATABASE_UNAVAILABLE')
  assert.ok(Number(answer.headers['retry-after']) > 0)
  assert.doesNotMatch(answer.body, /SELECT|hidden-word|at .*\.ts|ECONN/)
})

test('a fault of ours is a 500 problem that tells nothing but the request id', async () => {
  const { pool: broken } = await testPostgres()
  await publishRows(broken, {})
  await broken.query('ALTER TABLE youtube_account DROP COLUMN biography')
  const answer = await (await testApp(broken)).inject({ method: 'POST', url: SEARCH })
  assert.equal(answer.statusCode, 500)
  assert.equal(answer.json().code, 'INTERNAL')
  assert.doesNotMatch(answer.body, /biography|SELECT|column/)
})

test('connections that the database cuts fail no later search', async () => {
  const ask = async () => (await app.inject({ method: 'POST', url: SEARCH })).statusCode
  await Promise.all([ask(), ask(), ask()])
  await pool.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  // A search that meets a connection before its end is known fails as 503, once.
  const statuses = [await ask(), await ask(), await ask(), await ask()]
  assert.ok(statuses.every((status) => status === 200 || status === 503))
  assert.equal(await ask(), 200)
})

test('readiness tells each part: required ones make it 503, the others degraded, a silent one fails after a second', async () => {
  const check = (name: string, required: boolean, run: () => Promise<void>) => ({ name, required, run })
  const fine = async () => {}
  const fails = async () => {
    throw new Error('cannot reach postgres://user:hidden-word@host/db, password=hidden-word')
  }
  const silent = () => new Promise<void>(() => {})
  const ready = async (...checks: ReturnType<typeof check>[]) =>
    (await testApp(pool, { checks })).inject('/health/ready')

  const all = await ready(check('postgres', true, fine), check('clickhouse', false, fine))
  assert.deepEqual([all.statusCode, all.json().status], [200, 'ready'])
  const degraded = await ready(
    check('postgres', true, fine),
    check('clickhouse', false, fails),
    check('objects', false, silent),
  )
  assert.deepEqual([degraded.statusCode, degraded.json().status], [200, 'degraded'])
  assert.deepEqual(
    degraded.json().parts.map(({ status }: { status: string }) => status),
    ['ok', 'failed', 'failed'],
  )
  assert.match(degraded.json().parts[2].detail, /no answer within 1000 ms/)
  assert.doesNotMatch(degraded.body, /hidden-word/)
  const down = await ready(check('postgres', true, fails), check('clickhouse', false, fine))
  assert.deepEqual([down.statusCode, down.json().status], [503, 'not-ready'])
  assert.equal((await app.inject('/health/live')).json().status, 'live')
})

test('metrics count requests by route pattern, never by path', async () => {
  await app.inject({ method: 'POST', url: SEARCH })
  const { body } = await app.inject('/metrics')
  assert.match(
    body,
    /http_request_duration_seconds_count\{method="POST",route="\/discovery-service\/api\/profile\/:platform\/search",status="200"\}/,
  )
  assert.match(body, /process_cpu_seconds_total/)
})

test('the document at /docs/json is OpenAPI 3.1 and names every operation', async () => {
  const document = (await app.inject('/docs/json')).json()
  assert.equal(document.openapi, '3.1.0')
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path as object))
  assert.deepEqual(operations.map(({ operationId }) => operationId).toSorted(), [
    'addCollectionCreators',
    'cancelScheduleRun',
    'changeCollection',
    'changeCollectionCreator',
    'changeTenant',
    'createCollection',
    'createKey',
    'createTenant',
    'deleteCollection',
    'deleteSavedSearch',
    'downloadCollection',
    'downloadSelection',
    'findLocations',
    'findSimilar',
    'followPipeline',
    'followScheduleRun',
    'getAsset',
    'getAssetsHealth',
    'getAudience',
    'getAuthenticity',
    'getCategoryLeaderboard',
    'getCollection',
    'getCreatorSeries',
    'getCrossPlatformLeaderboard',
    'getEntityAssets',
    'getExplanation',
    'getGenreLanguages',
    'getGenreOptions',
    'getGenreOverview',
    'getHashtags',
    'getLanguageLeaderboard',
    'getLeaderboard',
    'getLiveness',
    'getOptions',
    'getPosts',
    'getProfile',
    'getProfileExplanation',
    'getPublish',
    'getRankMovement',
    'getReadiness',
    'getSavedSearch',
    'getScheduleRun',
    'getSession',
    'getTimeseries',
    'getUsage',
    'importCollectionCreators',
    'listCollectionCreators',
    'listCollectionShares',
    'listCollections',
    'listExplanations',
    'listFailedTasks',
    'listKeys',
    'listPublishes',
    'listSavedSearches',
    'listScheduleRuns',
    'listSchedules',
    'listTenants',
    'moveCollectionCreators',
    'openSharedCollection',
    'pauseSchedule',
    'removeCollectionCreators',
    'renameSavedSearch',
    'repairEntityAssets',
    'replaceSavedSearch',
    'resumeSchedule',
    'retryFailedTasks',
    'retryScheduleRun',
    'revokeCollectionShare',
    'revokeKey',
    'rollBackPublish',
    'rotateKey',
    'saveSearch',
    'searchProfiles',
    'shareCollection',
    'signIn',
    'signInLocally',
    'signOut',
    'triggerSchedule',
  ])
  const page = await app.inject('/docs')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /swagger-ui/)
})

test('the web page answers its own views, and never stands in for a missing file or route', async () => {
  const html = { accept: 'text/html,*/*' }
  for (const url of ['/', '/creator/YOUTUBE/UC1', '/discover?sortBy=followers']) {
    const answer = await app.inject({ url, headers: html })
    assert.equal(answer.statusCode, 200)
    assert.match(answer.body, /<title>page/)
    assert.equal(answer.headers['cache-control'], 'no-cache')
  }
  assert.match(String((await app.inject('/main-Ab3dE5g7.js')).headers['cache-control']), /immutable/)
  assert.equal((await app.inject('/main-none.js')).statusCode, 404)
  assert.equal((await app.inject({ url: '/discovery-service/api/nothing', headers: html })).statusCode, 404)
  assert.equal((await app.inject({ url: '/cdn/nothing', headers: html })).json().code, 'ASSET_NOT_FOUND')
  assert.equal((await app.inject('/..%2f..%2fpackage.json')).statusCode, 404)
})
