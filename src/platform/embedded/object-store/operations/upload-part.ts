import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type Checksum, checksumElements, checksumHeaders, createHasher } from '../body/checksum.ts'
import { receiveBody } from '../body/receive-body.ts'
import { type Call, type Operation, sendEmpty, sendXml } from '../call.ts'
import { s3Error } from '../errors.ts'
import { parseRange, sliceBlobs } from '../range.ts'
import { countOf, headerOf, queryOf } from '../request.ts'
import type { Part } from '../storage/uploads.ts'
import { OWNER } from './bucket-operations.ts'
import { copyResult, findCopySource } from './copy-object.ts'
import { uploadId } from './multipart-upload.ts'

const MAX_PARTS = 10_000

export const uploadPart: Operation = async (call) => {
  const { request, bucket, key, signature, response, storage } = call
  const number = partNumber(call)
  storage.uploads.find(bucket, key, uploadId(call))
  const body = receiveBody(request, signature)
  const blob = await storage.blobs.write(body.chunks)
  const { md5, checksum } = body.digests()
  await keepPart(call, { number, bytes: blob[1], etag: md5, modified: Date.now(), checksum, blob })
  sendEmpty(response, 200, { etag: `"${md5}"`, ...checksumHeaders(checksum) })
}

/** A part whose bytes are (a range of) an object that is here already. */
export const uploadPartCopy: Operation = async (call) => {
  const { request, bucket, key, response, storage } = call
  const number = partNumber(call)
  const { checksumAlgorithm: algorithm } = storage.uploads.find(bucket, key, uploadId(call))
  const { entry } = findCopySource(call)
  const range = parseRange(headerOf(request, 'x-amz-copy-source-range'), entry.bytes) ?? {
    start: 0,
    end: entry.bytes - 1,
  }
  const md5 = createHash('md5')
  const hasher = algorithm && createHasher(algorithm)
  async function* source(): AsyncGenerator<Buffer> {
    for (const slice of sliceBlobs(entry.blobs, range)) {
      for await (const chunk of createReadStream(storage.blobs.pathOf(slice.id), {
        ...slice.range,
        highWaterMark: 262_144,
      })) {
        md5.update(chunk)
        hasher?.update(chunk)
        yield chunk
      }
    }
  }
  const release = storage.blobs.pin(entry.blobs)
  const blob = await storage.blobs.write(source()).finally(release)
  const checksum: Checksum | undefined = algorithm && {
    algorithm,
    value: hasher!.digest().toString('base64'),
    type: 'FULL_OBJECT',
  }
  const part = { number, bytes: blob[1], etag: md5.digest('hex'), modified: Date.now(), checksum, blob }
  await keepPart(call, part)
  sendXml(response, 200, 'CopyPartResult', copyResult(part))
}

export const listParts: Operation = (call) => {
  const { request, bucket, key, response, storage } = call
  const upload = storage.uploads.find(bucket, key, uploadId(call))
  const most = countOf(request, 'max-parts', 1000)
  const after = countOf(request, 'part-number-marker', MAX_PARTS)
  const start = queryOf(request, 'part-number-marker') === undefined ? 0 : after
  const parts = storage.uploads.parts(upload.id, start, most + 1)
  const page = parts.slice(0, most)
  const isTruncated = parts.length > most && most > 0
  sendXml(response, 200, 'ListPartsResult', {
    Bucket: bucket,
    Key: key,
    UploadId: upload.id,
    Initiator: OWNER,
    Owner: OWNER,
    StorageClass: 'STANDARD',
    PartNumberMarker: start,
    NextPartNumberMarker: isTruncated ? page.at(-1)!.number : undefined,
    MaxParts: most,
    IsTruncated: isTruncated,
    ChecksumAlgorithm: upload.checksumAlgorithm?.toUpperCase(),
    ChecksumType: upload.checksumAlgorithm && upload.checksumType,
    Part: page.map((part) => ({
      PartNumber: part.number,
      LastModified: new Date(part.modified).toISOString(),
      ETag: `"${part.etag}"`,
      Size: part.bytes,
      ...checksumElements(part.checksum),
    })),
  })
}

export const listMultipartUploads: Operation = ({ request, bucket, response, storage }) => {
  storage.objects.checkBucket(bucket)
  if (queryOf(request, 'prefix') || queryOf(request, 'delimiter'))
    throw s3Error('NotImplemented', 'A list of uploads knows neither prefix nor delimiter.')
  const most = countOf(request, 'max-uploads', 1000)
  const keyMarker = queryOf(request, 'key-marker') ?? ''
  const idMarker = queryOf(request, 'upload-id-marker') ?? ''
  const uploads = storage.uploads.list(bucket, keyMarker, idMarker, most + 1)
  const page = uploads.slice(0, most)
  const isTruncated = uploads.length > most && most > 0
  sendXml(response, 200, 'ListMultipartUploadsResult', {
    Bucket: bucket,
    KeyMarker: keyMarker,
    UploadIdMarker: idMarker,
    NextKeyMarker: isTruncated ? page.at(-1)!.key : undefined,
    NextUploadIdMarker: isTruncated ? page.at(-1)!.id : undefined,
    MaxUploads: most,
    IsTruncated: isTruncated,
    Upload: page.map((upload) => ({
      Key: upload.key,
      UploadId: upload.id,
      Initiator: OWNER,
      Owner: OWNER,
      StorageClass: 'STANDARD',
      Initiated: new Date(upload.started).toISOString(),
    })),
  })
}

function partNumber({ request }: Call): number {
  const number = Number(queryOf(request, 'partNumber'))
  if (!Number.isInteger(number) || number < 1 || number > MAX_PARTS)
    throw s3Error('InvalidArgument', `Part number must be an integer between 1 and ${MAX_PARTS}, inclusive`)
  return number
}

async function keepPart(call: Call, part: Part): Promise<void> {
  const { bucket, key, storage } = call
  const id = uploadId(call)
  try {
    const before = await storage.commit(() => {
      // It may have been completed or aborted while the bytes came in.
      storage.uploads.find(bucket, key, id)
      return storage.uploads.putPart(id, part)
    })
    if (before !== undefined) storage.blobs.remove([before.blob])
  } catch (error) {
    storage.blobs.remove([part.blob])
    throw error
  }
}
