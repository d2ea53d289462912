import { checksumHeaders } from '../body/checksum.ts'
import { receiveBody } from '../body/receive-body.ts'
import { type Call, type Operation, sendEmpty } from '../call.ts'
import { type Conditions, checkWriteConditions } from '../conditions.ts'
import { readObjectHeaders } from '../object-headers.ts'
import { headerOf, type S3Request } from '../request.ts'
import type { ObjectEntry } from '../storage/objects.ts'

export const putObject: Operation = async (call) => {
  const { request, bucket, key, signature, response, storage } = call
  const headers = readObjectHeaders(request)
  const conditions = writeConditions(request)
  storage.objects.checkBucket(bucket)
  // Told before the body is sent where it can be known; it is held to again when it is written.
  checkWriteConditions(storage.objects.find(bucket, key), conditions)
  const body = receiveBody(request, signature)
  const blob = await storage.blobs.write(body.chunks)
  const { md5, checksum } = body.digests()
  await replaceObject(
    call,
    { bytes: blob[1], etag: md5, modified: Date.now(), headers, checksum, blobs: [blob] },
    conditions,
  )
  sendEmpty(response, 200, { etag: `"${md5}"`, ...checksumHeaders(checksum) })
}

/** The conditions that a request sets for its write. */
export function writeConditions(request: S3Request): Conditions {
  return { ifMatch: headerOf(request, 'if-match'), ifNoneMatch: headerOf(request, 'if-none-match') }
}

/**
 * Makes `entry` the object of the call's key: one row, and with it body and metadata together. The bytes that it replaces go
 * when their last reader is done; if the write is refused, its own go. Errors: NoSuchBucket, PreconditionFailed.
 */
export async function replaceObject(
  { bucket, key, storage }: Pick<Call, 'bucket' | 'key' | 'storage'>,
  entry: ObjectEntry,
  conditions: Conditions,
): Promise<void> {
  const { objects, blobs } = storage
  try {
    const before = await storage.commit(() => {
      objects.checkBucket(bucket)
      const known = objects.find(bucket, key)
      checkWriteConditions(known, conditions)
      objects.put(bucket, key, entry)
      return known
    })
    if (before !== undefined) blobs.remove(before.blobs)
  } catch (error) {
    blobs.remove(entry.blobs)
    throw error
  }
}
