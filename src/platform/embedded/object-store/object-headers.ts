import { checksumHeaders } from './body/checksum.ts'
import { s3Error } from './errors.ts'
import { headerOf, queryOf, type S3Request } from './request.ts'
import type { ObjectEntry } from './storage/objects.ts'

const KEPT = ['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'content-type', 'expires']
const MAX_METADATA_BYTES = 2048
const HEADER_TEXT = /^[\t\x20-\x7e\x80-\xff]*$/
const DEFAULT_TYPE = 'binary/octet-stream'

/** Headers that would change what is stored in a way that is not there: refused, never ignored. */
const NOT_THERE = [
  'x-amz-tagging',
  'x-amz-website-redirect-location',
  'x-amz-server-side-encryption',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-legal-hold',
  'x-amz-write-offset-bytes',
  'x-amz-grant-read',
  'x-amz-grant-full-control',
]
const OWNERS_ACLS = ['private', 'bucket-owner-full-control', 'bucket-owner-read']

/** What a write asks to be kept with the object. Errors: InvalidStorageClass, MetadataTooLarge, NotImplemented. */
export function readObjectHeaders(request: S3Request): Record<string, string> {
  refuseWhatIsNotThere(request)
  const headers: Record<string, string> = {}
  for (const name of KEPT) {
    const value = headerOf(request, name)
    if (value !== undefined) headers[name] = value
  }
  // aws-chunked is how the body travelled, not how the object is encoded.
  const encoding = headers['content-encoding']
    ?.split(',')
    .map((one) => one.trim())
    .filter((one) => one !== 'aws-chunked')
    .join(',')
  delete headers['content-encoding']
  if (encoding) headers['content-encoding'] = encoding
  let metadataBytes = 0
  for (const [name, values] of Object.entries(request.incoming.headersDistinct)) {
    if (!name.startsWith('x-amz-meta-')) continue
    const value = values!.join(',')
    headers[name] = value
    metadataBytes += name.length - 'x-amz-meta-'.length + Buffer.byteLength(value)
  }
  if (metadataBytes > MAX_METADATA_BYTES) throw s3Error('MetadataTooLarge')
  return headers
}

function refuseWhatIsNotThere(request: S3Request): void {
  for (const name of Object.keys(request.incoming.headers)) {
    if (NOT_THERE.some((prefix) => name.startsWith(prefix)))
      throw s3Error('NotImplemented', `${name} is not implemented.`)
  }
  const acl = headerOf(request, 'x-amz-acl')
  if (acl !== undefined && !OWNERS_ACLS.includes(acl))
    throw s3Error('NotImplemented', `The ACL ${acl} is not implemented.`)
  if ((headerOf(request, 'x-amz-storage-class') ?? 'STANDARD') !== 'STANDARD') throw s3Error('InvalidStorageClass')
}

/** The headers of a GET or HEAD answer, with the overrides of its query (`response-content-type`, …). Errors: InvalidArgument. */
export function objectHeaders(entry: ObjectEntry, request: S3Request): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': DEFAULT_TYPE,
    ...entry.headers,
    etag: `"${entry.etag}"`,
    'last-modified': new Date(entry.modified).toUTCString(),
    'accept-ranges': 'bytes',
  }
  if (headerOf(request, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED')
    Object.assign(headers, checksumHeaders(entry.checksum))
  for (const name of KEPT) {
    const override = queryOf(request, `response-${name}`)
    if (override === undefined) continue
    if (!HEADER_TEXT.test(override)) throw s3Error('InvalidArgument', `response-${name} cannot stand in a header.`)
    headers[name] = override
  }
  return headers
}
