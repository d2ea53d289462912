import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/test-app.ts'
import { testPostgres } from '../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
const app = await testApp(pool)
const HEALTH = '/assets-service/api/health'

await pool.query(`
  INSERT INTO asset_log (entity_type, entity_id, platform, asset_type, key, original_url, sha256, bytes, content_type)
  SELECT 'post', id, 'YOUTUBE', 'thumbnail', 'assets/posts/youtube/' || id || '.jpg', 'https://a/', 'x', 1, 'image/jpeg'
    FROM unnest(ARRAY['ok', 'stale']) AS id;
  INSERT INTO asset_trouble (entity_type, entity_id, platform, asset_type, url, reason, rounds, retry_at)
  SELECT 'post', id, 'YOUTUBE', 'thumbnail', 'https://a/', reason, 1, retry_at
    FROM (VALUES ('stale', 'answered 503', now() + interval '1 hour'), ('retry', 'answered 503', now() + interval '1 hour'),
                 ('gone', 'NOT_FOUND: x', NULL)) AS given (id, reason, retry_at);
  INSERT INTO scrape_request_log (flow, platform, params, idempotency_key)
  VALUES ('asset_upload_flow', 'YOUTUBE', '{}', 'post:YOUTUBE:new:thumbnail');
  INSERT INTO scrape_request_log (flow, platform, params, idempotency_key, status, reason, finished_at)
  VALUES ('asset_upload_flow', 'YOUTUBE', '{}', 'x', 'FAILED', 'NOT_FOUND: x', now());
  INSERT INTO scrape_host_pause VALUES ('a.example', now() + interval '1 minute', 'answered 429')`)

async function stateOf(id: string) {
  return (await app.inject(`${HEALTH}/YOUTUBE/post/${id}`)).json().assets[0]
}

test('every asset of an entity tells its state, and is marked as a placeholder when nothing is stored', async () => {
  const told = await Promise.all(['ok', 'stale', 'retry', 'gone', 'new'].map(stateOf))
  assert.deepEqual(
    told.map(({ state, pictureUrl, isPlaceholder, retryAt }) => [
      state,
      pictureUrl !== null,
      isPlaceholder,
      retryAt !== null,
    ]),
    [
      ['ok', true, false, false],
      ['stale', true, false, true],
      ['retry', false, true, true],
      ['gone', false, true, false],
      ['waiting', false, true, false],
    ],
  )
  assert.equal(told[0].pictureUrl, 'http://cdn.test/cdn/assets/posts/youtube/ok.jpg?v=x')
})

test('the pipeline tells assets by state, the queue, why tasks failed and which hosts are paused', async () => {
  const { stored, storedIsEstimate, troubled, queue, failures, pausedHosts } = (await app.inject(HEALTH)).json()
  assert.deepEqual([stored, storedIsEstimate], [2, false])
  assert.deepEqual(
    troubled.map(({ state, assets }: { state: string; assets: number }) => [state, assets]),
    [
      ['gone', 1],
      ['retry', 1],
      ['stale', 1],
    ],
  )
  assert.deepEqual(
    queue.map(({ status, tasks }: { status: string; tasks: number }) => [status, tasks]),
    [
      ['FAILED', 1],
      ['PENDING', 1],
    ],
  )
  assert.deepEqual(failures, [{ flow: 'asset_upload_flow', reason: 'NOT_FOUND', tasks: 1 }])
  assert.equal(pausedHosts[0].host, 'a.example')
})

test('repair makes an asset in trouble due, and asks for a fresh link of one that is not', async () => {
  const repair = (id: string) => app.inject({ method: 'POST', url: `${HEALTH}/YOUTUBE/post/${id}/repair` })
  const troubled = await repair('gone')
  assert.deepEqual([troubled.statusCode, troubled.json()], [202, { troubled: 1, refreshRequested: false }])
  assert.equal((await pool.query('SELECT FROM asset_trouble WHERE retry_at <= now()')).rowCount, 1)
  for (let i = 0; i < 2; i += 1) assert.deepEqual((await repair('ok')).json(), { troubled: 0, refreshRequested: true })
  const { rows } = await pool.query(
    "SELECT idempotency_key AS key FROM scrape_request_log WHERE flow = 'refresh_post_flow'",
  )
  assert.deepEqual(rows, [{ key: 'post:YOUTUBE:ok' }])
})

for (const [what, path, status] of [
  ['an entity that was never asked for', 'YOUTUBE/post/unknown', 404],
  ['an id that leaves its folder', 'YOUTUBE/post/..%2f..%2fx', 400],
  ['an id with a NUL', 'YOUTUBE/post/a%00', 400],
  ['an id of 300 characters', `YOUTUBE/post/${'a'.repeat(300)}`, 400],
  ['a platform in small letters', 'youtube/post/ok', 400],
  ['an unknown platform', 'TIKTOK/post/ok', 400],
  ['an unknown kind of entity', 'YOUTUBE/channel/ok', 400],
] as const)
  test(`refused with a reason: ${what}`, async () => {
    for (const [method, url] of [
      ['GET', `${HEALTH}/${path}`],
      ['POST', `${HEALTH}/${path}/repair`],
    ] as const) {
      const answer = await app.inject({ method, url })
      assert.equal(answer.statusCode, status, answer.body)
      assert.equal(answer.headers['content-type'], 'application/problem+json')
    }
  })
