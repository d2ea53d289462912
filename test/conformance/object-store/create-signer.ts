import { createHash, createHmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'

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

/** Smithy's signer as the AWS SDK sets it up for S3: the oracle of our own. */
export function createSigner(
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined },
  region: string,
): SignatureV4 {
  return new SignatureV4({
    credentials: credentials as never,
    region,
    service: 's3',
    sha256: Sha256 as never,
    uriEscapePath: false,
  })
}
