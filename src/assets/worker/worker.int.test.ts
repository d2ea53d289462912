import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, beforeEach, test } from 'node:test'
import sharp from 'sharp'
import { waitFor } from '../../../test/support/running-system.ts'
import { testAssetWorker } from '../../../test/support/test-asset-worker.ts'
import { closeServer, listen } from '../../platform/embedded/listen.ts'
import { signMediaLink } from '../../platform/embedded/media-origin/sign-media-link.ts'
import { startMediaOrigin } from '../../platform/embedded/media-origin/start-media-origin.ts'
import { openObjectStore } from '../../platform/object-store/client.ts'
import { ASSET_FLOW, type AssetLink, assetKey, assetName } from '../asset.ts'
import { recordStoredAssets, type StoredAsset } from '../asset-log.ts'
import { enqueueAssets } from '../enqueue-assets.ts'
import { openClaimer } from '../queue/open-claimer.ts'
import { rescue } from '../queue/rescue.ts'
import { recordEnded } from './record-ended.ts'
import { runWorker } from './run-worker.ts'

const origin = await startMediaOrigin({ host: '127.0.0.1', port: 0, secret: 'test' })
after(() => origin.stop())
const { pool, store, bucket, puts, work, openFetcher, options } = await testAssetWorker([new URL(origin.url).host])
beforeEach(() => pool.query('TRUNCATE scrape_request_log, asset_log'))

interface Task {
  status: string
  reason: string | null
  retry_count: number
}

function link(id: string, query: Record<string, string> = {}, expiresAt = new Date(Date.now() + 3_600_000)): AssetLink {
  const url = signMediaLink({ origin: origin.url, secret: 'test', id, expiresAt, query })
  return { entityType: 'post', entityId: id, platform: 'YOUTUBE', assetType: 'thumbnail', url }
}

function enqueueLinks(...links: AssetLink[]): Promise<number> {
  return enqueueAssets(
    pool,
    links.map((each) => ({ ...each, seenAt: new Date() })),
  )
}

function pick({ status, reason, retry_count }: Task): Task {
  return { status, reason, retry_count }
}

async function taskOf(asset: AssetLink): Promise<Task> {
  const { rows } = await pool.query<Task>(
    'SELECT * FROM scrape_request_log WHERE idempotency_key = $1 ORDER BY id DESC LIMIT 1',
    [assetName(asset)],
  )
  return rows[0]!
}

test('a picture is stored under its key with its type, size and hash', async () => {
  const picture = link('abc')
  assert.equal(await enqueueLinks(picture), 1)
  await work()
  assert.equal((await taskOf(picture)).status, 'COMPLETE')
  const { rows } = await pool.query('SELECT * FROM asset_log')
  assert.equal(rows.length, 1)
  assert.equal(rows[0].key, 'assets/posts/youtube/abc.jpg')
  assert.equal(rows[0].content_type, 'image/jpeg')
  assert.ok(rows[0].width > 0 && rows[0].height > 0)
  const stored = await store.get(bucket, rows[0].key)
  assert.deepEqual(
    [stored?.contentType, stored?.bytes, stored?.contentDisposition],
    ['image/jpeg', rows[0].bytes, 'inline'],
  )
})

const REFUSED: Array<{ what: string; asset: AssetLink; reason: RegExp }> = [
  {
    what: 'a redirect to a private address',
    asset: link('inward', { 'redirect-to': 'http://127.0.0.1:1/' }),
    reason: /^URL_REFUSED/,
  },
  {
    what: 'a redirect to the metadata of a cloud',
    asset: link('meta2', { 'redirect-to': 'http://[::ffff:a9fe:a9fe]/latest/' }),
    reason: /^URL_REFUSED/,
  },
  {
    what: 'a redirect to a file',
    asset: link('tofile', { 'redirect-to': 'file:///etc/passwd' }),
    reason: /^URL_REFUSED/,
  },
  { what: 'a redirect loop', asset: link('loop', { redirect: '50' }), reason: /^TOO_MANY_REDIRECTS/ },
  {
    what: 'a private address',
    asset: { ...link('meta'), url: 'http://169.254.169.254/latest' },
    reason: /^URL_REFUSED/,
  },
  {
    what: 'a name that leads to a private address',
    asset: { ...link('name'), url: 'http://localhost:1/x.jpg' },
    reason: /^URL_REFUSED: localhost leads to/,
  },
  { what: 'another scheme', asset: { ...link('file'), url: 'file:///etc/passwd' }, reason: /^URL_REFUSED/ },
]

