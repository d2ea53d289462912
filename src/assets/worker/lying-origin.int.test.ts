import assert from 'node:assert/strict'
import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { goodMedia } from '../../../test/support/good-media.ts'
import { type Behaviour, drip, reply } from '../../../test/support/raw-answers.ts'
import { waitFor } from '../../../test/support/running-system.ts'
import { testAssetWorker } from '../../../test/support/test-asset-worker.ts'
import { closeServer, listen } from '../../platform/embedded/listen.ts'
import { assetName } from '../asset.ts'
import { enqueueAssets } from '../enqueue-assets.ts'

const jpeg = (await goodMedia())[0]!.body
const HTML = '<!doctype html><html><title>Log in</title><form action="/login">'
const bomb = gzipSync(Buffer.alloc(50_000_000))
const bigBomb = brotliCompressSync(Buffer.alloc(50_000_000))

interface Case {
  what: string
  behaviour: Behaviour
  status: 'COMPLETE' | 'FAILED' | 'PENDING'
  reason: RegExp | null
  /** Milliseconds from the enqueueing that must pass before the next attempt, from and to. */
  delay?: [number, number]
}

const EXPIRED = /^URL_SIGNATURE_EXPIRED$/
const CASES: Case[] = [
  {
    what: 'a picture under another name and type',
    behaviour: reply('200 OK', { 'content-type': 'application/json' }, jpeg),
    status: 'COMPLETE',
    reason: null,
  },
  {
    what: 'a picture without a length',
    behaviour: (socket) => socket.end(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), jpeg])),
    status: 'COMPLETE',
    reason: null,
  },
  {
    what: 'a picture that is packed although we asked for it as it is',
    behaviour: reply('200 OK', { 'content-encoding': 'gzip' }, gzipSync(jpeg)),
    status: 'COMPLETE',
    reason: null,
  },
  {
    what: 'a slow loris: a body of a byte now and then',
    behaviour: (socket) => drip(socket, 'HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n', 'x'),
    status: 'PENDING',
    reason: /no whole answer within 2000 ms/,
  },
  {
    what: 'headers of a byte now and then',
    behaviour: (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nx: ', 'x'),
    status: 'PENDING',
    reason: /[Hh]eaders [Tt]imeout|no whole answer/,
  },
  {
    what: 'headers that never end',
    behaviour: (socket) => drip(socket, 'HTTP/1.1 200 OK\r\n', `x: ${'y'.repeat(4_000)}\r\n`),
    status: 'PENDING',
    reason: /[Hh]eaders|[Oo]verflow|no whole answer/,
  },
  {
    what: 'silence',
    behaviour: () => undefined,
    status: 'PENDING',
    reason: /[Hh]eaders [Tt]imeout/,
  },
  {
    what: 'a body that stops',
    behaviour: (socket) => socket.write(reply('200 OK', { 'content-length': jpeg.length }, jpeg.subarray(0, 100))),
    status: 'PENDING',
    reason: /[Bb]ody [Tt]imeout/,
  },
  {
    what: 'more announced than sent',
    behaviour: (socket) => socket.end(reply('200 OK', { 'content-length': jpeg.length + 50 }, jpeg)),
    status: 'PENDING',
    reason: /closed/,
  },
  {
    what: 'less announced than sent',
    behaviour: (socket) => socket.end(reply('200 OK', { 'content-length': jpeg.length - 50 }, jpeg)),
    status: 'FAILED',
    reason: /^NOT_MEDIA: .*truncated/,
  },
  {
    what: 'more than we take, announced',
    behaviour: (socket) => socket.write(reply('200 OK', { 'content-length': 99_000_000 }, jpeg)),
    status: 'FAILED',
    reason: /^TOO_LARGE: the body is larger than 2000000 bytes/,
  },
  {
    what: 'more than we take, unannounced',
    behaviour: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      const more = (): void => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536)));
      }
      socket.on('drain', more)
      more()
    },
    status: 'FAILED',
    reason: /^TOO_LARGE/,
  },
  {
    what: 'a gzip bomb',
    behaviour: reply('200 OK', { 'content-encoding': 'gzip' }, bomb),
    status: 'FAILED',
    reason: /^TOO_LARGE: the body unpacks to more than 2000000 bytes/,
  },
  {
    what: 'a brotli bomb',
    behaviour: reply('200 OK', { 'content-encoding': 'br' }, bigBomb),
    status: 'FAILED',
    reason: /^TOO_LARGE/,
  },
  {
    what: 'an encoding that is a lie',
    behaviour: reply('200 OK', { 'content-encoding': 'gzip' }, jpeg),
    status: 'FAILED',
    reason: /^BAD_ENCODING/,
  },
  {
    what: '200 that says the signature expired',
    behaviour: reply('200 OK', { 'content-type': 'image/jpeg' }, 'URL signature expired'),
    status: 'FAILED',
    reason: EXPIRED,
  },
  {
    what: '200 with a page to log in',
    behaviour: reply('200 OK', { 'content-type': 'image/jpeg' }, HTML),
    status: 'FAILED',
    reason: /^NOT_MEDIA: the body is text/,
  },
  {
    what: '200 without a body',
    behaviour: reply('200 OK', {}),
    status: 'FAILED',
    reason: /^NOT_MEDIA: the body is empty/,
  },
  {
    what: 'a part, unasked',
    behaviour: reply('206 Partial Content', { 'content-range': 'bytes 0-99/1000' }, jpeg),
    status: 'FAILED',
    reason: /^UNEXPECTED_STATUS: .* 206/,
  },
  {
    what: '304 to one who has nothing',
    behaviour: reply('304 Not Modified', {}),
    status: 'FAILED',
    reason: /^UNEXPECTED_STATUS: .* 304/,
  },
  { what: '403', behaviour: reply('403 Forbidden', {}, 'no'), status: 'FAILED', reason: EXPIRED },
  { what: '404', behaviour: reply('404 Not Found', {}, HTML), status: 'FAILED', reason: /^NOT_FOUND/ },
  { what: '410', behaviour: reply('410 Gone', {}), status: 'FAILED', reason: EXPIRED },
  {
    what: '429 with seconds',
    behaviour: reply('429 Too Many Requests', { 'retry-after': 90 }),
    status: 'PENDING',
    reason: /answered 429/,
    delay: [90_000, 120_000],
  },
  {
    what: '429 with a date',
    behaviour: (socket) => {
      const date = new Date(Date.now() + 120_000).toUTCString()
      socket.write(reply('429 Too Many Requests', { 'retry-after': date }))
    },
    status: 'PENDING',
    reason: /answered 429/,
    delay: [118_000, 150_000],
  },
  {
    what: '500 with a long page',
    behaviour: (socket) => socket.write(reply('500 Internal Server Error', {}, HTML.repeat(1_000))),
    status: 'PENDING',
    reason: /answered 500/,
  },
  {
    what: 'a reset in the middle',
    behaviour: (socket) => {
      socket.write(reply('200 OK', { 'content-length': jpeg.length }, jpeg.subarray(0, 100)), () =>
        setTimeout(() => socket.resetAndDestroy(), 20),
      )
    },
    status: 'PENDING',
    reason: /./,
  },
  { what: 'a reset at once', behaviour: (socket) => socket.resetAndDestroy(), status: 'PENDING', reason: /./ },
  { what: 'no HTTP', behaviour: Buffer.from('SSH-2.0-OpenSSH_9\r\n'), status: 'PENDING', reason: /./ },
]

