import { createHash, hash, timingSafeEqual } from 'node:crypto'
import type { ChunkVerifier } from '../body/aws-chunked.ts'
import { s3Error } from '../errors.ts'
import type { VerifiedSignature } from './authenticate.ts'
import { ALGORITHM, sign } from './sigv4.ts'

const EMPTY_SHA256 = hash('sha256', '')
const TRAILER_SIGNATURE = 'x-amz-trailer-signature'

/** Checks the chunk signatures of a STREAMING-AWS4-HMAC-SHA256-PAYLOAD[-TRAILER] body; the chain starts at the request's own signature. */
export function createChunkVerifier(seed: VerifiedSignature, hasTrailer: boolean): ChunkVerifier {
  let previous = seed.signature
  let chunk = createHash('sha256')

  function check(kind: string, middle: string[], given: string | undefined): void {
    const text = [`${ALGORITHM}-${kind}`, seed.amzDate, seed.scope, previous, ...middle].join('\n')
    const expected = sign(seed.signingKey, text)
    const claimed = Buffer.from(given ?? '', 'hex')
    if (claimed.length !== expected.length || !timingSafeEqual(claimed, expected))
      throw s3Error('SignatureDoesNotMatch')
    previous = expected.toString('hex')
  }

  return {
    update: (piece) => {
      chunk.update(piece)
    },
    endChunk(signature) {
      check('PAYLOAD', [EMPTY_SHA256, chunk.digest('hex')], signature)
      chunk = createHash('sha256')
    },
    endTrailer(fields) {
      if (!hasTrailer) return
      const signed = [...fields].filter(([name]) => name !== TRAILER_SIGNATURE)
      const text = signed.map(([name, value]) => `${name}:${value}\n`).join('')
      check('TRAILER', [hash('sha256', text)], fields.get(TRAILER_SIGNATURE))
    },
  }
}
