import { checksumElements } from '../body/checksum.ts'
import { type Call, type Operation, sendXml } from '../call.ts'
import { checkReadConditions } from '../conditions.ts'
import { s3Error, toErrorAnswer } from '../errors.ts'
import { readObjectHeaders } from '../object-headers.ts'
import { headerOf } from '../request.ts'
import type { Blob } from '../storage/blob-folder.ts'
import type { ObjectEntry } from '../storage/objects.ts'
import { replaceObject, writeConditions } from './put-object.ts'

export const copyObject: Operation = async (call) => {
  const { request, bucket, key, response, storage } = call
  const wanted = readObjectHeaders(request)
  storage.objects.checkBucket(bucket)
  const source = findCopySource(call)
  const replaces = headerOf(request, 'x-amz-metadata-directive')?.toUpperCase() === 'REPLACE'
  if (source.bucket === bucket && source.key === key && !replaces)
    throw s3Error('InvalidRequest', 'A copy onto itself must change the metadata (x-amz-metadata-directive: REPLACE).')
  const release = storage.blobs.pin(source.entry.blobs)
  const copies: Blob[] = []
  try {
    for (const blob of source.entry.blobs) copies.push(await storage.blobs.duplicate(blob))
  } catch (error) {
    storage.blobs.remove(copies)
    throw error
  } finally {
    release()
  }
  const entry = {
    ...source.entry,
    modified: Date.now(),
    headers: replaces ? wanted : source.entry.headers,
    blobs: copies,
  }
  await replaceObject(call, entry, writeConditions(request))
  sendXml(response, 200, 'CopyObjectResult', copyResult(entry))
}

/** The result element of a copied object or part. */
export function copyResult(entry: Pick<ObjectEntry, 'etag' | 'modified' | 'checksum'>) {
  return {
    LastModified: new Date(entry.modified).toISOString(),
    ETag: `"${entry.etag}"`,
    ...checksumElements(entry.checksum),
  }
}

/** The object that x-amz-copy-source names, held to its conditions. Errors: InvalidArgument, NoSuchBucket, NoSuchKey, NotImplemented, PreconditionFailed. */
export function findCopySource({ request, storage }: Call): { bucket: string; key: string; entry: ObjectEntry } {
  const { bucket, key } = parseCopySource(headerOf(request, 'x-amz-copy-source') ?? '')
  storage.objects.checkBucket(bucket)
  const entry = storage.objects.find(bucket, key)
  if (entry === undefined) throw s3Error('NoSuchKey', undefined, { Key: key })
  try {
    checkReadConditions(entry, {
      ifMatch: headerOf(request, 'x-amz-copy-source-if-match'),
      ifNoneMatch: headerOf(request, 'x-amz-copy-source-if-none-match'),
      ifModifiedSince: headerOf(request, 'x-amz-copy-source-if-modified-since'),
      ifUnmodifiedSince: headerOf(request, 'x-amz-copy-source-if-unmodified-since'),
    })
  } catch (error) {
    // A copy has no 304: whatever keeps it from being made is a failed precondition.
    if (toErrorAnswer(error).code === 'NotModified') throw s3Error('PreconditionFailed')
    throw error
  }
  return { bucket, key, entry }
}

function parseCopySource(header: string): { bucket: string; key: string } {
  const [path = '', version] = header.split('?versionId=')
  if (version !== undefined) throw s3Error('NotImplemented', 'Versions are not implemented.')
  let source: string
  try {
    source = decodeURIComponent(path).replace(/^\//, '')
  } catch {
    throw s3Error('InvalidArgument', 'x-amz-copy-source must be percent-encoded.')
  }
  const slash = source.indexOf('/')
  if (slash < 1 || slash === source.length - 1)
    throw s3Error('InvalidArgument', 'x-amz-copy-source must be <bucket>/<key>.')
  return { bucket: source.slice(0, slash), key: source.slice(slash + 1) }
}