/** Each case has an origin of its own, so that none suffers from what another did to its host. */
const origins = await Promise.all(
  CASES.map(async ({ behaviour }) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined) // the worker may hang up at any time
      socket.once('data', () => (typeof behaviour === 'function' ? behaviour(socket) : socket.end(behaviour)))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    return { server, host: `127.0.0.1:${port}` }
  }),
)
after(() => {
  for (const { server } of origins) server.close()
})
const { pool, store, bucket, work, options, openFetcher } = await testAssetWorker(origins.map(({ host }) => host))

interface Ended {
  status: string
  reason: string | null
  retry_count: number
  delay_ms: number
}

function assetOf(id: string, url: string) {
  return { entityType: 'post', entityId: id, platform: 'INSTAGRAM', assetType: 'media', url } as const
}

async function endOf(id: string): Promise<Ended> {
  const { rows } = await pool.query(
    `SELECT status, reason, retry_count, extract(epoch FROM run_after - created_at) * 1000 AS delay_ms
       FROM scrape_request_log WHERE idempotency_key = $1 ORDER BY id DESC LIMIT 1`,
    [assetName(assetOf(id, ''))],
  )
  return rows[0]
}

before(async () => {
  const links = origins.map(({ host }, i) => ({ ...assetOf(`case${i}`, `http://${host}/x.png`), seenAt: new Date() }))
  links.push({ ...assetOf('dns', 'http://no-such-host.invalid/x.jpg'), seenAt: new Date() })
  await enqueueAssets(pool, links)
  const ending = new AbortController()
  const working = work({ concurrency: 64, maxAttempts: 1_000, untilIdle: false, signal: ending.signal })
  await waitFor('a first attempt at every link', 30_000, async () => {
    const { rows } = await pool.query(
      "SELECT count(*) AS n FROM scrape_request_log WHERE status IN ('PENDING', 'PROCESSING') AND retry_count = 0 AND flow = 'asset_upload_flow'",
    )
    return rows[0].n === 0
  })
  ending.abort()
  await working
})

