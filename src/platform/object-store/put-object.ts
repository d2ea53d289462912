import { hash } from 'node:crypto'
import { AppError, describeError } from '../../core/errors.ts'
import { parseRetryAfter } from '../http/retry-after.ts'
import type { Answer } from './answer-reader.ts'
import { Connections } from './connections.ts'
import { type Credentials, createSigner, encodeKey } from './sign-request.ts'

export interface PutHeaders {
  contentType: string
  cacheControl?: string
  contentDisposition?: string
}

export interface PutOptions {
  headers: PutHeaders
  /** SHA-256 of the body in hexadecimal, when the caller knows it: the signature needs it. */
  sha256?: string
}

export type PutObject = (
  bucket: string,
  key: string,
  body: Uint8Array,
  options: PutOptions,
) => Promise<string | undefined>

/** Metadata that goes with every object. */
const SHA256_HEADER = 'x-amz-meta-sha256'
const LIMITS = { connections: 512, connectTimeoutMs: 5_000, answerTimeoutMs: 30_000, idleTimeoutMs: 15_000 }

/**
 * Opens the way of whole objects into a store: one signed PUT each, on connections that are kept alive, without the SDK's
 * client, which takes ten times the CPU.
 */
export function openPutObject(settings: {
  endpoint: string
  region: string
  credentials: () => Credentials | Promise<Credentials>
}): { put: PutObject; close(): void } {
  const endpoint = new URL(settings.endpoint)
  const prefix = endpoint.pathname.replace(/\/$/, '')
  const sign = createSigner(settings.region)
  const connections = new Connections(endpoint, LIMITS)

  return {
    async put(bucket, key, body, { headers, sha256 = hash('sha256', body) }) {
      const path = `${prefix}/${bucket}/${encodeKey(key)}`
      const named: Record<string, string> = { host: endpoint.host, 'content-type': headers.contentType }
      if (headers.cacheControl !== undefined) named['cache-control'] = headers.cacheControl
      named[SHA256_HEADER] = sha256
      if (headers.contentDisposition !== undefined) named['content-disposition'] = headers.contentDisposition
      const given = settings.credentials()
      const credentials = given instanceof Promise ? await given : given
      const head = sign({ method: 'PUT', path, headers: named, payloadHash: sha256 }, credentials, Date.now())
      let answer: Answer
      try {
        answer = await connections.send(head, body)
      } catch (error) {
        throw new AppError(
          'STORE_UNREACHABLE',
          'transient',
          `the object store does not answer: ${describeError(error)}`,
        )
      }
      if (answer.status !== 200) throw refusal(answer)
      return answer.header('etag')
    },
    close() {
      connections.close()
    },
  }
}

/** `STORE_BUSY`: it asks for less; `STORE_REFUSED`: it will not take this at all. */
function refusal(answer: Answer): AppError {
  const { status } = answer
  const [, code = `status ${status}`] = /<Code>([^<]{1,100})<\/Code>/.exec(answer.body) ?? []
  const busy = status === 429 || status >= 500
  return new AppError(busy ? 'STORE_BUSY' : 'STORE_REFUSED', 'transient', `the object store answered ${code}`, {
    details: { status, retryAfterMs: parseRetryAfter(answer.header('retry-after'), Date.now()) },
  })
}
