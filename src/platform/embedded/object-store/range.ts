import { s3Error } from './errors.ts'
import type { Blob } from './storage/blob-folder.ts'

/** First and last byte, both included. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * Reads a Range header against an object's size. Several ranges or another unit are no error but mean the whole object, as at S3.
 * Errors: InvalidRange when the range lies beyond the object.
 */
export function parseRange(header: string | undefined, bytes: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (match === null || (match[1] === '' && match[2] === '')) return undefined
  const first = match[1] === '' ? Math.max(0, bytes - Number(match[2])) : Number(match[1])
  const last = match[1] === '' || match[2] === '' ? bytes - 1 : Math.min(Number(match[2]), bytes - 1)
  if (match[1] !== '' && match[2] !== '' && Number(match[1]) > Number(match[2])) return undefined
  if (first >= bytes || (match[2] === '0' && match[1] === ''))
    throw s3Error('InvalidRange', undefined, { ActualObjectSize: String(bytes), RangeRequested: header! })
  return { start: first, end: last }
}

/** The pieces of an object's blobs that make up a range of its bytes. */
export function sliceBlobs(blobs: readonly Blob[], { start, end }: ByteRange): { id: string; range: ByteRange }[] {
  const slices: { id: string; range: ByteRange }[] = []
  let offset = 0
  for (const [id, bytes] of blobs) {
    const from = Math.max(start - offset, 0)
    const to = Math.min(end - offset, bytes - 1)
    if (from <= to) slices.push({ id, range: { start: from, end: to } })
    offset += bytes
  }
  return slices
}
