import assert from 'node:assert/strict'
import { createHash, createHmac, hash } from 'node:crypto'
import { Agent, request } from 'node:http'
import { connect as connectSocket } from 'node:net'
import { after, before, test } from 'node:test'
import { GetObjectCommand, ListBucketsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { BUCKET, CREDENTIALS, connect, type OpenStore, openStore, REGION, refusedWith } from './open-store.ts'
import { presign, type RawAnswer, sendRaw, signHeaders } from './send-raw.ts'

let store: OpenStore
before(async () => {
  store = await openStore()
  await store.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'kept', Body: 'old' }))
})
after(() => store.close())

const MINUTE = 60_000
const ago = (ms: number): Date => new Date(Date.now() - ms)
const PATH = `/${BUCKET}/kept`

async function isKept(): Promise<void> {
  const { Body } = await store.s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'kept' }))
  assert.equal(await Body!.transformToString(), 'old')
}
function assertRefused(answer: RawAnswer, status: number, code: string): void {
  assert.deepEqual([answer.status, answer.code], [status, code], answer.text)
}

test('a wrong secret, an unknown key and no signature are refused', async () => {
  const wrong = connect(store.endpoint, { ...CREDENTIALS, secretAccessKey: 'wrong' })
  await assert.rejects(wrong.send(new ListBucketsCommand({})), refusedWith('SignatureDoesNotMatch', 403))
  const unknown = connect(store.endpoint, { ...CREDENTIALS, accessKeyId: 'unknown' })
  await assert.rejects(unknown.send(new ListBucketsCommand({})), refusedWith('InvalidAccessKeyId', 403))
  assertRefused(await sendRaw(store.port, 'GET', PATH, {}), 403, 'AccessDenied')
  assertRefused(
    await sendRaw(store.port, 'GET', PATH, { authorization: 'Basic abc' }),
    400,
    'AuthorizationHeaderMalformed',
  )
  wrong.destroy()
  unknown.destroy()
})

test('a request of 16 minutes ago or ahead is refused, one of 14 is not', async () => {
  for (const [at, status] of [
    [ago(14 * MINUTE), 200],
    [ago(16 * MINUTE), 403],
    [ago(-14 * MINUTE), 200],
    [ago(-16 * MINUTE), 403],
  ] as const) {
    const answer = await sendRaw(
      store.port,
      'GET',
      PATH,
      await signHeaders(store.port, { method: 'GET', path: PATH, at }),
    )
    assert.equal(answer.status, status)
    if (status === 403) assert.equal(answer.code, 'RequestTimeTooSkewed')
  }
})

test('a signature holds for its method, path, query, headers and region alone', async () => {
  const { port } = store
  const headers = await signHeaders(port, { method: 'GET', path: PATH, headers: { 'x-amz-meta-a': 'b' } })
  assert.equal((await sendRaw(port, 'GET', PATH, headers)).status, 200)
  assertRefused(await sendRaw(port, 'DELETE', PATH, headers), 403, 'SignatureDoesNotMatch')
  assertRefused(await sendRaw(port, 'GET', `${PATH}2`, headers), 403, 'SignatureDoesNotMatch')
  assertRefused(await sendRaw(port, 'GET', `${PATH}?uploads`, headers), 403, 'SignatureDoesNotMatch')
  assertRefused(await sendRaw(port, 'GET', PATH, { ...headers, 'x-amz-meta-a': 'c' }), 403, 'SignatureDoesNotMatch')
  assertRefused(await sendRaw(port, 'GET', PATH, { ...headers, 'x-amz-copy-source': 'a/b' }), 403, 'AccessDenied')
  const elsewhere = await signHeaders(port, { method: 'GET', path: PATH, region: 'mars-1' })
  assertRefused(await sendRaw(port, 'GET', PATH, elsewhere), 400, 'AuthorizationHeaderMalformed')
})

test('a body that is not the signed one is refused and the old object stays', async () => {
  const headers = await signHeaders(store.port, { method: 'PUT', path: PATH, payloadHash: hash('sha256', 'new') })
  assertRefused(await sendRaw(store.port, 'PUT', PATH, headers, 'bad'), 400, 'XAmzContentSHA256Mismatch')
  await isKept()
})

test('a body that breaks off leaves the old object and nothing else', async () => {
  const headers = await signHeaders(store.port, { method: 'PUT', path: PATH })
  const socket = connectSocket(store.port, '127.0.0.1')
  const lines = Object.entries({ ...headers, 'content-length': '1000' }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`PUT ${PATH} HTTP/1.1\r\n${lines.join('')}\r\nhalf of it`)
  await new Promise((resolve) => setTimeout(resolve, 50))
  socket.destroy()
  await isKept()
})

