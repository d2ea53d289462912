import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { after, test } from 'node:test'
import { freePort } from '../../../test/support/free-port.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testObjectStore, testPostgres } from '../../../test/support/test-databases.ts'
import { openObjectStore } from '../../platform/object-store/client.ts'

const { pool } = await testPostgres()
const { store, bucket } = await testObjectStore()
const app = await testApp(pool, { objectStore: store, assetBucketOf: () => bucket })

const KEY = 'assets/profiles/youtube/UCaB-_1.jpg'
const PICTURE = Buffer.from(Array.from({ length: 3_000 }, (_, index) => index % 251))

test('the CDN serves a stored picture whole, in part, by HEAD and as 304', async () => {
  const etag = await store.put(bucket, KEY, PICTURE, {
    headers: { contentType: 'image/jpeg', cacheControl: 'public, max-age=60' },
  })
  const whole = await app.inject(`/cdn/${KEY}`)
  assert.equal(whole.statusCode, 200)
  assert.deepEqual(whole.rawPayload, PICTURE)
  const { headers } = whole
  assert.deepEqual(
    [
      headers['content-type'],
      headers['content-length'],
      headers['cache-control'],
      headers['content-disposition'],
      headers['x-content-type-options'],
      headers.etag,
    ],
    ['image/jpeg', '3000', 'public, max-age=60', 'inline', 'nosniff', etag],
  )
  const version = hash('sha256', PICTURE).slice(0, 16)
  const cacheOf = async (v: string) => (await app.inject(`/cdn/${KEY}?v=${v}`)).headers['cache-control']
  assert.equal(await cacheOf(version), 'public, max-age=31536000, immutable')
  assert.equal(
    await cacheOf('0123456789abcdef'),
    'public, max-age=60',
    'a version that is no more is not kept for long',
  )
  const head = await app.inject({ method: 'HEAD', url: `/cdn/${KEY}` })
  assert.deepEqual([head.statusCode, head.headers['content-length'], head.body], [200, '3000', ''])
  const known = await app.inject({ url: `/cdn/${KEY}`, headers: { 'if-none-match': `"other", ${etag}` } })
  assert.deepEqual([known.statusCode, known.body, known.headers.etag], [304, '', etag])
  assert.equal((await app.inject({ url: `/cdn/${KEY}`, headers: { 'if-none-match': '"other"' } })).statusCode, 200)

  const part = await app.inject({ url: `/cdn/${KEY}`, headers: { range: 'bytes=10-19' } })
  assert.deepEqual([part.statusCode, part.headers['content-range']], [206, 'bytes 10-19/3000'])
  assert.deepEqual(part.rawPayload, PICTURE.subarray(10, 20))
  assert.deepEqual(
    (await app.inject({ url: `/cdn/${KEY}`, headers: { range: 'bytes=-5' } })).rawPayload,
    PICTURE.subarray(-5),
  )
  const beyond = await app.inject({ url: `/cdn/${KEY}`, headers: { range: 'bytes=5000-' } })
  assert.deepEqual([beyond.statusCode, beyond.json().code], [416, 'RANGE_NOT_SATISFIABLE'])
  assert.equal((await app.inject({ url: `/cdn/${KEY}`, headers: { range: 'bytes=0-1,5-6' } })).statusCode, 200)
})

test('the CDN gives out nothing but assets: no listing, no other key, no path trick', async () => {
  await store.put(bucket, 'secret.txt', Buffer.from('secret'), { headers: { contentType: 'text/plain' } })
  await store.put(bucket, 'assets/.hidden', Buffer.from('secret'), { headers: { contentType: 'text/plain' } })
  for (const path of [
    '',
    'assets',
    'assets/',
    'assets/profiles/youtube/',
    'secret.txt',
    'assets/.hidden',
    'assets/profiles/youtube/none.jpg',
    'assets/../secret.txt',
    'assets/%2e%2e/secret.txt',
    'assets%2f..%2fsecret.txt',
    'assets/..%5csecret.txt',
    'assets/profiles/youtube/..%2f..%2f..%2fsecret.txt',
    'ASSETS/profiles/youtube/UCaB-_1.jpg',
    '%00',
    'assets/profiles/youtube/%00.jpg',
    'assets/profiles/youtube/UCaB-_1.jpg?list-type=2&prefix=',
    'assets//profiles/youtube/UCaB-_1.jpg',
  ]) {
    const answer = await app.inject(`/cdn/${path}`)
    if (path.includes('?')) assert.deepEqual(answer.rawPayload, PICTURE)
    else assert.equal(answer.statusCode, 404, `${path} ${answer.statusCode}`)
    assert.doesNotMatch(answer.body, /secret$/)
  }
})

test('an object store that is down is a 503 problem', async () => {
  const endpoint = `http://127.0.0.1:${await freePort()}`
  const dead = openObjectStore({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
  after(() => dead.close())
  const answer = await (await testApp(pool, { objectStore: dead })).inject(`/cdn/${KEY}`)
  assert.deepEqual([answer.statusCode, answer.json().code], [503, 'OBJECT_STORE_UNAVAILABLE'])
  assert.doesNotMatch(answer.body, /127\.0\.0\.1/)
  assert.equal((await (await testApp(pool)).inject(`/cdn/${KEY}`)).statusCode, 503)
})