for (const [i, { what, status, reason, delay }] of CASES.entries()) {
  test(`an origin that lies or fails ends its task as it should: ${what}`, async () => {
    const end = await endOf(`case${i}`)
    assert.equal(end.status, status, end.reason ?? '')
    if (reason === null) assert.equal(end.reason, null)
    else assert.match(end.reason ?? '', reason)
    assert.equal(end.retry_count > 0, status === 'PENDING')
    if (delay) assert.ok(end.delay_ms > delay[0] && end.delay_ms < delay[1], `${end.delay_ms} ms`)
  })
}

test('a name that DNS does not know is tried again, saying so', async () => {
  const { status, reason } = await endOf('dns')
  assert.equal(status, 'PENDING')
  assert.match(reason ?? '', /no-such-host\.invalid/)
})

test('only what is media was stored', async () => {
  const keys: string[] = []
  for await (const key of store.keys(bucket, '')) keys.push(key)
  const good = CASES.flatMap(({ status }, i) => (status === 'COMPLETE' ? [`assets/posts/instagram/case${i}.jpg`] : []))
  assert.deepEqual(keys.sort(), good.sort())
})

test('media go through a proxy where one is set, and nothing goes past it', async () => {
  await pool.query('TRUNCATE scrape_request_log')
  const asked: string[] = []
  const proxy = createHttpServer()
  proxy.on('connect', (request, socket) => {
    asked.push(request.url!)
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    socket.once('data', () => socket.end(reply('200 OK', {}, jpeg)))
  })
  const port = await listen(proxy, 'proxy', '127.0.0.1', 0)
  const fetcher = openFetcher({ proxyUrl: `http://127.0.0.1:${port}` })
  await enqueueAssets(pool, [{ ...assetOf('proxied', 'http://media.example/x.jpg'), seenAt: new Date() }])
  await work({ ...options, fetcher })
  await fetcher.close()
  await closeServer(proxy, 100)
  assert.deepEqual(asked, ['media.example:80'])
  assert.equal((await endOf('proxied')).status, 'COMPLETE')
})
