import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  DeleteObjectCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import { BUCKET, type OpenStore, openStore, refusedWith } from './open-store.ts'

const MIB = 1024 ** 2
let store: OpenStore
before(async () => {
  store = await openStore()
})
after(() => store.close())

async function begin(Key: string, more: Partial<CreateMultipartUploadCommandInput> = {}) {
  const { UploadId } = await store.s3.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key, ...more }))
  const target = { Bucket: BUCKET, Key, UploadId }
  return {
    ...target,
    async part(PartNumber: number, Body: Uint8Array, extra: object = {}): Promise<CompletedPart> {
      const { $metadata, ...sums } = await store.s3.send(
        new UploadPartCommand({ ...target, PartNumber, Body, ...extra }),
      )
      return { ...sums, PartNumber }
    },
    complete: (Parts: CompletedPart[], extra: object = {}) =>
      store.s3.send(new CompleteMultipartUploadCommand({ ...target, MultipartUpload: { Parts }, ...extra })),
  }
}

async function bytesOf(Key: string, more: object = {}): Promise<Buffer> {
  const { Body } = await store.s3.send(new GetObjectCommand({ Bucket: BUCKET, Key, ...more }))
  return Buffer.from(await Body!.transformToByteArray())
}

async function blobFiles(): Promise<number> {
  const names = await readdir(join(store.dataDir, 'blobs'), { recursive: true, withFileTypes: true })
  return names.filter((entry) => entry.isFile()).length
}

test('parts in any order become one object with S3’s ETag, ranges across parts and metadata', async () => {
  const parts = [randomBytes(12 * MIB), randomBytes(5 * MIB), randomBytes(1000)]
  const upload = await begin('big', { ContentType: 'text/plain', Metadata: { a: 'b' } })
  const done = await Promise.all([2, 0, 1].map((n) => upload.part(n + 1, parts[n]!)))
  done.sort((a, b) => a.PartNumber! - b.PartNumber!)
  const { Parts } = await store.s3.send(new ListPartsCommand({ Bucket: BUCKET, Key: 'big', UploadId: upload.UploadId }))
  assert.deepEqual(
    Parts?.map((part) => part.Size),
    parts.map((part) => part.length),
  )
  const { ETag } = await upload.complete(done)
  const md5s = Buffer.concat(parts.map((part) => createHash('md5').update(part).digest()))
  assert.equal(ETag, `"${createHash('md5').update(md5s).digest('hex')}-3"`)
  const whole = Buffer.concat(parts)
  assert.ok((await bytesOf('big')).equals(whole))
  const range = await bytesOf('big', { Range: `bytes=${12 * MIB - 10}-${17 * MIB + 9}` })
  assert.ok(range.equals(whole.subarray(12 * MIB - 10, 17 * MIB + 10)))
  await store.s3.send(new CopyObjectCommand({ Bucket: BUCKET, Key: 'copied', CopySource: `${BUCKET}/big` }))
  await store.s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'big' }))
  assert.ok((await bytesOf('copied')).equals(whole))
  await store.s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'copied' }))
})

for (const [ChecksumAlgorithm, ChecksumType] of [
  ['CRC32', 'COMPOSITE'],
  ['CRC32', 'FULL_OBJECT'],
  ['CRC32C', 'FULL_OBJECT'],
  ['CRC64NVME', 'FULL_OBJECT'],
  ['SHA256', 'COMPOSITE'],
] as const) {
  test(`a multipart upload keeps its ${ChecksumType} ${ChecksumAlgorithm} checksum`, async () => {
    const bodies = [randomBytes(5 * MIB), randomBytes(777)]
    const upload = await begin('sums', { ChecksumAlgorithm, ChecksumType })
    const parts = await Promise.all(bodies.map((body, n) => upload.part(n + 1, body, { ChecksumAlgorithm })))
    const done = await upload.complete(parts)
    const sum = done[`Checksum${ChecksumAlgorithm}`]
    assert.equal(done.ChecksumType, ChecksumType)
    // Reading with checks on, the SDK itself holds a FULL_OBJECT checksum to the bytes.
    assert.ok((await bytesOf('sums', { ChecksumMode: 'ENABLED' })).equals(Buffer.concat(bodies)))
    if (ChecksumType === 'COMPOSITE') assert.match(sum!, /-2$/)
    else {
      const single = await store.s3.send(
        new PutObjectCommand({ Bucket: BUCKET, Key: 'single', Body: Buffer.concat(bodies), ChecksumAlgorithm }),
      )
      assert.equal(sum, single[`Checksum${ChecksumAlgorithm}`])
    }
  })
}

