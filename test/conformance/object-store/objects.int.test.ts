import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { BUCKET, type OpenStore, openStore, refusedWith } from './open-store.ts'

let store: OpenStore
before(async () => {
  store = await openStore()
})
after(() => store.close())

async function put(key: string, body: Uint8Array | string, more: object = {}) {
  return store.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: body, ...more }))
}
async function get(key: string, more: object = {}) {
  return store.s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: key, ...more }))
}
async function bytesOf(key: string, more: object = {}): Promise<Buffer> {
  return Buffer.from(await (await get(key, more)).Body!.transformToByteArray())
}

test('an object comes back byte for byte with its headers, metadata and MD5 as ETag', async () => {
  const body = randomBytes(20_000)
  const { ETag } = await put('assets/posts/a.jpg', body, {
    ContentType: 'image/jpeg',
    ContentDisposition: 'inline',
    CacheControl: 'public, max-age=60',
    ContentEncoding: 'identity',
    Metadata: { origin: 'here', 'two-words': 'x  y' },
  })
  assert.equal(ETag, `"${createHash('md5').update(body).digest('hex')}"`)
  const answer = await get('assets/posts/a.jpg')
  assert.deepEqual(Buffer.from(await answer.Body!.transformToByteArray()), body)
  assert.equal(answer.ContentType, 'image/jpeg')
  assert.equal(answer.ContentDisposition, 'inline')
  assert.equal(answer.CacheControl, 'public, max-age=60')
  assert.equal(answer.ContentEncoding, 'identity')
  assert.deepEqual(answer.Metadata, { origin: 'here', 'two-words': 'x  y' })
  const head = await store.s3.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'assets/posts/a.jpg' }))
  assert.equal(head.ContentLength, body.length)
  assert.equal(head.ETag, ETag)
})

for (const algorithm of ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const) {
  test(`a streamed aws-chunked body with a ${algorithm} trailer is stored and its checksum is given back`, async () => {
    const body = randomBytes(300_001)
    const pieces = [body.subarray(0, 1), body.subarray(1, 200_000), body.subarray(200_000)]
    const { ...sums } = await store.s3.send(
      new PutObjectCommand({
        Bucket: BUCKET,
        Key: `streamed-${algorithm}`,
        Body: Readable.from(pieces),
        ContentLength: body.length,
        ChecksumAlgorithm: algorithm,
      }),
    )
    assert.ok(sums[`Checksum${algorithm}`])
    const answer = await get(`streamed-${algorithm}`, { ChecksumMode: 'ENABLED' })
    assert.equal(answer[`Checksum${algorithm}`], sums[`Checksum${algorithm}`])
    assert.deepEqual(Buffer.from(await answer.Body!.transformToByteArray()), body)
    assert.equal(answer.ContentEncoding, undefined)
  })

  test(`a whole body with a ${algorithm} header is stored`, async () => {
    const body = randomBytes(1000)
    await put(`whole-${algorithm}`, body, { ChecksumAlgorithm: algorithm })
    assert.deepEqual(await bytesOf(`whole-${algorithm}`), body)
  })
}

test('an empty object is an object', async () => {
  await put('empty', '')
  assert.equal((await bytesOf('empty')).length, 0)
  await assert.rejects(get('empty', { Range: 'bytes=0-0' }), refusedWith('InvalidRange', 416))
})

test('ranges are cut exactly, and one beyond the end is refused', async () => {
  const body = randomBytes(100_000)
  await put('ranged', body)
  const cases: [string, number, number][] = [
    ['bytes=0-0', 0, 1],
    ['bytes=10-19', 10, 20],
    ['bytes=99990-', 99_990, 100_000],
    ['bytes=-5', 99_995, 100_000],
    ['bytes=99999-200000', 99_999, 100_000],
    ['bytes=-200000', 0, 100_000],
  ]
  for (const [range, start, end] of cases) {
    const answer = await get('ranged', { Range: range })
    assert.equal(answer.$metadata.httpStatusCode, 206)
    assert.equal(answer.ContentRange, `bytes ${start}-${end - 1}/100000`)
    assert.deepEqual(Buffer.from(await answer.Body!.transformToByteArray()), body.subarray(start, end), range)
  }
  await assert.rejects(get('ranged', { Range: 'bytes=100000-' }), refusedWith('InvalidRange', 416))
})

test('conditional reads answer 304 and 412 as they should', async () => {
  const { ETag } = await put('conditional', 'one')
  const past = new Date(Date.now() - 60_000)
  const future = new Date(Date.now() + 60_000)
  await assert.rejects(get('conditional', { IfNoneMatch: ETag }), refusedWith('Unknown', 304))
  await assert.rejects(get('conditional', { IfModifiedSince: future }), refusedWith('Unknown', 304))
  await assert.rejects(get('conditional', { IfMatch: '"other"' }), refusedWith('PreconditionFailed', 412))
  await assert.rejects(get('conditional', { IfUnmodifiedSince: past }), refusedWith('PreconditionFailed', 412))
  assert.equal((await bytesOf('conditional', { IfMatch: ETag, IfUnmodifiedSince: past })).toString(), 'one')
  assert.equal((await bytesOf('conditional', { IfNoneMatch: '"other"', IfModifiedSince: future })).toString(), 'one')
})

