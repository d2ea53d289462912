import { createHash, createHmac } from 'node:crypto'
import { type Agent, type IncomingHttpHeaders, request } from 'node:http'
import { SignatureV4 } from '@smithy/signature-v4'
import { CREDENTIALS, REGION } from './open-store.ts'

/** The hash that Smithy's signer wants. */
class Sha256 {
  readonly #hash
  constructor(secret?: string | Uint8Array) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret)
  }
  update(data: string | Uint8Array): void {
    this.#hash.update(data)
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest()
  }
  reset(): void {}
}

export function createSigner(credentials = CREDENTIALS, region = REGION): SignatureV4 {
  return new SignatureV4({ credentials, region, service: 's3', sha256: Sha256 as never, uriEscapePath: false })
}

export interface RawAnswer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** S3's error code, where the answer carries one. */
  code: string | undefined
}

/** Sends a request as it is: no client between that would mend or sign it. */
export function sendRaw(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: Uint8Array | string,
  agent: Agent | false = false,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1]
        resolve({ status: answer.statusCode!, headers: answer.headers, text, code })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

interface Signing {
  method: string
  path: string
  query?: Record<string, string>
  headers?: Record<string, string>
  payloadHash?: string
  at?: Date
  credentials?: typeof CREDENTIALS
  region?: string
}

/** The headers of a header-signed request. */
export async function signHeaders(port: number, signing: Signing): Promise<Record<string, string>> {
  const { method, path, query = {}, headers = {}, payloadHash = 'UNSIGNED-PAYLOAD', at = new Date() } = signing
  const hostname = '127.0.0.1'
  const all = { host: `${hostname}:${port}`, 'x-amz-content-sha256': payloadHash, ...headers }
  const signer = createSigner(signing.credentials, signing.region)
  const signed = await signer.sign(
    { method, protocol: 'http:', hostname, port, path, query, headers: all },
    { signingDate: at },
  )
  return signed.headers
}

/** The path and query of a presigned request. */
export async function presign(port: number, signing: Signing & { expiresIn?: number }): Promise<string> {
  const { method, path, at = new Date(), expiresIn = 60, headers = {} } = signing
  const hostname = '127.0.0.1'
  const signer = createSigner(signing.credentials, signing.region)
  const signed = await signer.presign(
    {
      method,
      protocol: 'http:',
      hostname,
      port,
      path,
      query: signing.query ?? {},
      headers: { host: `${hostname}:${port}`, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...headers },
    },
    { signingDate: at, expiresIn },
  )
  return `${path}?${new URLSearchParams(signed.query as Record<string, string>).toString().replaceAll('+', '%20')}`
}
