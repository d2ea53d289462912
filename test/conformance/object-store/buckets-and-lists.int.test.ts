import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketLocationCommand,
  GetBucketVersioningCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  PutBucketLifecycleConfigurationCommand,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3'
import fc from 'fast-check'
import { BUCKET, type OpenStore, openStore, refusedWith } from './open-store.ts'

let store: OpenStore
before(async () => {
  store = await openStore()
})
after(() => store.close())

async function fill(bucket: string, keys: readonly string[]): Promise<void> {
  await store.s3.send(new CreateBucketCommand({ Bucket: bucket }))
  await Promise.all(keys.map((Key) => store.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: Key }))))
}

async function listAll(
  input: ListObjectsV2CommandInput,
): Promise<{ keys: string[]; prefixes: string[]; pages: number }> {
  const keys: string[] = []
  const prefixes: string[] = []
  let pages = 0
  for await (const page of paginateListObjectsV2({ client: store.s3 }, input)) {
    pages++
    keys.push(...(page.Contents ?? []).map((object) => object.Key!))
    prefixes.push(...(page.CommonPrefixes ?? []).map((common) => common.Prefix!))
  }
  return { keys, prefixes, pages }
}

const inByteOrder = (keys: readonly string[]): string[] =>
  [...new Set(keys)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))

test('a bucket is created once, found, listed, and deleted only when empty', async () => {
  const { s3 } = store
  await s3.send(new CreateBucketCommand({ Bucket: 'one.more-bucket' }))
  await assert.rejects(
    s3.send(new CreateBucketCommand({ Bucket: 'one.more-bucket' })),
    refusedWith('BucketAlreadyOwnedByYou', 409),
  )
  await s3.send(new HeadBucketCommand({ Bucket: 'one.more-bucket' }))
  await s3.send(new GetBucketLocationCommand({ Bucket: 'one.more-bucket' }))
  const { Buckets } = await s3.send(new ListBucketsCommand({}))
  assert.deepEqual(
    Buckets?.map((bucket) => bucket.Name),
    ['one.more-bucket', BUCKET],
  )
  await s3.send(new PutObjectCommand({ Bucket: 'one.more-bucket', Key: 'a', Body: 'a' }))
  await assert.rejects(
    s3.send(new DeleteBucketCommand({ Bucket: 'one.more-bucket' })),
    refusedWith('BucketNotEmpty', 409),
  )
  await s3.send(new DeleteObjectCommand({ Bucket: 'one.more-bucket', Key: 'a' }))
  await s3.send(new DeleteBucketCommand({ Bucket: 'one.more-bucket' }))
  await assert.rejects(s3.send(new HeadBucketCommand({ Bucket: 'one.more-bucket' })), refusedWith('NotFound', 404))
  await assert.rejects(
    s3.send(new DeleteBucketCommand({ Bucket: 'one.more-bucket' })),
    refusedWith('NoSuchBucket', 404),
  )
})

test('a bucket name that S3 would refuse is refused', async () => {
  for (const name of ['ab', 'Upper', 'a..b', '192.168.0.1', '-start', 'x'.repeat(64)])
    await assert.rejects(
      store.s3.send(new CreateBucketCommand({ Bucket: name })),
      refusedWith('InvalidBucketName', 400),
    )
})

test('an object in a bucket that is not there is refused', async () => {
  const put = new PutObjectCommand({ Bucket: 'not-there', Key: 'a', Body: 'a' })
  await assert.rejects(store.s3.send(put), refusedWith('NoSuchBucket', 404))
  await assert.rejects(
    store.s3.send(new ListObjectsV2Command({ Bucket: 'not-there' })),
    refusedWith('NoSuchBucket', 404),
  )
})

test('a lifecycle or another sub-resource that is not there is answered plainly and does nothing', async () => {
  const lifecycle = new PutBucketLifecycleConfigurationCommand({
    Bucket: BUCKET,
    LifecycleConfiguration: {
      Rules: [{ ID: 'a', Status: 'Enabled', Filter: { Prefix: 'a' }, Expiration: { Days: 1 } }],
    },
  })
  await assert.rejects(store.s3.send(lifecycle), refusedWith('NotImplemented', 501))
  await assert.rejects(store.s3.send(new GetBucketVersioningCommand({ Bucket: BUCKET })), refusedWith('NotImplemented'))
})

