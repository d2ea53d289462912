import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { VerifiedSignature } from '../auth/authenticate.ts'
import { createChunkVerifier } from '../auth/verify-chunks.ts'
import { s3Error } from '../errors.ts'
import { headerOf, type S3Request } from '../request.ts'
import { decodeAwsChunked } from './aws-chunked.ts'
import { CHECKSUM_ALGORITHMS, type Checksum, checksumAlgorithm, checksumHeader, createHasher } from './checksum.ts'

/** The payload of a request, checked against everything that the client said of it. */
export interface ReceivedBody {
  /** Announced length. */
  bytes: number
  /** The payload, once; it ends without an error only when every check held. */
  chunks: AsyncIterable<Buffer>
  /** Known after the last chunk. */
  digests(): { md5: string; checksum: Checksum | undefined }
}

/** S3's limit for one PUT or one part. */
const MAX_BYTES = 5 * 1024 ** 3
const CHECKSUM_PREFIX = 'x-amz-checksum-'

/**
 * Reads a request's body: plain or aws-chunked, and checks its length, Content-MD5, x-amz-content-sha256, chunk signatures and
 * x-amz-checksum-* (header or trailer). Errors: BadDigest, EntityTooLarge, IncompleteBody, InvalidDigest,
 * MissingContentLength, NotImplemented, SignatureDoesNotMatch, XAmzContentSHA256Mismatch.
 * @param declared the checksum to hold the body to; null: the request's checksum headers speak of something else.
 */
export function receiveBody(
  request: S3Request,
  signature: VerifiedSignature,
  declared: DeclaredChecksum | null = declaredChecksum(request),
): ReceivedBody {
  const { payloadHash } = signature
  const isChunked = payloadHash.startsWith('STREAMING-')
  const bytes = announcedBytes(request, isChunked)
  const contentMd5 = readContentMd5(request)
  const sha256 = /^[0-9a-f]{64}$/.test(payloadHash) ? createHash('sha256') : undefined
  if (!isChunked && sha256 === undefined && payloadHash !== 'UNSIGNED-PAYLOAD')
    throw s3Error('InvalidArgument', 'x-amz-content-sha256 must be a SHA-256 in hex, UNSIGNED-PAYLOAD or STREAMING-….')
  const md5 = createHash('md5')
  const hasher = declared && createHasher(declared.algorithm)
  let trailer: ReadonlyMap<string, string> = new Map()
  let digests: { md5: string; checksum: Checksum | undefined } | undefined

  async function* chunks(): AsyncGenerator<Buffer> {
    const plain = readSocket(request.incoming)
    const payload = isChunked
      ? decodeAwsChunked(
          plain,
          (fields) => {
            trailer = fields
          },
          chunkVerifier(signature),
        )
      : plain
    let received = 0
    for await (const chunk of payload) {
      received += chunk.length
      if (received > bytes) throw s3Error('IncompleteBody', 'The body is longer than announced.')
      md5.update(chunk)
      sha256?.update(chunk)
      hasher?.update(chunk)
      yield chunk
    }
    if (received !== bytes) throw s3Error('IncompleteBody')
    if (sha256 !== undefined && sha256.digest('hex') !== payloadHash) throw s3Error('XAmzContentSHA256Mismatch')
    const md5Hex = md5.digest('hex')
    if (contentMd5 !== undefined && contentMd5 !== md5Hex) throw s3Error('BadDigest')
    digests = { md5: md5Hex, checksum: declared ? checkDeclared(declared, hasher!.digest(), trailer) : undefined }
  }

  return {
    bytes,
    chunks: chunks(),
    digests() {
      if (digests === undefined) throw new Error('the body was not read to its end')
      return digests
    },
  }
}

/** A small body as text, for the XML documents that requests carry. Errors: as receiveBody, MalformedXML above 8 MiB (10,000 parts need 2). */
export async function receiveText(
  request: S3Request,
  signature: VerifiedSignature,
  declared?: DeclaredChecksum | null,
): Promise<string> {
  const body = receiveBody(request, signature, declared)
  if (body.bytes > 8 * 1024 ** 2) throw s3Error('MalformedXML', 'The document is too large.')
  const chunks: Buffer[] = []
  for await (const chunk of body.chunks) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** An iterator that leaves the socket open when it is left early: the client still needs its answer. */
function readSocket(incoming: IncomingMessage): AsyncGenerator<Buffer> {
  return incoming.iterator({ destroyOnReturn: false }) as AsyncGenerator<Buffer>
}

function announcedBytes(request: S3Request, isChunked: boolean): number {
  const header = isChunked ? 'x-amz-decoded-content-length' : 'content-length'
  const text = headerOf(request, header)
  // A client that sends no body at all (fetch with POST) may leave the length out.
  if (text === undefined && !isChunked && headerOf(request, 'transfer-encoding') === undefined) return 0
  if (text === undefined || !/^\d{1,15}$/.test(text)) throw s3Error('MissingContentLength', `${header} is required.`)
  const bytes = Number(text)
  if (bytes > MAX_BYTES)
    throw s3Error('EntityTooLarge', undefined, { ProposedSize: text, MaxSizeAllowed: String(MAX_BYTES) })
  return bytes
}

function readContentMd5(request: S3Request): string | undefined {
  const text = headerOf(request, 'content-md5')
  if (text === undefined) return undefined
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== 16) throw s3Error('InvalidDigest')
  return bytes.toString('hex')
}

function chunkVerifier(signature: VerifiedSignature) {
  switch (signature.payloadHash) {
    case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
      return undefined
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
      return createChunkVerifier(signature, false)
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
      return createChunkVerifier(signature, true)
    default:
      throw s3Error('NotImplemented', `${signature.payloadHash} is not implemented.`)
  }
}

interface DeclaredChecksum {
  algorithm: Checksum['algorithm']
  /** undefined: it comes in the trailer. */
  value: string | undefined
}

function declaredChecksum(request: S3Request): DeclaredChecksum | null {
  const trailer = headerOf(request, 'x-amz-trailer')?.trim().toLowerCase()
  if (trailer?.startsWith(CHECKSUM_PREFIX))
    return { algorithm: checksumAlgorithm(trailer.slice(CHECKSUM_PREFIX.length)), value: undefined }
  for (const algorithm of CHECKSUM_ALGORITHMS) {
    const value = headerOf(request, checksumHeader(algorithm))
    if (value !== undefined) return { algorithm, value }
  }
  const unknown = Object.keys(request.incoming.headers).find(
    (name) =>
      name.startsWith(CHECKSUM_PREFIX) && !['algorithm', 'type', 'mode'].includes(name.slice(CHECKSUM_PREFIX.length)),
  )
  if (unknown !== undefined) checksumAlgorithm(unknown.slice(CHECKSUM_PREFIX.length))
  return null
}

function checkDeclared(declared: DeclaredChecksum, digest: Buffer, trailer: ReadonlyMap<string, string>): Checksum {
  const claimed = declared.value ?? trailer.get(checksumHeader(declared.algorithm))
  if (claimed === undefined) throw s3Error('MalformedTrailerError')
  const value = digest.toString('base64')
  if (claimed !== value)
    throw s3Error(
      'BadDigest',
      `The ${declared.algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
    )
  return { algorithm: declared.algorithm, value, type: 'FULL_OBJECT' }
}