test('a link that leads inward, by itself or by redirects, is refused with its reason and stores nothing', async () => {
  await enqueueLinks(...REFUSED.map(({ asset }) => asset))
  await work()
  for (const { what, asset, reason } of REFUSED) {
    const task = await taskOf(asset)
    assert.match(task.reason ?? '', reason, what)
    assert.equal(task.status, 'FAILED', what)
  }
  assert.equal((await pool.query('SELECT FROM asset_log')).rowCount, 0)
})

test('a redirect that stays outside is followed', async () => {
  const moved = link('moved', { redirect: '2' })
  await enqueueLinks(moved)
  await work()
  assert.equal((await taskOf(moved)).status, 'COMPLETE')
})

test('an expired link asks the scraper for a fresh one, once', async () => {
  const dead = link('dead', {}, new Date(0))
  for (let i = 0; i < 2; i += 1) {
    await pool.query("DELETE FROM scrape_request_log WHERE flow = 'asset_upload_flow'")
    await enqueueLinks(dead)
    await work()
  }
  const { rows } = await pool.query("SELECT status, params FROM scrape_request_log WHERE flow = 'refresh_post_flow'")
  assert.deepEqual(rows, [{ status: 'PENDING', params: { entityType: 'post', entityId: 'dead' } }])
})

test('a link that is known to be dead is not enqueued again, a fresh one is', async () => {
  await enqueueLinks(link('back', {}, new Date(0)))
  await work()
  assert.equal(await enqueueLinks(link('back', {}, new Date(0))), 0)
  assert.equal(await enqueueLinks(link('back')), 1)
})

test('unchanged media cost no PUT', async () => {
  puts.length = 0
  for (const version of ['1', '2']) {
    await enqueueLinks(link('same', { v: version }))
    await work()
  }
  assert.deepEqual(puts, ['assets/posts/youtube/same.jpg'])
  assert.deepEqual((await pool.query('SELECT status FROM scrape_request_log')).rows, [
    { status: 'COMPLETE' },
    { status: 'COMPLETE' },
  ])
})

test('when the type of an asset changes, one object and one row remain', async () => {
  await enqueueLinks(link('turn'))
  await work()
  await enqueueLinks(link('turn', { type: 'webp' }))
  await work()
  const keys: string[] = []
  for await (const key of store.keys(bucket, 'assets/posts/youtube/turn')) keys.push(key)
  assert.deepEqual(keys, ['assets/posts/youtube/turn.webp'])
  assert.deepEqual((await pool.query('SELECT key FROM asset_log')).rows, [{ key: keys[0] }])
})

test('derivatives, where they are asked for, stand beside the picture and in its record, and leave with it', async () => {
  await enqueueLinks(link('small'))
  await work({ derivatives: true })
  const { rows } = await pool.query('SELECT thumbnail_key, thumbhash FROM asset_log')
  assert.equal(rows[0].thumbnail_key, 'assets/posts/youtube/small.thumb.webp')
  assert.match(rows[0].thumbhash, /^[A-Za-z0-9+/]{20,44}=*$/)
  const object = await store.get(bucket, rows[0].thumbnail_key)
  const { format, width, height } = await sharp(Buffer.concat(await object!.body.toArray())).metadata()
  assert.deepEqual([object!.contentType, format, width, height], ['image/webp', 'webp', 320, 320])
  puts.length = 0
  await enqueueLinks(link('small', { again: '1' }))
  await work({ derivatives: true })
  assert.deepEqual(puts, [], 'what is unchanged is not made again')
  await enqueueLinks(link('small', { type: 'png' }))
  await work()
  assert.deepEqual((await pool.query('SELECT thumbnail_key, thumbhash FROM asset_log')).rows, [
    { thumbnail_key: null, thumbhash: null },
  ])
  assert.equal(await store.head(bucket, 'assets/posts/youtube/small.thumb.webp'), undefined)
})

test('many enqueue one asset at once: one live task', async () => {
  await Promise.all(Array.from({ length: 16 }, () => enqueueLinks(link('once'))))
  assert.equal((await pool.query('SELECT FROM scrape_request_log')).rowCount, 1)
})

test('a fresh asset is not enqueued', async () => {
  const seenAt = new Date(Date.now() - 60_000)
  await enqueueLinks(link('fresh'))
  await work()
  assert.equal(await enqueueAssets(pool, [{ ...link('fresh', { other: '1' }), seenAt }]), 0)
})

test('passing failures end as FAILED after the last attempt, saying how many there were', async () => {
  const busy = link('never', { status: '503' })
  await enqueueLinks(busy)
  for (let i = 0; i < 2; i += 1) {
    await work({ maxAttempts: 2 })
    await pool.query('UPDATE scrape_request_log SET run_after = now()')
  }
  const { status, reason } = await taskOf(busy)
  assert.deepEqual([status, reason], ['FAILED', 'the media server answered 503 (after 2 attempts)'])
})