test('a completion that names wrong, missing, unordered or small parts is refused and can be mended', async () => {
  const upload = await begin('strict')
  const one = await upload.part(1, randomBytes(100))
  const two = await upload.part(2, randomBytes(100))
  await assert.rejects(upload.complete([one, two]), refusedWith('EntityTooSmall', 400))
  await assert.rejects(upload.complete([two, one]), refusedWith('InvalidPartOrder', 400))
  await assert.rejects(upload.complete([{ ...one, ETag: two.ETag }]), refusedWith('InvalidPart', 400))
  await assert.rejects(upload.complete([{ ...one, PartNumber: 9 }]), refusedWith('InvalidPart', 400))
  await assert.rejects(upload.complete([]), refusedWith('MalformedXML', 400))
  await assert.rejects(upload.part(10_001, randomBytes(1)), refusedWith('InvalidArgument', 400))
  await upload.complete([one])
  await assert.rejects(upload.complete([one]), refusedWith('NoSuchUpload', 404))
  await assert.rejects(upload.part(3, randomBytes(1)), refusedWith('NoSuchUpload', 404))
})

test('a part that is sent again replaces the first', async () => {
  const upload = await begin('again')
  await upload.part(1, Buffer.from('first'))
  await upload.complete([await upload.part(1, Buffer.from('second'))])
  assert.equal((await bytesOf('again')).toString(), 'second')
})

test('an abort and a completion leave no unused bytes on disk', async () => {
  const before = await blobFiles()
  const aborted = await begin('aborted')
  await aborted.part(1, randomBytes(1000))
  const uploads = await store.s3.send(new ListMultipartUploadsCommand({ Bucket: BUCKET }))
  assert.deepEqual(
    uploads.Uploads?.map((upload) => upload.UploadId),
    [aborted.UploadId],
  )
  await store.s3.send(new AbortMultipartUploadCommand({ Bucket: BUCKET, Key: 'aborted', UploadId: aborted.UploadId }))
  const upload = await begin('partly')
  await upload.part(1, randomBytes(1000))
  await upload.complete([await upload.part(2, randomBytes(1000))])
  await store.s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'partly' }))
  for (let tries = 0; (await blobFiles()) !== before && tries < 50; tries++) await new Promise((r) => setTimeout(r, 20))
  assert.equal(await blobFiles(), before)
})

test('a part can be copied from a range of an object', async () => {
  const source = randomBytes(6 * MIB)
  await store.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'source', Body: source }))
  const upload = await begin('from-copies')
  const copy = async (PartNumber: number, range: string): Promise<CompletedPart> => {
    const { CopyPartResult } = await store.s3.send(
      new UploadPartCopyCommand({
        Bucket: BUCKET,
        Key: 'from-copies',
        UploadId: upload.UploadId,
        PartNumber,
        CopySource: `${BUCKET}/source`,
        CopySourceRange: range,
      }),
    )
    return { PartNumber, ETag: CopyPartResult?.ETag }
  }
  await upload.complete([await copy(1, `bytes=0-${5 * MIB - 1}`), await copy(2, `bytes=${5 * MIB}-${6 * MIB - 1}`)])
  assert.ok((await bytesOf('from-copies')).equals(source))
})
