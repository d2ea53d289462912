import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type Call, type Operation, sendEmpty } from '../call.ts'
import { checkReadConditions } from '../conditions.ts'
import { s3Error } from '../errors.ts'
import { objectHeaders } from '../object-headers.ts'
import { type ByteRange, parseRange, sliceBlobs } from '../range.ts'
import { headerOf } from '../request.ts'
import type { ObjectEntry } from '../storage/objects.ts'
import type { Storage } from '../storage/storage.ts'

/** Objects up to this size are read in one go, which costs half of what a stream costs for a picture. */
const ONE_READ_BYTES = 65_536

export const headObject: Operation = (call) => {
  const { status, headers } = readable(call)
  call.response.writeHead(status, headers)
  call.response.end()
}

export const getObject: Operation = async (call) => {
  const { response, storage } = call
  const { entry, status, headers, range } = readable(call)
  if (entry.bytes === 0) return sendEmpty(response, status, headers)
  const release = storage.blobs.pin(entry.blobs)
  try {
    const [first] = entry.blobs
    if (range === undefined && entry.blobs.length === 1 && entry.bytes <= ONE_READ_BYTES) {
      const body = await readFile(storage.blobs.pathOf(first![0]))
      response.writeHead(status, headers)
      response.end(body)
    } else {
      response.writeHead(status, headers)
      await sendBlobs(response, storage, entry, range ?? { start: 0, end: entry.bytes - 1 })
      response.end()
    }
  } finally {
    release()
  }
}

async function sendBlobs(
  response: ServerResponse,
  storage: Storage,
  entry: ObjectEntry,
  range: ByteRange,
): Promise<void> {
  for (const { id, range: piece } of sliceBlobs(entry.blobs, range)) {
    const file = createReadStream(storage.blobs.pathOf(id), { ...piece, highWaterMark: 262_144 })
    await pipeline(file, response, { end: false })
  }
}

/** The object of a GET or HEAD, its status and headers. Errors: InvalidRange, NoSuchBucket, NoSuchKey, NotModified, PreconditionFailed. */
function readable({ request, bucket, key, storage }: Call) {
  storage.objects.checkBucket(bucket)
  const entry = storage.objects.find(bucket, key)
  if (entry === undefined) throw s3Error('NoSuchKey', undefined, { Key: key })
  checkReadConditions(entry, {
    ifMatch: headerOf(request, 'if-match'),
    ifNoneMatch: headerOf(request, 'if-none-match'),
    ifModifiedSince: headerOf(request, 'if-modified-since'),
    ifUnmodifiedSince: headerOf(request, 'if-unmodified-since'),
  })
  const ifRange = headerOf(request, 'if-range')
  const isSameAsBefore = ifRange === undefined || ifRange === `"${entry.etag}"`
  const range = isSameAsBefore ? parseRange(headerOf(request, 'range'), entry.bytes) : undefined
  const headers = objectHeaders(entry, request)
  if (range === undefined)
    return { entry, status: 200, range, headers: { ...headers, 'content-length': String(entry.bytes) } }
  for (const name of Object.keys(headers)) if (name.startsWith('x-amz-checksum-')) delete headers[name]
  headers['content-range'] = `bytes ${range.start}-${range.end}/${entry.bytes}`
  headers['content-length'] = String(range.end - range.start + 1)
  return { entry, status: 206, range, headers }
}