test('a slow server holds one slot, and a worker that is told to end hands back what it cannot finish', async () => {
  const slow = link('snail', { latency: '5000' })
  const patient = openFetcher({ headersTimeoutMs: 60_000, totalTimeoutMs: 60_000 })
  await enqueueLinks(slow, ...Array.from({ length: 20 }, (_, i) => link(`quick-${i}`)))
  const ending = new AbortController()
  const working = runWorker({
    ...options,
    fetcher: patient,
    concurrency: 4,
    signal: ending.signal,
    stopGraceMs: 100,
  })
  await waitFor('the quick ones', 10_000, async () => {
    const { rows } = await pool.query("SELECT count(*) AS n FROM scrape_request_log WHERE status = 'COMPLETE'")
    return rows[0].n === 20
  })
  assert.equal((await taskOf(slow)).status, 'PROCESSING')
  ending.abort()
  await working
  assert.deepEqual(pick(await taskOf(slow)), { status: 'PENDING', reason: 'the worker was stopped', retry_count: 0 })
})

test('a task that is held longer than its limit loses its lease and goes to who asks next', async () => {
  const endless = link('endless', { latency: '60000' })
  const patient = openFetcher({ headersTimeoutMs: 120_000, totalTimeoutMs: 120_000 })
  await enqueueLinks(endless)
  const ending = new AbortController()
  const { signal } = ending
  const working = runWorker({ ...options, fetcher: patient, leaseS: 1, taskTimeoutMs: 400, signal, stopGraceMs: 100 })
  await waitFor('the lease to run out', 20_000, async () => {
    await rescue(pool, undefined, 100)
    return (await taskOf(endless)).retry_count > 0
  })
  ending.abort()
  await working
})

test('a store that answers SlowDown is asked again, and its trouble costs the task no attempt', async () => {
  let puts = 0
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      puts += 1
      if (puts > 2) response.end()
      else response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>')
    })
  })
  const endpoint = `http://127.0.0.1:${await listen(server, 'store', '127.0.0.1', 0)}`
  const slow = openObjectStore({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
  const picture = link('slowdown')
  await enqueueLinks(picture)
  await work({ store: slow, storePatienceMs: 30_000 })
  slow.close()
  await closeServer(server, 100)
  assert.equal(puts, 3)
  assert.deepEqual(pick(await taskOf(picture)), { status: 'COMPLETE', reason: null, retry_count: 0 })
})

test('tasks that are no valid asset fail by the field, and hinder no other', async () => {
  await enqueueLinks(link('good'))
  await pool.query(`INSERT INTO scrape_request_log (flow, platform, params, idempotency_key)
                    VALUES ('asset_upload_flow', 'YOUTUBE', '{"entityType":"post","platform":"YOUTUBE","assetType":"thumbnail","url":"http://a/","entityId":"../x"}', 'bad')`)
  await work()
  const { rows } = await pool.query('SELECT status, reason FROM scrape_request_log ORDER BY id')
  assert.equal(rows[0].status, 'COMPLETE')
  assert.match(rows[1].reason, /entityId of the asset is not valid/)
})

test('an asset that another task recorded meanwhile is recorded all the same, the later word counts', async () => {
  const [twice, once] = [link('twice'), link('once')]
  await enqueueLinks(twice, once)
  const held = await openClaimer(pool, ASSET_FLOW).claim(10, 60)
  const stored = (asset: AssetLink, sha256: string): StoredAsset => ({
    ...asset,
    ...{ key: assetKey(asset, 'jpg'), originalUrl: asset.url, sha256, bytes: 1, width: 1, height: 1 },
    ...{ contentType: 'image/jpeg', sourceEtag: null, sourceLastModified: null },
  })
  await recordStoredAssets(pool, [stored(twice, 'earlier')])
  const ended = held.map((task) => ({
    task,
    isNew: true,
    result: { outcome: { status: 'COMPLETE' } as const, stored: stored(task.params as unknown as AssetLink, 'later') },
  }))
  assert.equal((await recordEnded(ended, pool)).length, 2)
  const { rows } = await pool.query('SELECT entity_id, sha256 FROM asset_log ORDER BY 1')
  assert.deepEqual(rows, [
    { entity_id: 'once', sha256: 'later' },
    { entity_id: 'twice', sha256: 'later' },
  ])
  assert.equal((await taskOf(twice)).status, 'COMPLETE')
})
