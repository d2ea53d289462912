import { createHash, randomUUID } from 'node:crypto'
import type { Pool } from '../../../platform/postgres/pool.ts'
import type { RequestKey } from './claim-request.ts'
import { claim, holdRequest, keyReused, stillRunning } from './held-request.ts'

/**
 * Does a request whose body is streamed at most once for each key: sent again with the same body, it gets the first answer.
 * @param body may be read once; it is read to its end, to tell whether it is the same, also when nothing is done.
 * @throws AppError `REQUEST_RUNNING` while another does it, `IDEMPOTENCY_KEY_REUSED` when the body is another, and what
 * `work` throws; then nothing is kept, and the request may be sent again.
 */
export async function answerOnce<Answer>(
  pool: Pool,
  named: Omit<RequestKey, 'owner'>,
  body: AsyncIterable<Buffer>,
  work: (body: AsyncIterable<Buffer>) => Promise<Answer>,
): Promise<{ answer: Answer; replayed: boolean }> {
  const request: RequestKey = { ...named, owner: randomUUID() }
  const claimed = await claim<Answer>(pool, request)
  if (claimed.state === 'running') throw stillRunning()
  const hash = createHash('sha256')
  const hashed = hashing(body, hash)
  if (claimed.state === 'answered') {
    for await (const _chunk of hashed);
    if (hash.digest('hex') === claimed.fingerprint) return { answer: claimed.answer, replayed: true }
    throw keyReused()
  }
  const held = holdRequest(pool, request)
  try {
    const answer = await work(hashed)
    await held.finish(hash.digest('hex'), answer)
    return { answer, replayed: false }
  } catch (error) {
    await held.release()
    throw error
  }
}

async function* hashing(body: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of body) {
    hash.update(chunk)
    yield chunk
  }
}
