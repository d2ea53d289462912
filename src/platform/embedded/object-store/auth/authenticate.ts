import { timingSafeEqual } from 'node:crypto'
import { s3Error } from '../errors.ts'
import { headerOf, queryOf, type S3Request } from '../request.ts'
import { ALGORITHM, canonicalRequest, deriveSigningKey, sign, stringToSign } from './sigv4.ts'

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
}

/** A checked signature, with what the signatures of an aws-chunked body build on. */
export interface VerifiedSignature {
  signature: string
  signingKey: Buffer
  amzDate: string
  scope: string
  /** SHA-256 of the body in hex, UNSIGNED-PAYLOAD or STREAMING-…: as the client signed it. */
  payloadHash: string
}

interface Claim {
  accessKeyId: string
  /** `20260131/us-east-1/s3/aws4_request` */
  scope: string
  amzDate: string
  signedHeaders: string[]
  signature: string
  payloadHash: string
  /** Seconds that a presigned request lives; undefined on a header-signed one. */
  expires: number | undefined
}

const MAX_SKEW_MS = 15 * 60_000
const MAX_EXPIRES = 604_800
/** Signers that know no region (ClickHouse's s3() at an unknown address) sign for this one. */
const REGION_OF_THE_UNAWARE = 'us-east-1'

/**
 * Gives the function that checks a request's SigV4 signature, in its Authorization header or its query (presigned).
 * Errors: AccessDenied, AuthorizationHeaderMalformed, AuthorizationQueryParametersError, InvalidAccessKeyId,
 * MissingSecurityHeader, RequestTimeTooSkewed, SignatureDoesNotMatch.
 */
export function createAuthenticator(credentials: Credentials, region: string, now: () => number = Date.now) {
  // Deriving a key costs four HMACs; a scope lives for a day, so a handful is all there is at a time.
  const keys = new Map<string, Buffer>()
  function signingKey(scope: string): Buffer {
    const known = keys.get(scope)
    if (known !== undefined) return known
    if (keys.size >= 8) keys.clear()
    const key = deriveSigningKey(credentials.secretAccessKey, scope)
    keys.set(scope, key)
    return key
  }

  return function authenticate(request: S3Request): VerifiedSignature {
    const claim = readClaim(request)
    if (claim.accessKeyId !== credentials.accessKeyId) throw s3Error('InvalidAccessKeyId')
    checkScope(claim, region)
    checkTime(claim, now())
    checkSignedHeaders(request, claim.signedHeaders)
    const canonical = canonicalRequest({
      method: request.method,
      path: request.path,
      query: request.query.filter(([name]) => name !== 'X-Amz-Signature'),
      headers: claim.signedHeaders.map((name) => [name, request.incoming.headersDistinct[name] ?? []]),
      payloadHash: claim.payloadHash,
    })
    const key = signingKey(claim.scope)
    const expected = sign(key, stringToSign(claim.amzDate, claim.scope, canonical))
    if (!timingSafeEqual(expected, Buffer.from(claim.signature, 'hex'))) throw s3Error('SignatureDoesNotMatch')
    const { signature, amzDate, scope, payloadHash } = claim
    return { signature, signingKey: key, amzDate, scope, payloadHash }
  }
}

function readClaim(request: S3Request): Claim {
  const authorization = headerOf(request, 'authorization')
  if (authorization !== undefined) return readHeader(request, authorization)
  if (queryOf(request, 'X-Amz-Signature') !== undefined) return readQuery(request)
  throw s3Error('AccessDenied', 'Anonymous requests are not allowed: sign the request.')
}

