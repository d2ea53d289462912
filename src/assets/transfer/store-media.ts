import { hash } from 'node:crypto'
import { backoffMs, sleep } from '../../core/backoff.ts'
import { AppError } from '../../core/errors.ts'
import type { MediaAnswer } from '../../platform/http/fetch-media.ts'
import type { ObjectStore } from '../../platform/object-store/client.ts'
import { type AssetId, type AssetLink, assetKey, thumbnailKey } from '../asset.ts'
import type { StoredAsset } from '../asset-log.ts'
import { isDecodable } from '../media/decode-picture.ts'
import { derivePicture } from '../media/derive-thumbnail.ts'
import { type InspectOptions, inspectMedia } from '../media/inspect-media.ts'
import type { Media } from '../media/media.ts'
import type { Outcome } from '../queue/finish.ts'
import type { LoadSign } from './adaptive-limit.ts'
import type { StoreGate } from './store-gate.ts'
import type { TransferTask } from './transfer-task.ts'

export interface StoreMediaOptions {
  store: ObjectStore
  /** Bounds the PUTs at once, by what the store can take. */
  gate: StoreGate
  /** The bucket of an asset. */
  bucketOf: (asset: AssetId) => string
  inspect: InspectOptions
  /** Whether a small WebP and a ThumbHash are made of each picture. */
  derivatives: boolean
  /** How long a store that is busy or away is tried before the task goes back to the queue, in milliseconds. */
  storePatienceMs: number
}

/** Pictures are replaced under the same key, so caches ask again after a day. */
const CACHE_CONTROL = 'public, max-age=86400'
const STORE_BASE_MS = 200
const STORE_CAP_MS = 5_000

interface Stored {
  outcome: Outcome
  stored?: StoredAsset
  staleKeys?: string[]
}

/** Checks a body and stores it, unless it is what is stored already. @throws the store's refusals. */
export async function storeMedia(task: TransferTask, answer: MediaAnswer, options: StoreMediaOptions): Promise<Stored> {
  const { inspect, derivatives } = options
  const inspected = inspectMedia(answer.body, derivatives ? { ...inspect, decode: true } : inspect)
  // Here and below nothing is waited for that is there: each wait costs half a microsecond, of some 70 a picture.
  const media = inspected instanceof Promise ? await inspected : inspected
  if ('refused' in media) return { outcome: { status: 'FAILED', reason: `NOT_MEDIA: ${media.refused}` } }
  const stored = describe(task.link, answer, media)
  const { known } = task
  const isDerived = derivatives && isDecodable(media)
  const unchanged = known?.sha256 === stored.sha256 && known.key === stored.key
  if (unchanged && (!isDerived || known.thumbhash)) {
    return { outcome: { status: 'COMPLETE' }, stored: { ...stored, ...derivedOf(known) } }
  }
  const reason =
    (unchanged ? undefined : await putPatiently(task, stored, answer.body, options)) ??
    (isDerived ? await storeDerived(task, stored, answer.body, options) : undefined)
  // Trouble of our own store is no fault of the asset: it costs no attempt.
  if (reason !== undefined)
    return { outcome: { status: 'PENDING', reason, delayMs: backoffMs(0, 30_000, 30_000), countsAsRetry: false } }
  const kept = [stored.key, stored.thumbnailKey]
  const staleKeys = [known?.key, known?.thumbnailKey].filter((key) => key != null && !kept.includes(key)) as string[]
  return { outcome: { status: 'COMPLETE' }, stored, staleKeys }
}

/** Makes and stores the derivatives, and notes them. @returns why they were not stored. */
async function storeDerived(
  task: TransferTask,
  stored: StoredAsset,
  body: Buffer,
  options: StoreMediaOptions,
): Promise<string | undefined> {
  const { thumbnail, thumbhash } = await derivePicture(body, options.inspect)
  const key = thumbnailKey(task.link)
  const object = { key, contentType: 'image/webp', sha256: hash('sha256', thumbnail) }
  const reason = await putPatiently(task, object, thumbnail, options)
  if (reason === undefined) Object.assign(stored, { thumbnailKey: key, thumbhash })
  return reason
}

function derivedOf({ thumbnailKey: key, thumbhash }: StoredAsset): Pick<StoredAsset, 'thumbnailKey' | 'thumbhash'> {
  return { thumbnailKey: key ?? null, thumbhash: thumbhash ?? null }
}

function describe(link: AssetLink, { body, etag, lastModified }: MediaAnswer, media: Media): StoredAsset {
  return {
    entityType: link.entityType,
    entityId: link.entityId,
    platform: link.platform,
    assetType: link.assetType,
    key: assetKey(link, media.extension),
    originalUrl: link.url,
    sha256: hash('sha256', body),
    bytes: body.length,
    width: media.width,
    height: media.height,
    contentType: media.contentType,
    sourceEtag: etag,
    sourceLastModified: lastModified,
  }
}

/**
 * Stores an object; a store that is busy or away is asked again for a while. Never stores for a task that has gone to another
 * worker: its object would replace the one that the other recorded.
 * @returns why it was not stored.
 */
async function putPatiently(
  { link, isOurs }: TransferTask,
  { key, contentType, sha256 }: Pick<StoredAsset, 'key' | 'contentType' | 'sha256'>,
  body: Buffer,
  { store, gate, bucketOf, storePatienceMs }: StoreMediaOptions,
): Promise<string | undefined> {
  const until = performance.now() + storePatienceMs
  for (let attempt = 0; ; attempt += 1) {
    const turn = gate.enter()
    if (turn !== undefined) await turn
    if (!isOurs()) {
      gate.leave('none', 0)
      return 'the lease ended before the media could be stored'
    }
    const startedAt = performance.now()
    try {
      await store.put(bucketOf(link), key, body, {
        headers: { contentType, cacheControl: CACHE_CONTROL, contentDisposition: 'inline' },
        sha256,
      })
      gate.leave('ok', performance.now() - startedAt)
      return undefined
    } catch (error) {
      const isPassing = error instanceof AppError && error.code !== 'STORE_REFUSED'
      gate.leave(loadSign(error), performance.now() - startedAt)
      if (!isPassing) throw error
      const retryAfterMs = error.details.retryAfterMs as number | null | undefined
      const wait = Math.max(retryAfterMs ?? 0, backoffMs(attempt, STORE_BASE_MS, STORE_CAP_MS))
      if (performance.now() + wait > until) return error.message
      await sleep(wait)
    }
  }
}

function loadSign(error: unknown): LoadSign {
  const { code } = error as { code?: unknown }
  if (code === 'STORE_BUSY') return 'busy'
  return code === 'STORE_UNREACHABLE' ? 'failed' : 'none'
}
