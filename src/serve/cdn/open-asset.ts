import { Readable } from 'node:stream'
import { AppError, userError } from '../../core/errors.ts'
import { isRangeRefused, type ObjectHead, type ObjectStore } from '../../platform/object-store/client.ts'

export interface Asset {
  status: 200 | 206 | 304
  headers: Record<string, string | number>
  body: Readable | undefined
  /** Of the whole object's bytes, in hexadecimal. */
  sha256: string | undefined
}

interface Wanted {
  headOnly: boolean
  ifNoneMatch: string | undefined
  range: string | undefined
}

/** One byte range; a list of several is answered with the whole, as RFC 9110 allows. */
const SINGLE_RANGE = /^bytes=(\d+-\d*|-\d+)$/

/**
 * Status, headers and bytes for a key.
 * @param key undefined: no key of ours, so there is nothing behind it.
 * @throws AppError `ASSET_NOT_FOUND`, `RANGE_NOT_SATISFIABLE`, `OBJECT_STORE_UNAVAILABLE`.
 */
export async function openAsset(
  store: ObjectStore | undefined,
  bucket: string,
  key: string | undefined,
  { headOnly, ifNoneMatch, range }: Wanted,
): Promise<Asset> {
  if (key === undefined) throw notFound()
  if (store === undefined) throw unavailable()
  if (headOnly || ifNoneMatch !== undefined) {
    const head = await reach(store.head(bucket, key))
    if (matches(ifNoneMatch, head.etag)) {
      return { status: 304, headers: validators(head), body: undefined, sha256: head.sha256 }
    }
    // Without a stream, Fastify would answer HEAD with a content-length of 0.
    if (headOnly) return { status: 200, headers: headersOf(head), body: Readable.from([]), sha256: head.sha256 }
  }
  const partial = range !== undefined && SINGLE_RANGE.test(range)
  const object = await reach(store.get(bucket, key, partial ? range : undefined))
  const { contentRange } = object
  if (contentRange === undefined)
    return { status: 200, headers: headersOf(object), body: object.body, sha256: object.sha256 }
  const headers = { ...headersOf(object), 'content-range': contentRange }
  return { status: 206, headers, body: object.body, sha256: object.sha256 }
}

async function reach<T extends ObjectHead>(answer: Promise<T | undefined>): Promise<T> {
  const found = await answer.catch((error: unknown) => {
    if (isRangeRefused(error)) throw userError('RANGE_NOT_SATISFIABLE', 'The range lies beyond the end of the object.')
    throw unavailable(error)
  })
  if (found === undefined) throw notFound()
  return found
}

function matches(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  const known = ifNoneMatch?.split(',').map((each) => each.trim().replace(/^W\//, ''))
  return known !== undefined && (known.includes('*') || (etag !== undefined && known.includes(etag)))
}

function headersOf(head: ObjectHead): Record<string, string | number> {
  return {
    ...validators(head),
    'content-type': head.contentType ?? 'application/octet-stream',
    'content-length': head.bytes,
    'accept-ranges': 'bytes',
  }
}

function validators({ etag, lastModified, cacheControl }: ObjectHead): Record<string, string> {
  return {
    ...(etag ? { etag } : {}),
    ...(lastModified ? { 'last-modified': lastModified.toUTCString() } : {}),
    ...(cacheControl ? { 'cache-control': cacheControl } : {}),
  }
}

function notFound(): AppError {
  return userError('ASSET_NOT_FOUND', 'There is no such asset.')
}

function unavailable(cause?: unknown): AppError {
  return new AppError(
    'OBJECT_STORE_UNAVAILABLE',
    'transient',
    'The object store does not answer now; try again soon.',
    {
      cause,
    },
  )
}