const TREE = ['a', 'a-b', 'a/', 'a/1', 'a/2/x', 'a/2/y', 'a/3', 'ab', 'b/1', 'b/2', 'c', 'é', 'ﬀ', '🙂', '😀/1', 'Z']

test('a list is in UTF-8 byte order, page by page', async () => {
  await fill('listed', TREE)
  const { keys, pages } = await listAll({ Bucket: 'listed', MaxKeys: 3 })
  assert.deepEqual(keys, inByteOrder(TREE))
  assert.equal(pages, 6)
})

test('a delimiter rolls keys up, within a prefix as well, and every page agrees', async () => {
  for (const MaxKeys of [1, 2, 1000]) {
    const top = await listAll({ Bucket: 'listed', Delimiter: '/', MaxKeys })
    assert.deepEqual(top.prefixes, ['a/', 'b/', '😀/'])
    assert.deepEqual(top.keys, inByteOrder(TREE.filter((key) => !key.includes('/'))))
    const inner = await listAll({ Bucket: 'listed', Prefix: 'a/', Delimiter: '/', MaxKeys })
    assert.deepEqual([inner.keys, inner.prefixes], [['a/', 'a/1', 'a/3'], ['a/2/']])
  }
})

test('start-after, max-keys 0 and url encoding', async () => {
  const { s3 } = store
  const after = await listAll({ Bucket: 'listed', StartAfter: 'b/1' })
  assert.deepEqual(after.keys, inByteOrder(TREE).slice(inByteOrder(TREE).indexOf('b/1') + 1))
  const none = await s3.send(new ListObjectsV2Command({ Bucket: 'listed', MaxKeys: 0 }))
  assert.deepEqual([none.KeyCount, none.IsTruncated], [0, false])
  const encoded = await s3.send(new ListObjectsV2Command({ Bucket: 'listed', Prefix: '😀', EncodingType: 'url' }))
  assert.equal(encoded.Contents?.[0]?.Key, '%F0%9F%98%80/1')
  await assert.rejects(
    s3.send(new ListObjectsV2Command({ Bucket: 'listed', ContinuationToken: '!' })),
    refusedWith('InvalidArgument', 400),
  )
})

test('version 1 of the list pages by marker, over rolled-up prefixes too', async () => {
  const seen: string[] = []
  let Marker: string | undefined
  do {
    const page = await store.s3.send(new ListObjectsCommand({ Bucket: 'listed', Delimiter: '/', MaxKeys: 2, Marker }))
    seen.push(...(page.Contents ?? []).map((o) => o.Key!), ...(page.CommonPrefixes ?? []).map((p) => p.Prefix!))
    Marker = page.NextMarker
  } while (Marker !== undefined)
  assert.deepEqual(inByteOrder(seen), inByteOrder([...TREE.filter((key) => !key.includes('/')), 'a/', 'b/', '😀/']))
  assert.equal(seen.length, new Set(seen).size)
})

test('any set of keys, prefix, delimiter and page size lists what a plain filter says', async () => {
  let number = 0
  const key = fc.string({ unit: fc.constantFrom('a', 'b', '/', '-', 'é', '🙂', '\t', '&'), minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(key, { maxLength: 20 }),
      fc.string({ unit: fc.constantFrom('a', '/'), maxLength: 2 }),
      fc.constantFrom('', '/', 'a/', '-'),
      fc.integer({ min: 1, max: 5 }),
      async (keys, prefix, delimiter, MaxKeys) => {
        const Bucket = `law-${++number}`
        await fill(Bucket, keys)
        const got = await listAll({ Bucket, Prefix: prefix, Delimiter: delimiter || undefined, MaxKeys })
        const matching = inByteOrder(keys.filter((one) => one.startsWith(prefix)))
        const cut = (one: string): number => (delimiter ? one.indexOf(delimiter, prefix.length) : -1)
        assert.deepEqual(
          got.keys,
          matching.filter((one) => cut(one) === -1),
        )
        const rolled = matching.filter((one) => cut(one) !== -1).map((one) => one.slice(0, cut(one) + delimiter.length))
        assert.deepEqual(got.prefixes, inByteOrder(rolled))
      },
    ),
    { numRuns: process.env.LONG ? 300 : 15 },
  )
})
