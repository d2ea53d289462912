import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'
import { SignatureV4 } from '@smithy/signature-v4'
import fc from 'fast-check'
import { encodePath } from '../uri.ts'
import { canonicalRequest, deriveSigningKey, sign, stringToSign } from './sigv4.ts'

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

const secretAccessKey = 'secret/key+1'
const oracle = new SignatureV4({
  credentials: { accessKeyId: 'id', secretAccessKey },
  region: 'eu-west-1',
  service: 's3',
  sha256: Sha256 as never,
  uriEscapePath: false,
})
const at = new Date('2026-02-03T04:05:06Z')
const amzDate = '20260203T040506Z'
const scope = '20260203/eu-west-1/s3/aws4_request'

test('any path, query and header is signed as Smithy signs it', async () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'Z', '/', '.', '-', ' ', '+', '%', '&', '=', "'", '(', '*', '~', 'é', '🙂'),
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(
      word,
      fc.dictionary(word.filter(Boolean), word),
      fc.constantFrom('a', ' b  c ', 'x;y'),
      async (key, query, meta) => {
        const path = `/bucket/${key}`
        const headers = { host: 'localhost:9000', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', 'x-amz-meta-a': meta }
        const signed = await oracle.sign(
          { method: 'PUT', protocol: 'http:', hostname: 'localhost', path: encodePath(path), query, headers },
          { signingDate: at },
        )
        const names = /SignedHeaders=([^,]+)/.exec(signed.headers.authorization!)![1]!.split(';')
        const canonical = canonicalRequest({
          method: 'PUT',
          path,
          query: Object.entries(query),
          headers: names.map((name) => [name, [signed.headers[name]!]]),
          payloadHash: 'UNSIGNED-PAYLOAD',
        })
        const own = sign(deriveSigningKey(secretAccessKey, scope), stringToSign(amzDate, scope, canonical))
        assert.equal(own.toString('hex'), /Signature=(\w+)/.exec(signed.headers.authorization!)![1])
      },
    ),
    { numRuns: process.env.LONG ? 5000 : 200 },
  )
})
