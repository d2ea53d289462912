import { createHash, randomUUID } from 'node:crypto'
import { AppError, userError } from '../../../core/errors.ts'
import type { Pool } from '../../../platform/postgres/pool.ts'
import { claimRequest, type RequestKey } from './claim-request.ts'
import { finishRequest } from './finish-request.ts'
import { releaseRequest } from './release-request.ts'
import { renewRequest } from './renew-request.ts'

/** After this long without a renewal the process is taken for dead, and who sends the request again does it. */
const LEASE_SECONDS = 60
const RENEW_MS = 20_000

/**
 * Does a request at most once for each key: sent again with the same body, it gets the first answer.
 * @param body may be read once; it is read to its end, to tell whether it is the same, also when nothing is done.
 * @throws AppError `REQUEST_RUNNING` while another does it, `IDEMPOTENCY_KEY_REUSED` when the body is another, and what
 * `work` throws; then nothing is kept, and the request may be sent again.
 */
export async function answerOnce<Answer>(
  pool: Pool,
  { scope, key }: { scope: string; key: string },
  body: AsyncIterable<Buffer>,
  work: (body: AsyncIterable<Buffer>) => Promise<Answer>,
): Promise<{ answer: Answer; replayed: boolean }> {
  const request: RequestKey = { scope, key, owner: randomUUID() }
  const claim = await claimRequest<Answer>(pool, request, LEASE_SECONDS)
  if (claim.state === 'running')
    throw new AppError(
      'REQUEST_RUNNING',
      'user',
      'The request with this Idempotency-Key is still running; ask again soon.',
    )
  const hash = createHash('sha256')
  const hashed = hashing(body, hash)
  if (claim.state === 'answered') {
    for await (const _chunk of hashed);
    if (hash.digest('hex') === claim.fingerprint) return { answer: claim.answer, replayed: true }
    throw userError('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key belongs to a request with another body.')
  }
  // A renewal that fails is tried again in 20 s, three times before the lease runs out; then a second run is harmless.
  const renewal = setInterval(() => void renewRequest(pool, request, LEASE_SECONDS).catch(() => undefined), RENEW_MS)
  try {
    const answer = await work(hashed)
    await finishRequest(pool, request, hash.digest('hex'), answer)
    return { answer, replayed: false }
  } catch (error) {
    // Where PostgreSQL is gone too, the lease ends the claim, and the caller is told of the first error.
    await releaseRequest(pool, request).catch(() => undefined)
    throw error
  } finally {
    clearInterval(renewal)
  }
}

async function* hashing(body: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of body) {
    hash.update(chunk)
    yield chunk
  }
}
