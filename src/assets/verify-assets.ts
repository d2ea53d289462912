import { createHash } from 'node:crypto'
import type { ObjectStore } from '../platform/object-store/client.ts'
import type { Pool, Queryable } from '../platform/postgres/pool.ts'
import type { AssetId } from './asset.ts'

export interface VerifyOptions {
  pool: Pool
  store: ObjectStore
  /** The bucket of a kind of entity. */
  bucketOf: (entityType: string) => string
  /** Every bucket that may hold assets. */
  buckets: readonly string[]
  /** Compare size and type alone: one HEAD an object instead of its bytes. */
  quick: boolean
  /** Records behind this one alone. */
  from?: AssetId | undefined
  /** Only this share of the records, in percent; another `number` chooses others. */
  sample?: { pct: number; number: number }
  /** Records at a time; default 500. */
  pageSize?: number
  /** Objects at once. */
  concurrency: number
  /** A younger object without a record may be one that a worker has just stored and not recorded yet; default an hour, in milliseconds. */
  orphanAfterMs?: number
  /** Called for each thing that is wrong. */
  report: (finding: Finding) => void
  /** Called after each page with how many were looked at and the last of them; what it throws ends the work. */
  progress?: (checked: number, last: AssetId) => void | Promise<void>
}

export interface Finding {
  bucket: string
  key: string
  problem: 'missing' | 'size' | 'type' | 'hash' | 'orphan'
  /** What it should be and what it is. */
  detail: string
  /** undefined: of an orphan. */
  asset?: AssetId
}

export interface VerifyResult {
  checked: number
  bad: number
  orphans: number
}

interface StoredRecord extends AssetId {
  key: string
  sha256: string
  bytes: number
  contentType: string
  /** Of the small WebP beside it, where one was made. */
  thumbnailKey: string | null
}

const PAGE = 500
const ORPHAN_AFTER_MS = 3_600_000

/** Compares every record with its object, and looks for objects without a record. Memory is bounded by a page of records. */
export async function verifyAssets(options: VerifyOptions): Promise<VerifyResult> {
  const result: VerifyResult = { checked: 0, bad: 0, orphans: 0 }
  for await (const page of records(options)) {
    const findings = await inParallel(page, options.concurrency, (record) => verifyOne(record, options))
    for (const finding of findings.filter((found) => found !== undefined)) {
      result.bad += 1
      options.report(finding)
    }
    result.checked += page.length
    const { platform, entityType, entityId, assetType } = page.at(-1)!
    await options.progress?.(result.checked, { platform, entityType, entityId, assetType })
  }
  for (const bucket of options.buckets) {
    for await (const finding of orphans(bucket, options)) {
      result.orphans += 1
      options.report(finding)
    }
  }
  return result
}

/** The records that are to be looked at, page by page in the order of their key. */
async function* records({ pool, from, sample, pageSize = PAGE }: VerifyOptions): AsyncGenerator<StoredRecord[]> {
  let after: AssetId | undefined = from
  for (;;) {
    const { rows }: { rows: StoredRecord[] } = await pool.query<StoredRecord>(
      `SELECT platform, entity_type AS "entityType", entity_id AS "entityId", asset_type AS "assetType", key, sha256, bytes,
              content_type AS "contentType", thumbnail_key AS "thumbnailKey"
         FROM asset_log WHERE (entity_id, asset_type, entity_type, platform) > ($1, $2, $3, $4)
          AND ($5 >= 100 OR abs(hashtextextended(entity_id, $6) % 100) < $5)
        ORDER BY entity_id, asset_type, entity_type, platform LIMIT $7`,
      [
        after?.entityId ?? '',
        after?.assetType ?? '',
        after?.entityType ?? '',
        after?.platform ?? '',
        sample?.pct ?? 100,
        sample?.number ?? 0,
        pageSize,
      ],
    )
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)
  }
}

async function verifyOne(record: StoredRecord, options: VerifyOptions): Promise<Finding | undefined> {
  const { store, quick, bucketOf } = options
  const { key, sha256, bytes, contentType, thumbnailKey, ...asset } = record
  const bucket = bucketOf(asset.entityType)
  const wrong = (problem: Finding['problem'], detail: string): Finding => ({ bucket, key, problem, detail, asset })
  const object = quick ? await store.head(bucket, key) : await store.get(bucket, key)
  if (object === undefined) return wrong('missing', 'there is no such object')
  const digest = 'body' in object ? await digestOf(object.body as AsyncIterable<Buffer>) : undefined
  if (object.bytes !== bytes) return wrong('size', `${object.bytes} bytes instead of ${bytes}`)
  if (object.contentType !== contentType) return wrong('type', `${object.contentType} instead of ${contentType}`)
  if (digest !== undefined && digest !== sha256) return wrong('hash', `${digest} instead of ${sha256}`)
  if (thumbnailKey !== null && (await store.head(bucket, thumbnailKey)) === undefined)
    return { ...wrong('missing', 'there is no such object'), key: thumbnailKey }
  return undefined
}

async function digestOf(body: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of body) hash.update(piece)
  return hash.digest('hex')
}

async function* orphans(bucket: string, options: VerifyOptions): AsyncGenerator<Finding> {
  let keys: string[] = []
  for await (const key of options.store.keys(bucket, 'assets/')) {
    keys.push(key)
    if (keys.length < PAGE) continue
    yield* orphansAmong(keys, bucket, options)
    keys = []
  }
  yield* orphansAmong(keys, bucket, options)
}

async function* orphansAmong(keys: string[], bucket: string, options: VerifyOptions): AsyncGenerator<Finding> {
  const { pool, store, orphanAfterMs = ORPHAN_AFTER_MS } = options
  for (const key of await withoutRecord(pool, keys)) {
    const head = await store.head(bucket, key)
    if (head === undefined || Date.now() - (head.lastModified?.getTime() ?? 0) < orphanAfterMs) continue
    yield { bucket, key, problem: 'orphan', detail: `${head.bytes} bytes without a record` }
  }
}

/** Keys that no record names. A key tells its entity, by which the record is found. */
async function withoutRecord(db: Queryable, keys: readonly string[]): Promise<string[]> {
  const { rows } = await db.query<{ key: string }>(
    `SELECT key FROM unnest($1::text[]) AS object (key), LATERAL (
       SELECT regexp_match(key, '^assets/([a-z_]+)s/([a-z]+)/([A-Za-z0-9_-]+)\\.') AS part) AS parsed
      WHERE NOT EXISTS (
              SELECT FROM asset_log log
               WHERE log.platform = upper(part[2]) AND log.entity_type = part[1] AND log.entity_id = part[3] AND object.key IN (log.key, log.thumbnail_key))`,
    [keys],
  )
  return rows.map(({ key }) => key)
}

async function inParallel<In, Out>(
  items: readonly In[],
  atOnce: number,
  work: (item: In) => Promise<Out>,
): Promise<Out[]> {
  const results: Out[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: Math.min(atOnce, items.length) }, async () => {
      for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i]!)
    }),
  )
  return results
}