const AUTHORIZATION =
  /^(\S+)\s+Credential=([^,\s]+?)\/(\d{8}\/[^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/

function readHeader(request: S3Request, authorization: string): Claim {
  const match = AUTHORIZATION.exec(authorization.trim())
  if (match?.[1] !== ALGORITHM) throw s3Error('AuthorizationHeaderMalformed', `Only ${ALGORITHM} is understood.`)
  const [, , accessKeyId, scope, signedHeaders, signature] = match as unknown as string[]
  const payloadHash = headerOf(request, 'x-amz-content-sha256')
  if (payloadHash === undefined) throw s3Error('MissingSecurityHeader', 'x-amz-content-sha256 is required.')
  return {
    accessKeyId: accessKeyId!,
    scope: scope!,
    amzDate: headerOf(request, 'x-amz-date') ?? toAmzDate(headerOf(request, 'date')),
    signedHeaders: signedHeaders!.split(';'),
    signature: signature!,
    payloadHash,
    expires: undefined,
  }
}

function readQuery(request: S3Request): Claim {
  const need = (name: string): string => {
    const value = queryOf(request, name)
    if (!value) throw s3Error('AuthorizationQueryParametersError', `${name} is required.`)
    return value
  }
  const credential = /^([^/]+)\/(\d{8}\/.+)$/.exec(need('X-Amz-Credential'))
  const expires = Number(need('X-Amz-Expires'))
  const signature = need('X-Amz-Signature')
  if (need('X-Amz-Algorithm') !== ALGORITHM || credential === null || !/^[0-9a-f]{64}$/.test(signature))
    throw s3Error('AuthorizationQueryParametersError')
  if (!Number.isInteger(expires) || expires < 1 || expires > MAX_EXPIRES)
    throw s3Error('AuthorizationQueryParametersError', `X-Amz-Expires must be 1 to ${MAX_EXPIRES} seconds.`)
  return {
    accessKeyId: credential[1]!,
    scope: credential[2]!,
    amzDate: need('X-Amz-Date'),
    signedHeaders: need('X-Amz-SignedHeaders').split(';'),
    signature,
    payloadHash:
      queryOf(request, 'X-Amz-Content-Sha256') ?? headerOf(request, 'x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD',
    expires,
  }
}

function checkScope(claim: Claim, region: string): void {
  const [day, scopeRegion, service, end] = claim.scope.split('/')
  if (service !== 's3' || end !== 'aws4_request' || day !== claim.amzDate.slice(0, 8))
    throw s3Error('AuthorizationHeaderMalformed', 'The credential scope must be <day>/<region>/s3/aws4_request.')
  if (scopeRegion !== region && scopeRegion !== REGION_OF_THE_UNAWARE)
    throw s3Error('AuthorizationHeaderMalformed', `The region '${scopeRegion}' is wrong; expecting '${region}'`, {
      Region: region,
    })
}

function checkTime(claim: Claim, now: number): void {
  const at = parseAmzDate(claim.amzDate)
  if (claim.expires !== undefined && now > at + claim.expires * 1000)
    throw s3Error('AccessDenied', 'Request has expired', { Expires: new Date(at + claim.expires * 1000).toISOString() })
  const tooOld = claim.expires === undefined && now - at > MAX_SKEW_MS
  if (tooOld || at - now > MAX_SKEW_MS)
    throw s3Error('RequestTimeTooSkewed', undefined, { ServerTime: new Date(now).toISOString() })
}

/** An unsigned x-amz-* header could turn a signed request into another one, so it is refused as S3 refuses it. */
function checkSignedHeaders(request: S3Request, signedHeaders: string[]): void {
  const signed = new Set(signedHeaders)
  const bare = Object.keys(request.incoming.headers).filter((name) => name.startsWith('x-amz-') && !signed.has(name))
  if (!signed.has('host')) bare.push('host')
  if (bare.length > 0)
    throw s3Error('AccessDenied', 'There were headers present in the request which were not signed', {
      HeadersNotSigned: bare.join(', '),
    })
}

function parseAmzDate(text: string): number {
  const at = Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (Number.isNaN(at)) throw s3Error('AccessDenied', 'A signed request needs a valid x-amz-date or Date.')
  return at
}

function toAmzDate(date: string | undefined): string {
  const at = Date.parse(date ?? '')
  return Number.isNaN(at) ? '' : new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}
