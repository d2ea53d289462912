import {
  type Checksum,
  checksumAlgorithm,
  checksumElement,
  checksumElements,
  checksumHeader,
  joinChecksums,
  multipartEtag,
} from '../body/checksum.ts'
import { receiveText } from '../body/receive-body.ts'
import { type Call, type Operation, sendEmpty, sendXml } from '../call.ts'
import { checkWriteConditions } from '../conditions.ts'
import { s3Error } from '../errors.ts'
import { readObjectHeaders } from '../object-headers.ts'
import { headerOf, queryOf } from '../request.ts'
import type { Part } from '../storage/uploads.ts'
import { type ParsedXml, parseXml, textOf } from '../xml.ts'
import { writeConditions } from './put-object.ts'

const MIN_PART_BYTES = 5 * 1024 ** 2

export const createMultipartUpload: Operation = async ({ request, bucket, key, response, storage }) => {
  const headers = readObjectHeaders(request)
  const named = headerOf(request, 'x-amz-checksum-algorithm')
  const algorithm = named === undefined ? undefined : checksumAlgorithm(named)
  const usualType = algorithm === 'crc64nvme' ? 'FULL_OBJECT' : 'COMPOSITE'
  const type = headerOf(request, 'x-amz-checksum-type')?.toUpperCase() ?? usualType
  if (type !== 'COMPOSITE' && type !== 'FULL_OBJECT') throw s3Error('InvalidArgument', `Unknown checksum type ${type}.`)
  if (
    (type === 'FULL_OBJECT' && algorithm?.startsWith('crc') === false) ||
    (type === 'COMPOSITE' && algorithm === 'crc64nvme')
  )
    throw s3Error('InvalidRequest', `The checksum type ${type} cannot be used with ${named}.`)
  const id = await storage.commit(() => {
    storage.objects.checkBucket(bucket)
    return storage.uploads.create({ bucket, key, headers, checksumAlgorithm: algorithm, checksumType: type })
  })
  if (algorithm !== undefined) {
    response.setHeader('x-amz-checksum-algorithm', algorithm.toUpperCase())
    response.setHeader('x-amz-checksum-type', type)
  }
  sendXml(response, 200, 'InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: id })
}

export const abortMultipartUpload: Operation = async (call) => {
  const { bucket, key, response, storage } = call
  const id = uploadId(call)
  const parts = await storage.commit(() => {
    storage.uploads.find(bucket, key, id)
    const parts = storage.uploads.parts(id)
    storage.uploads.remove(id)
    return parts
  })
  storage.blobs.remove(parts.map((part) => part.blob))
  sendEmpty(response, 204)
}

/** Makes the parts one object without moving a byte: its row names their blobs in order. */
export const completeMultipartUpload: Operation = async (call) => {
  const { request, bucket, key, signature, response, storage } = call
  const id = uploadId(call)
  // The checksum headers of this request speak of the object, not of its document.
  const named = readParts(parseXml(await receiveText(request, signature, null), 'CompleteMultipartUpload').Part)
  const conditions = writeConditions(request)
  const { entry, unused } = await storage.commit(() => {
    storage.objects.checkBucket(bucket)
    const upload = storage.uploads.find(bucket, key, id)
    const known = storage.uploads.parts(id)
    const parts = chooseParts(known, named)
    const { checksumAlgorithm: algorithm, checksumType } = upload
    const checksum = algorithm && joinChecksums(algorithm, checksumType, parts)
    checkAnnounced(call, parts, checksum)
    const before = storage.objects.find(bucket, key)
    checkWriteConditions(before, conditions)
    const entry = {
      bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
      etag: multipartEtag(parts.map((part) => part.etag)),
      modified: Date.now(),
      headers: upload.headers,
      checksum,
      blobs: parts.map((part) => part.blob),
    }
    storage.objects.put(bucket, key, entry)
    storage.uploads.remove(id)
    const used = new Set(parts)
    const left = known.filter((part) => !used.has(part)).map((part) => part.blob)
    return { entry, unused: [...left, ...(before?.blobs ?? [])] }
  })
  storage.blobs.remove(unused)
  sendXml(response, 200, 'CompleteMultipartUploadResult', {
    Location: `http://${headerOf(request, 'host')}/${bucket}/${key}`,
    Bucket: bucket,
    Key: key,
    ETag: `"${entry.etag}"`,
    ...checksumElements(entry.checksum),
  })
}

/** The uploadId of a call. */
export function uploadId({ request }: Call): string {
  return queryOf(request, 'uploadId') ?? ''
}

interface NamedPart {
  number: number
  etag: string
  element: ParsedXml
}

function readParts(list: ParsedXml | undefined): NamedPart[] {
  if (!Array.isArray(list)) throw s3Error('MalformedXML', 'The document names no parts.')
  return list.map((element) => ({
    number: Number(textOf(element, 'PartNumber')),
    etag: (textOf(element, 'ETag') ?? '').trim().replaceAll('"', ''),
    element,
  }))
}

function chooseParts(known: readonly Part[], named: readonly NamedPart[]): Part[] {
  const byNumber = new Map(known.map((part) => [part.number, part]))
  if (named.some(({ number }, index) => index > 0 && number <= named[index - 1]!.number))
    throw s3Error('InvalidPartOrder')
  return named.map(({ number, etag, element }, index) => {
    const part = byNumber.get(number)
    const wrong =
      part?.checksum &&
      (textOf(element, checksumElement(part.checksum.algorithm)) ?? part.checksum.value) !== part.checksum.value
    if (part === undefined || part.etag !== etag || wrong)
      throw s3Error('InvalidPart', undefined, { PartNumber: String(number), ETag: etag })
    if (part.bytes < MIN_PART_BYTES && index < named.length - 1)
      throw s3Error('EntityTooSmall', undefined, { PartNumber: String(number), ProposedSize: String(part.bytes) })
    return part
  })
}

/** Holds the whole to the length and checksum that the client announced for it. Errors: BadDigest, InvalidRequest. */
function checkAnnounced({ request }: Call, parts: readonly Part[], checksum: Checksum | undefined): void {
  const size = headerOf(request, 'x-amz-mp-object-size')
  if (size !== undefined && Number(size) !== parts.reduce((sum, part) => sum + part.bytes, 0))
    throw s3Error('InvalidRequest', 'The object is not as long as x-amz-mp-object-size says.')
  const claimed = checksum && headerOf(request, checksumHeader(checksum.algorithm))
  if (claimed !== undefined && claimed !== checksum!.value) throw s3Error('BadDigest')
}