test('a refused upload of 30 MB is told why, without waiting for its bytes', async () => {
  const wrong = connect(store.endpoint, { ...CREDENTIALS, secretAccessKey: 'wrong' })
  const put = new PutObjectCommand({ Bucket: BUCKET, Key: 'kept', Body: Buffer.alloc(30_000_000) })
  await assert.rejects(wrong.send(put), refusedWith('SignatureDoesNotMatch', 403))
  wrong.destroy()
  await isKept()
})

test('an upload of more than 5 GiB or of unknown length is refused before it is sent', async () => {
  const headers = await signHeaders(store.port, {
    method: 'PUT',
    path: PATH,
    payloadHash: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    headers: { 'x-amz-decoded-content-length': String(5 * 1024 ** 3 + 1) },
  })
  assertRefused(await sendRaw(store.port, 'PUT', PATH, headers, 'x'), 400, 'EntityTooLarge')
  const unknown = await signHeaders(store.port, { method: 'PUT', path: PATH })
  assertRefused(
    await sendRaw(store.port, 'PUT', PATH, { ...unknown, 'transfer-encoding': 'chunked' }, 'x'),
    411,
    'MissingContentLength',
  )
  await isKept()
})

test('a presigned link reads and writes until it expires, and cannot be changed', async () => {
  const { port } = store
  const link = await presign(port, { method: 'GET', path: PATH, query: { 'response-content-type': 'text/x y' } })
  const answer = await sendRaw(port, 'GET', link, {})
  assert.deepEqual([answer.status, answer.text, answer.headers['content-type']], [200, 'old', 'text/x y'])
  assertRefused(await sendRaw(port, 'GET', link.replace('text', 'html'), {}), 403, 'SignatureDoesNotMatch')
  assertRefused(await sendRaw(port, 'PUT', link, {}, 'x'), 403, 'SignatureDoesNotMatch')
  assertRefused(await sendRaw(port, 'GET', link.replace('Expires=60', 'Expires=61'), {}), 403, 'SignatureDoesNotMatch')
  const expired = await presign(port, { method: 'GET', path: PATH, at: ago(2 * MINUTE) })
  assertRefused(await sendRaw(port, 'GET', expired, {}), 403, 'AccessDenied')
  const hourLong = await presign(port, { method: 'GET', path: PATH, at: ago(30 * MINUTE), expiresIn: 3600 })
  assert.equal((await sendRaw(port, 'GET', hourLong, {})).status, 200)
  const put = await presign(port, { method: 'PUT', path: `/${BUCKET}/presigned` })
  assert.equal((await sendRaw(port, 'PUT', put, {}, 'by link')).status, 200)
})

/** Signs a body in chunks by the book, with its trailer when there is one. */
function signChunks(authorization: string, amzDate: string, chunks: string[], trailer?: [string, string]): string {
  const scope = `${amzDate.slice(0, 8)}/${REGION}/s3/aws4_request`
  let key: Buffer | string = `AWS4${CREDENTIALS.secretAccessKey}`
  for (const part of scope.split('/')) key = createHmac('sha256', key).update(part).digest()
  let previous = /Signature=(\w+)/.exec(authorization)![1]!
  const next = (kind: string, ...middle: string[]): string => {
    const text = [`AWS4-HMAC-SHA256-${kind}`, amzDate, scope, previous, ...middle].join('\n')
    previous = createHmac('sha256', key).update(text).digest('hex')
    return previous
  }
  const empty = hash('sha256', '')
  const framed = [...chunks, ''].map((chunk) => {
    const signature = next('PAYLOAD', empty, hash('sha256', chunk))
    return `${chunk.length.toString(16)};chunk-signature=${signature}\r\n${chunk}${chunk === '' ? '' : '\r\n'}`
  })
  if (trailer === undefined) return `${framed.join('')}\r\n`
  const signature = next('TRAILER', hash('sha256', `${trailer[0]}:${trailer[1]}\n`))
  return `${framed.join('')}${trailer[0]}:${trailer[1]}\r\nx-amz-trailer-signature:${signature}\r\n\r\n`
}

