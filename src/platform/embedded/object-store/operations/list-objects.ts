import { type Call, type Operation, sendXml } from '../call.ts'
import { s3Error } from '../errors.ts'
import { countOf, queryOf } from '../request.ts'
import type { ListPage } from '../storage/list-objects.ts'
import { encodePath } from '../uri.ts'
import type { XmlTree } from '../xml.ts'
import { OWNER } from './bucket-operations.ts'

const MAX_KEYS = 1000

/** ListObjectsV2. */
export const listObjects: Operation = (call) => {
  const { request, response } = call
  const token = queryOf(request, 'continuation-token')
  const startAfter = queryOf(request, 'start-after')
  const { page, common, encode } = list(call, token === undefined ? (startAfter ?? '') : readToken(token))
  const owner = queryOf(request, 'fetch-owner') === 'true' ? OWNER : undefined
  sendXml(response, 200, 'ListBucketResult', {
    ...common,
    KeyCount: page.objects.length + page.commonPrefixes.length,
    ContinuationToken: token,
    StartAfter: startAfter === undefined ? undefined : encode(startAfter),
    NextContinuationToken: page.next === undefined ? undefined : Buffer.from(page.next).toString('base64url'),
    ...entries(page, encode, owner),
  })
}

/** ListObjects, version 1. */
export const listObjectsV1: Operation = (call) => {
  const marker = queryOf(call.request, 'marker') ?? ''
  const { page, common, encode } = list(call, marker)
  sendXml(call.response, 200, 'ListBucketResult', {
    ...common,
    Marker: encode(marker),
    NextMarker: page.next === undefined ? undefined : encode(page.next),
    ...entries(page, encode, OWNER),
  })
}

function list({ request, bucket, storage }: Call, after: string) {
  storage.objects.checkBucket(bucket)
  const prefix = queryOf(request, 'prefix') ?? ''
  const delimiter = queryOf(request, 'delimiter') ?? ''
  const most = countOf(request, 'max-keys', MAX_KEYS)
  const encoding = queryOf(request, 'encoding-type')
  if (encoding !== undefined && encoding !== 'url') throw s3Error('InvalidArgument', 'encoding-type can only be url.')
  const encode = encoding === 'url' ? encodePath : (text: string) => text
  const page = storage.list({ bucket, prefix, delimiter, after, most })
  const common: XmlTree = {
    Name: bucket,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    MaxKeys: most,
    EncodingType: encoding,
    IsTruncated: page.next !== undefined,
  }
  return { page, common, encode }
}

function entries(page: ListPage, encode: (text: string) => string, owner: XmlTree | undefined): XmlTree {
  return {
    Contents: page.objects.map(({ key, bytes, etag, modified }) => ({
      Key: encode(key),
      LastModified: new Date(modified).toISOString(),
      ETag: `"${etag}"`,
      Size: bytes,
      Owner: owner,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: page.commonPrefixes.map((common) => ({ Prefix: encode(common) })),
  }
}

function readToken(token: string): string {
  const after = Buffer.from(token, 'base64url').toString('utf8')
  if (Buffer.from(after).toString('base64url') !== token)
    throw s3Error('InvalidArgument', 'The continuation token provided is incorrect')
  return after
}
