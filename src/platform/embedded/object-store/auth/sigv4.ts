import { createHmac, hash } from 'node:crypto'
import { encodePath, encodeUri } from '../uri.ts'

export const ALGORITHM = 'AWS4-HMAC-SHA256'

export interface CanonicalParts {
  method: string
  /** Decoded. */
  path: string
  /** Decoded, without X-Amz-Signature. */
  query: readonly (readonly [string, string])[]
  /** Lower case, sorted, with every value that was sent under the name. */
  headers: readonly (readonly [name: string, values: readonly string[]])[]
  payloadHash: string
}

/** SigV4's canonical request as S3 builds it (path encoded once, not normalised). Source: "Create a signed AWS API request", IAM User Guide. */
export function canonicalRequest(parts: CanonicalParts): string {
  const query = parts.query
    .map(([name, value]) => [encodeUri(name), encodeUri(value)] as const)
    .sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  const headers = parts.headers.map(
    ([name, values]) => `${name}:${values.map((v) => v.trim().replace(/ +/g, ' ')).join(',')}\n`,
  )
  const names = parts.headers.map(([name]) => name).join(';')
  return `${parts.method}\n${encodePath(parts.path)}\n${query}\n${headers.join('')}\n${names}\n${parts.payloadHash}`
}

/** @param amzDate `20260131T235959Z`. @param scope `20260131/us-east-1/s3/aws4_request`. */
export function stringToSign(amzDate: string, scope: string, canonical: string): string {
  return `${ALGORITHM}\n${amzDate}\n${scope}\n${hash('sha256', canonical)}`
}

/** The key of a scope (a day, region and service), derived from the secret. */
export function deriveSigningKey(secretAccessKey: string, scope: string): Buffer {
  return scope
    .split('/')
    .reduce<Buffer>(
      (key, part) => createHmac('sha256', key).update(part).digest(),
      Buffer.from(`AWS4${secretAccessKey}`),
    )
}

/** HMAC-SHA256: a signature, or its next key. */
export function sign(signingKey: Buffer, text: string): Buffer {
  return createHmac('sha256', signingKey).update(text).digest()
}
