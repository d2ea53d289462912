import { backoffMs } from '../../core/backoff.ts'
import { AppError, describeError } from '../../core/errors.ts'
import type { ByteBudget } from '../../platform/http/byte-budget.ts'
import type { MediaFetcher } from '../../platform/http/fetch-media.ts'
import type { StoredAsset } from '../asset-log.ts'
import type { Outcome } from '../queue/finish.ts'
import type { LoadSign } from './adaptive-limit.ts'
import { judgeAnswer, type Verdict } from './judge-answer.ts'
import { type StoreMediaOptions, storeMedia } from './store-media.ts'
import type { TransferTask } from './transfer-task.ts'

export interface TransferOptions extends StoreMediaOptions {
  fetcher: MediaFetcher
  /** Bounds the bytes that all transfers of the process hold. */
  budget: ByteBudget
  /** Attempts after which a passing failure ends the task. */
  maxAttempts: number
}

export interface TransferResult {
  outcome: Outcome
  /** What is stored now, when the transfer succeeded. */
  stored?: StoredAsset
  /** Objects that the new ones replace under other keys; to be removed once the new record is committed. */
  staleKeys?: string[]
  /** Whether the link has expired and a fresh one must be asked for. */
  expired?: true
  /** What the media server's behaviour says of its load. */
  server: ServerSign
}

export interface ServerSign {
  sign: LoadSign
  retryAfterMs: number | null
  /** Until its answer was whole. */
  latencyMs: number
}

const RETRY_BASE_MS = 2_000
const RETRY_CAP_MS = 300_000

/** Copies one asset from the platform to our bucket: fetch, check the bytes, store unless unchanged. Never throws. */
export async function transfer(task: TransferTask, options: TransferOptions): Promise<TransferResult> {
  const { link, known } = task
  const startedAt = performance.now()
  const server: ServerSign = { sign: 'none', retryAfterMs: null, latencyMs: 0 }
  const lease = options.budget.lease()
  try {
    const answer = await options.fetcher.fetch(
      link.url,
      known ? { etag: known.sourceEtag, lastModified: known.sourceLastModified } : undefined,
      lease,
    )
    server.sign = 'ok'
    server.latencyMs = performance.now() - startedAt
    const judged = judgeAnswer(answer, known !== undefined)
    if (judged.verdict !== 'body') return withoutBody(task, judged, server, options)
    return { ...(await storeMedia(task, answer, options)), server }
  } catch (error) {
    server.latencyMs ||= performance.now() - startedAt
    if (error instanceof AppError && error.kind === 'user')
      return { outcome: fail(`${error.code}: ${error.message}`), server }
    // No answer, or half of one: the server or the way to it is in trouble.
    if (server.sign === 'none') server.sign = 'failed'
    return { outcome: retry(task, describeError(error), null, options.maxAttempts), server }
  } finally {
    lease.release()
  }
}

function withoutBody(
  task: TransferTask,
  judged: Exclude<Verdict, { verdict: 'body' }>,
  server: ServerSign,
  options: TransferOptions,
): TransferResult {
  const { link, known } = task
  switch (judged.verdict) {
    case 'unchanged':
      return { outcome: { status: 'COMPLETE' }, stored: { ...known!, originalUrl: link.url }, server }
    case 'expired':
      return { outcome: fail('URL_SIGNATURE_EXPIRED'), expired: true, server }
    case 'failed':
      return { outcome: fail(judged.reason), server }
    case 'retry': {
      if (judged.busy) server.sign = 'busy'
      server.retryAfterMs = judged.afterMs
      return { outcome: retry(task, judged.reason, judged.afterMs, options.maxAttempts), server }
    }
  }
}

function retry({ retryCount }: TransferTask, reason: string, afterMs: number | null, maxAttempts: number): Outcome {
  if (retryCount + 1 >= maxAttempts) return fail(`${reason} (after ${retryCount + 1} attempts)`)
  const jitter = backoffMs(retryCount, RETRY_BASE_MS, RETRY_CAP_MS)
  // Those that were sent away together do not come back together.
  const delayMs = afterMs === null ? jitter : afterMs + backoffMs(0, 1_000, 1_000)
  return { status: 'PENDING', reason, delayMs, countsAsRetry: true }
}

function fail(reason: string): Outcome {
  return { status: 'FAILED', reason }
}
