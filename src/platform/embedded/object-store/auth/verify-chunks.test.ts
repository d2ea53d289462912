import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deriveSigningKey } from './sigv4.ts'
import { createChunkVerifier } from './verify-chunks.ts'

// The worked example of "Signature calculations for transfer of a payload in multiple chunks", Amazon S3 API Reference.
const SCOPE = '20130524/us-east-1/s3/aws4_request'
const SEED = {
  signature: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
  signingKey: deriveSigningKey('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', SCOPE),
  amzDate: '20130524T000000Z',
  scope: SCOPE,
  payloadHash: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
}
const FIRST = 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648'
const SECOND = '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497'
const LAST = 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9'

test('the chunk signatures of Amazon’s worked example hold, in whatever pieces the bytes come', () => {
  const verifier = createChunkVerifier(SEED, false)
  verifier.update(Buffer.alloc(60_000, 'a'))
  verifier.update(Buffer.alloc(5_536, 'a'))
  verifier.endChunk(FIRST)
  verifier.update(Buffer.alloc(1024, 'a'))
  verifier.endChunk(SECOND)
  verifier.endChunk(LAST)
})

test('a changed byte, a missing signature and chunks in another order are refused', () => {
  const changed = createChunkVerifier(SEED, false)
  changed.update(Buffer.alloc(65_536, 'b'))
  assert.throws(() => changed.endChunk(FIRST), { code: 'SignatureDoesNotMatch' })
  const unsigned = createChunkVerifier(SEED, false)
  unsigned.update(Buffer.alloc(65_536, 'a'))
  assert.throws(() => unsigned.endChunk(undefined), { code: 'SignatureDoesNotMatch' })
  const swapped = createChunkVerifier(SEED, false)
  swapped.update(Buffer.alloc(1024, 'a'))
  assert.throws(() => swapped.endChunk(SECOND), { code: 'SignatureDoesNotMatch' })
})