test('conditional writes: only if absent, only if unchanged', async () => {
  const { ETag } = await put('guarded', 'one', { IfNoneMatch: '*' })
  await assert.rejects(put('guarded', 'two', { IfNoneMatch: '*' }), refusedWith('PreconditionFailed', 412))
  await assert.rejects(put('guarded', 'two', { IfMatch: '"other"' }), refusedWith('PreconditionFailed', 412))
  assert.equal((await bytesOf('guarded')).toString(), 'one')
  await put('guarded', 'three', { IfMatch: ETag })
  assert.equal((await bytesOf('guarded')).toString(), 'three')
  await assert.rejects(put('never-there', 'x', { IfMatch: ETag }), refusedWith('NoSuchKey', 404))
})

test('of many writers that create one key only if absent, exactly one succeeds', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => put('once', `writer ${n}`, { IfNoneMatch: '*' })),
  )
  const winners = results.flatMap((result, n) => (result.status === 'fulfilled' ? [n] : []))
  assert.equal(winners.length, 1)
  assert.equal((await bytesOf('once')).toString(), `writer ${winners[0]}`)
})

test('a body that does not match its Content-MD5 or checksum is refused and the old object stays', async () => {
  await put('kept', 'old')
  const wrongMd5 = createHash('md5').update('other').digest('base64')
  await assert.rejects(put('kept', 'new', { ContentMD5: wrongMd5 }), refusedWith('BadDigest', 400))
  await assert.rejects(put('kept', 'new', { ContentMD5: 'short' }), refusedWith('InvalidDigest', 400))
  await assert.rejects(put('kept', 'new', { ChecksumCRC32: 'AAAAAA==' }), refusedWith('BadDigest', 400))
  await put('kept', 'old', { ContentMD5: createHash('md5').update('old').digest('base64') })
  assert.equal((await bytesOf('kept')).toString(), 'old')
})

const KEYS = [
  'a/../b',
  '../../../etc/passwd',
  './c',
  'a//b',
  '/leading',
  'folder/',
  'हिन्दी/தமிழ்/🙂 é.jpg',
  "plus+space and 100%?&=#'()*!~;:@$,",
  'tab\tand "quotes" <xml> & \\back',
  'é'.repeat(512),
  'x'.repeat(1024),
]
for (const key of KEYS) {
  test(`a key is a name, not a path: ${JSON.stringify(key.slice(0, 40))}`, async () => {
    await put(key, key)
    assert.equal((await bytesOf(key)).toString(), key)
    await store.s3.send(
      new CopyObjectCommand({ Bucket: BUCKET, Key: 'copy', CopySource: `${BUCKET}/${encodeURIComponent(key)}` }),
    )
    assert.equal((await bytesOf('copy')).toString(), key)
    await store.s3.send(new DeleteObjectsCommand({ Bucket: BUCKET, Delete: { Objects: [{ Key: key }] } }))
    await assert.rejects(get(key), refusedWith('NoSuchKey', 404))
  })
}

test('a key of 1,025 bytes is refused', async () => {
  await assert.rejects(put('x'.repeat(1025), 'x'), refusedWith('KeyTooLongError', 400))
})

test('a copy keeps or replaces the metadata, and heeds its conditions', async () => {
  const { ETag } = await put('source', 'body', { ContentType: 'text/plain', Metadata: { a: '1' } })
  const copy = (more: object) =>
    store.s3.send(new CopyObjectCommand({ Bucket: BUCKET, Key: 'target', CopySource: `${BUCKET}/source`, ...more }))
  const kept = await copy({})
  assert.equal(kept.CopyObjectResult?.ETag, ETag)
  assert.deepEqual((await get('target')).Metadata, { a: '1' })
  await copy({ MetadataDirective: 'REPLACE', ContentType: 'text/html', Metadata: { b: '2' } })
  const replaced = await get('target')
  assert.deepEqual([replaced.ContentType, replaced.Metadata], ['text/html', { b: '2' }])
  await assert.rejects(copy({ CopySourceIfNoneMatch: ETag }), refusedWith('PreconditionFailed', 412))
  await assert.rejects(copy({ CopySource: `${BUCKET}/nothing` }), refusedWith('NoSuchKey', 404))
  await assert.rejects(copy({ Key: 'source' }), refusedWith('InvalidRequest', 400))
})

test('deleting is idempotent, and many keys are deleted at once', async () => {
  await put('gone-1', 'x')
  await put('gone-2', 'x')
  await store.s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'gone-1' }))
  await store.s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'gone-1' }))
  const answer = await store.s3.send(
    new DeleteObjectsCommand({ Bucket: BUCKET, Delete: { Objects: [{ Key: 'gone-1' }, { Key: 'gone-2' }] } }),
  )
  assert.equal(answer.Deleted?.length, 2)
  await assert.rejects(get('gone-2'), refusedWith('NoSuchKey', 404))
})

test('what is not there is refused by name, never ignored', async () => {
  await assert.rejects(put('acl', 'x', { ACL: 'public-read' }), refusedWith('NotImplemented', 501))
  await assert.rejects(put('tags', 'x', { Tagging: 'a=b' }), refusedWith('NotImplemented', 501))
  await assert.rejects(put('class', 'x', { StorageClass: 'GLACIER' }), refusedWith('InvalidStorageClass', 400))
  await assert.rejects(put('meta', 'x', { Metadata: { big: 'x'.repeat(2100) } }), refusedWith('MetadataTooLarge', 400))
})
