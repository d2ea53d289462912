import type { IncomingMessage } from 'node:http'
import { s3Error } from './errors.ts'

/** One HTTP request in S3's terms (path-style addresses: /bucket/key). */
export interface S3Request {
  method: string
  /** Decoded request path. */
  path: string
  bucket: string | undefined
  key: string | undefined
  /** Decoded query, in the order given. */
  query: readonly (readonly [name: string, value: string])[]
  incoming: IncomingMessage
}

const MAX_KEY_BYTES = 1024
const BUCKET_NAME = /^(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/** Reads the request target as it was sent: `a/../b` is a key of its own, never a path. Errors: InvalidURI, KeyTooLongError. */
export function parseRequest(incoming: IncomingMessage): S3Request {
  const target = incoming.url ?? '/'
  const mark = target.indexOf('?')
  const path = decode(mark === -1 ? target : target.slice(0, mark))
  if (!path.startsWith('/')) throw s3Error('InvalidURI')
  const slash = path.indexOf('/', 1)
  const bucket = slash === -1 ? path.slice(1) : path.slice(1, slash)
  const key = slash === -1 ? '' : path.slice(slash + 1)
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw s3Error('KeyTooLongError')
  return {
    method: incoming.method ?? 'GET',
    path,
    bucket: bucket || undefined,
    key: key || undefined,
    query: mark === -1 ? [] : parseQuery(target.slice(mark + 1)),
    incoming,
  }
}

function parseQuery(text: string): [string, string][] {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=')
      const plain = pair.replaceAll('+', ' ')
      return equals === -1 ? [decode(plain), ''] : [decode(plain.slice(0, equals)), decode(plain.slice(equals + 1))]
    })
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw s3Error('InvalidURI')
  }
}

/** A header's value, or undefined. @param name in lower case. */
export function headerOf(request: S3Request, name: string): string | undefined {
  const value = request.incoming.headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** A query parameter's value ('' when it stands alone), or undefined. */
export function queryOf(request: S3Request, name: string): string | undefined {
  return request.query.find(([known]) => known === name)?.[1]
}

/** A query parameter that is a whole number of at least 0, cut to `most`. Errors: InvalidArgument. */
export function countOf(request: S3Request, name: string, most: number): number {
  const text = queryOf(request, name)
  if (text === undefined || text === '') return most
  if (!/^\d{1,10}$/.test(text)) throw s3Error('InvalidArgument', `${name} must be a whole number of at least 0.`)
  return Math.min(Number(text), most)
}

/** Errors: InvalidBucketName. */
export function checkBucketName(name: string): void {
  if (!BUCKET_NAME.test(name)) throw s3Error('InvalidBucketName')
}
