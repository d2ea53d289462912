import { hash } from 'node:crypto'
import { backoffMs } from '../core/backoff.ts'
import { AppError, describeError } from '../core/errors.ts'
import type { MediaAnswer, MediaFetcher } from '../platform/http/fetch-media.ts'
import type { ObjectStore } from '../platform/object-store/client.ts'
import { type AssetLink, assetKey } from './asset.ts'
import type { StoredAsset } from './asset-log.ts'
import { inspectMedia } from './inspect-media.ts'
import type { Outcome } from './queue/finish.ts'

export interface TransferOptions {
  fetcher: MediaFetcher
  store: ObjectStore
  bucket: string
  /** Attempts after which a passing failure ends the task. */
  maxAttempts: number
}

export interface TransferResult {
  outcome: Outcome
  /** What is stored now, when the transfer succeeded. */
  stored?: StoredAsset
  /** The object of another type that the new one replaces; to be removed once the new record is committed. */
  staleKey?: string
  /** Whether the link has expired and a fresh one must be asked for. */
  expired?: true
}

const EXPIRED_TEXT = 'URL signature expired'
/** Pictures are replaced under the same key, so caches ask again after a day. */
const CACHE_CONTROL = 'public, max-age=86400'
const RETRY_BASE_MS = 2_000
const RETRY_CAP_MS = 300_000

/** Copies one asset from the platform to our bucket: fetch, check the bytes, store unless unchanged. Never throws. */
export async function transfer(
  link: AssetLink,
  known: StoredAsset | undefined,
  retryCount: number,
  options: TransferOptions,
): Promise<TransferResult> {
  const retry = (reason: string, afterMs?: number | null): TransferResult =>
    retryCount + 1 >= options.maxAttempts
      ? fail(`${reason} (after ${retryCount + 1} attempts)`)
      : {
          outcome: {
            status: 'PENDING',
            reason,
            delayMs: afterMs ?? backoffMs(retryCount, RETRY_BASE_MS, RETRY_CAP_MS),
            countsAsRetry: true,
          },
        }
  try {
    const answer = await options.fetcher.fetch(
      link.url,
      known ? { etag: known.sourceEtag, lastModified: known.sourceLastModified } : undefined,
    )
    if (answer.status === 304 && known)
      return { outcome: { status: 'COMPLETE' }, stored: { ...known, originalUrl: link.url } }
    if (isExpired(answer)) return { ...fail('URL_SIGNATURE_EXPIRED'), expired: true }
    if (answer.status === 404) return fail('NOT_FOUND: the platform no longer has this media')
    if (answer.status === 429 || answer.status >= 500)
      return retry(`the media server answered ${answer.status}`, answer.retryAfterMs)
    if (answer.status !== 200) return fail(`UNEXPECTED_STATUS: the media server answered ${answer.status}`)
    return await storeBody(link, answer, known, options)
  } catch (error) {
    if (error instanceof AppError && error.kind === 'user') return fail(`${error.code}: ${error.message}`)
    return retry(describeError(error))
  }
}

async function storeBody(
  link: AssetLink,
  answer: MediaAnswer,
  known: StoredAsset | undefined,
  options: TransferOptions,
): Promise<TransferResult> {
  const media = await inspectMedia(answer.body)
  if ('refused' in media) return fail(`NOT_MEDIA: ${media.refused}`)
  const { entityType, entityId, platform, assetType, url } = link
  const stored: StoredAsset = {
    entityType,
    entityId,
    platform,
    assetType,
    key: assetKey(link, media.extension),
    originalUrl: url,
    sha256: hash('sha256', answer.body),
    bytes: answer.body.length,
    width: media.width,
    height: media.height,
    contentType: media.contentType,
    sourceEtag: answer.etag,
    sourceLastModified: answer.lastModified,
  }
  const unchanged = known?.sha256 === stored.sha256 && known.key === stored.key
  if (!unchanged) {
    await options.store.put(options.bucket, stored.key, answer.body, {
      contentType: stored.contentType,
      cacheControl: CACHE_CONTROL,
      contentDisposition: 'inline',
    })
  }
  return {
    outcome: { status: 'COMPLETE' },
    stored,
    ...(known && known.key !== stored.key ? { staleKey: known.key } : {}),
  }
}

function isExpired({ status, body }: MediaAnswer): boolean {
  return status === 403 || status === 410 || (body.length < 1_024 && body.toString('latin1').includes(EXPIRED_TEXT))
}

function fail(reason: string): TransferResult {
  return { outcome: { status: 'FAILED', reason } }
}
