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
/** A value that is sent and signed as it is. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/
const PRINTABLE = /^[\t -~]*$/

/**
 * Gives the function that signs S3 requests by Signature Version 4. The signing key, which takes four of the five HMACs, is
 * kept for its day: a signature costs 0.01 ms, the SDK's whole client 0.4 ms. Source: "Create a signed AWS API request", IAM
 * User Guide; S3 encodes the path once and does not normalise it.
 * @returns the head to send: the request's line, the headers given, those that the signature needs, and the signature, each line
 * with its end.
 */
export function createSigner(region: string) {
  let day = ''
  let secret = ''
  let key: HmacKey = hmacKey(Buffer.alloc(0))
  let second = 0
  let time = ''
  let order: HeaderOrder = { of: '', names: [], signed: '' }

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

  return function sign(request: UnsignedRequest, credentials: Credentials, now: number): string {
    const date = amzTime(now)
    const today = date.slice(0, 8)
    const headers: Record<string, string> = {
      ...request.headers,
      'x-amz-content-sha256': request.payloadHash,
      'x-amz-date': date,
    }
    if (credentials.sessionToken !== undefined) headers['x-amz-security-token'] = credentials.sessionToken
    order = orderOf(Object.keys(headers), order)
    let head = `${request.method} ${request.path} HTTP/1.1\r\n`
    let canonical = `${request.method}\n${request.path}\n\n`
    for (const name of order.names) {
      const value = canonicalValue(name, headers[name]!)
      head += `${name}: ${value}\r\n`
      canonical += `${name}:${value}\n`
    }
    canonical += `\n${order.signed}\n${request.payloadHash}`
    const scope = `${today}/${region}/s3/aws4_request`
    const text = `${ALGORITHM}\n${date}\n${scope}\n${hash('sha256', canonical)}`
    const signature = hmacHex(signingKey(today, credentials.secretAccessKey), text)
    return `${head}authorization: ${ALGORITHM} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${order.signed}, Signature=${signature}\r\n`
  }
}

function deriveKey(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

interface HeaderOrder {
  /** The names as they came, joined. */
  of: string
  /** In their order. */
  names: string[]
  /** Those, joined. */
  signed: string
}

/** Most requests of one process carry the same headers: they are sorted once. */
function orderOf(names: string[], last: HeaderOrder): HeaderOrder {
  const of = names.join(';')
  if (of === last.of) return last
  names.sort()
  return { of, names, signed: names.join(';') }
}

/** A key's two pads, made once, each with room behind it for what is hashed with it. */
interface HmacKey {
  inner: Buffer
  outer: Buffer
}

/** SHA-256's block and its result, in bytes. */
const BLOCK = 64
const DIGEST = 32
/** Of a text that is signed: an algorithm, a moment, a scope and a hash, of which the scope names a region. */
const LONGEST_TEXT = 1_024

/** @param key of a block at most, as signing keys are. */
function hmacKey(key: Buffer): HmacKey {
  const pad = (byte: number, room: number): Buffer =>
    Buffer.alloc(BLOCK + room).map((_, i) => (i < BLOCK ? (key[i] ?? 0) ^ byte : 0)) as Buffer
  return { inner: pad(0x36, LONGEST_TEXT), outer: pad(0x5c, DIGEST) }
}

/**
 * HMAC-SHA256 by two one-shot hashes (RFC 2104): `createHmac` makes a key object each time, which costs four times as much, and a
 * result as a Buffer costs three times as much as one as a string.
 */
function hmacHex({ inner, outer }: HmacKey, text: string): string {
  const end = BLOCK + inner.write(text, BLOCK)
  outer.write(hash('sha256', inner.subarray(0, end), 'binary'), BLOCK, 'latin1')
  return hash('sha256', outer)
}

/**
 * Spaces at the ends are cut, and of several within one is left.
 * @throws Error on what would end the header, or is no ASCII.
 */
function canonicalValue(name: string, value: string): string {
  if (PLAIN.test(value)) return value
  if (!PRINTABLE.test(value)) throw new Error(`the header ${name} has a character that none may have`)
  return value.trim().replace(/ {2,}/g, ' ')
}

/** A key as a path: each part percent-encoded as RFC 3986 says, slashes kept. */
export function encodeKey(key: string): string {
  if (/^[A-Za-z0-9/_.~-]*$/.test(key)) return key
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
