import { AppError, describeError } from '../core/errors.ts'
import { assertFetchable, type Reachable } from '../platform/http/refuse-address.ts'
import type { Pool } from '../platform/postgres/pool.ts'
import { type AssetLink, parseAssetLink } from './asset.ts'
import { enqueueAssets, type SeenLink } from './enqueue-assets.ts'

export interface RefusedLine {
  /** From 1. */
  line: number
  reason: string
}

export interface EnqueueResult {
  /** Lines that hold something. */
  lines: number
  enqueued: number
  /** Good ones that need no transfer: live, fresh, or waiting for their repair. */
  unneeded: number
  refused: number
}

export interface EnqueueLinesOptions {
  pool: Pool
  reachable: Reachable
  /** Called for each line that is refused; the others land. */
  refuse: (line: RefusedLine) => void
}

const BATCH = 5_000
const FIELDS = new Set(['entityType', 'entityId', 'platform', 'assetType', 'url', 'priority'])
const MAX_PRIORITY = 1_000

/** Enqueues the assets of NDJSON lines: `{"platform","entityType","entityId","assetType","url"}`, and `priority` where one is wanted. */
export async function enqueueLines(
  lines: AsyncIterable<string>,
  { pool, reachable, refuse }: EnqueueLinesOptions,
): Promise<EnqueueResult> {
  const result: EnqueueResult = { lines: 0, enqueued: 0, unneeded: 0, refused: 0 }
  let batch: SeenLink[] = []
  const flush = async (): Promise<void> => {
    const enqueued = await enqueueAssets(pool, batch)
    result.enqueued += enqueued
    result.unneeded += batch.length - enqueued
    batch = []
  }
  let line = 0
  for await (const text of lines) {
    line += 1
    if (text.trim() === '') continue
    result.lines += 1
    try {
      batch.push(parseLine(text, reachable))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      result.refused += 1
      refuse({ line, reason: describeError(error) })
    }
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  return result
}

/** @throws AppError saying what is wrong with the line. */
export function parseLine(text: string, reachable: Reachable): SeenLink {
  const { priority = 0, ...value } = parseObject(text)
  const unknown = Object.keys(value).find((field) => !FIELDS.has(field))
  if (unknown !== undefined) throw invalid(`there is no field ${JSON.stringify(unknown.slice(0, 50))}`)
  if (!Number.isInteger(priority) || Math.abs(priority as number) > MAX_PRIORITY)
    throw invalid(`priority must be a whole number from -${MAX_PRIORITY} to ${MAX_PRIORITY}`)
  const link: AssetLink = parseAssetLink(value)
  assertFetchable(new URL(link.url), reachable)
  return { ...link, priority: priority as number, seenAt: new Date() }
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid('not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('not a JSON object')
  return value as Record<string, unknown>
}

function invalid(message: string): AppError {
  return new AppError('INVALID_ASSET', 'user', message)
}