for (const withTrailer of [false, true]) {
  test(`signed chunks ${withTrailer ? 'with a signed trailer ' : ''}are stored, and a changed one is refused`, async () => {
    const path = `/${BUCKET}/chunks`
    const trailer = ['x-amz-checksum-sha256', createHash('sha256').update('hello world').digest('base64')] as [
      string,
      string,
    ]
    const headers = await signHeaders(store.port, {
      method: 'PUT',
      path,
      payloadHash: `STREAMING-AWS4-HMAC-SHA256-PAYLOAD${withTrailer ? '-TRAILER' : ''}`,
      headers: {
        'x-amz-decoded-content-length': '11',
        'content-encoding': 'aws-chunked',
        ...(withTrailer ? { 'x-amz-trailer': trailer[0] } : {}),
      },
    })
    const body = signChunks(
      headers.authorization!,
      headers['x-amz-date']!,
      ['hello ', 'world'],
      withTrailer ? trailer : undefined,
    )
    const answer = await sendRaw(store.port, 'PUT', path, headers, body)
    assert.equal(answer.status, 200, answer.text)
    const stored = await store.s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'chunks' }))
    assert.equal(await stored.Body!.transformToString(), 'hello world')
    assertRefused(
      await sendRaw(store.port, 'PUT', path, headers, body.replace('world', 'w0rld')),
      403,
      'SignatureDoesNotMatch',
    )
    if (withTrailer) {
      const other = createHash('sha256').update('other').digest('base64')
      const changed = body.replace(trailer[1], other)
      assertRefused(await sendRaw(store.port, 'PUT', path, headers, changed), 403, 'SignatureDoesNotMatch')
    }
  })
}

test('an unsigned streamed body whose trailer does not match is refused', async () => {
  const headers = await signHeaders(store.port, {
    method: 'PUT',
    path: PATH,
    payloadHash: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    headers: { 'x-amz-decoded-content-length': '3', 'x-amz-trailer': 'x-amz-checksum-crc32' },
  })
  const send = (body: string) => sendRaw(store.port, 'PUT', PATH, headers, body)
  assertRefused(await send('3\r\nnew\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n'), 400, 'BadDigest')
  assertRefused(await send('3\r\nnew\r\n0\r\n\r\n'), 400, 'MalformedTrailerError')
  assertRefused(await send('2\r\nne\r\n0\r\n\r\n'), 400, 'IncompleteBody')
  assertRefused(await send('4\r\nnew!\r\n0\r\n\r\n'), 400, 'IncompleteBody')
  await isKept()
})

test('after a refused body the connection carries the next request', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = await signHeaders(store.port, {
    method: 'PUT',
    path: PATH,
    payloadHash: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    headers: { 'x-amz-decoded-content-length': '3' },
  })
  const tooLong = `500000\r\n${'x'.repeat(0x500000)}\r\n0\r\n\r\n`
  assertRefused(await sendRaw(store.port, 'PUT', PATH, headers, tooLong, agent), 400, 'IncompleteBody')
  const get = await signHeaders(store.port, { method: 'GET', path: PATH })
  assert.equal((await sendRaw(store.port, 'GET', PATH, get, undefined, agent)).text, 'old')
  agent.destroy()
})

test('who asks first (Expect: 100-continue) sends a body only after the signature was found right', async () => {
  const headers = await signHeaders(store.port, { method: 'PUT', path: `/${BUCKET}/asked` })
  const ask = (more: object) =>
    new Promise<{ isAskedFor: boolean; status: number }>((resolve, reject) => {
      let isAskedFor = false
      const options = { host: '127.0.0.1', port: store.port, method: 'PUT', path: `/${BUCKET}/asked`, agent: false }
      const all = { ...headers, expect: '100-continue', 'content-length': '3', ...more }
      const sent = request({ ...options, headers: all }, (answer) => {
        answer.resume()
        resolve({ isAskedFor, status: answer.statusCode! })
      })
      sent.on('error', reject)
      sent.on('continue', () => {
        isAskedFor = true
        sent.end('abc')
      })
      sent.flushHeaders()
    })
  assert.deepEqual(await ask({}), { isAskedFor: true, status: 200 })
  assert.deepEqual(await ask({ 'x-amz-meta-a': 'unsigned' }), { isAskedFor: false, status: 403 })
})

test('a request target that is no path, or no UTF-8, is refused', async () => {
  assertRefused(await sendRaw(store.port, 'GET', `/${BUCKET}/%ff`, {}), 400, 'InvalidURI')
  const headers = await signHeaders(store.port, { method: 'PATCH', path: PATH })
  assertRefused(await sendRaw(store.port, 'PATCH', PATH, headers), 405, 'MethodNotAllowed')
})
