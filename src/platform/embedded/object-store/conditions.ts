import { s3Error } from './errors.ts'
import type { ObjectEntry } from './storage/objects.ts'

export interface Conditions {
  ifMatch?: string | undefined
  ifNoneMatch?: string | undefined
  ifModifiedSince?: string | undefined
  ifUnmodifiedSince?: string | undefined
}

type Dated = Pick<ObjectEntry, 'etag' | 'modified'>

/** Holds a read to its conditions, in the order of RFC 9110 section 13.2.2. Errors: PreconditionFailed, NotModified. */
export function checkReadConditions(entry: Dated, conditions: Conditions): void {
  const { ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince } = conditions
  const modified = Math.floor(entry.modified / 1000) * 1000
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, entry.etag)) throw s3Error('PreconditionFailed', undefined, { Condition: 'If-Match' })
  } else if (ifUnmodifiedSince !== undefined && modified > Date.parse(ifUnmodifiedSince)) {
    throw s3Error('PreconditionFailed', undefined, { Condition: 'If-Unmodified-Since' })
  }
  if (ifNoneMatch !== undefined) {
    if (matches(ifNoneMatch, entry.etag)) throw s3Error('NotModified', undefined, { ETag: `"${entry.etag}"` })
  } else if (ifModifiedSince !== undefined && modified <= Date.parse(ifModifiedSince)) {
    throw s3Error('NotModified', undefined, { ETag: `"${entry.etag}"` })
  }
}

/**
 * Holds a write to its conditions. Errors: NoSuchKey (If-Match where nothing is), NotImplemented (If-None-Match other than *,
 * as at S3), PreconditionFailed.
 */
export function checkWriteConditions(entry: Dated | undefined, { ifMatch, ifNoneMatch }: Conditions): void {
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch !== '*') throw s3Error('NotImplemented', 'A write knows If-None-Match only with *.')
    if (entry !== undefined) throw s3Error('PreconditionFailed', undefined, { Condition: 'If-None-Match' })
  }
  if (ifMatch !== undefined) {
    if (entry === undefined) throw s3Error('NoSuchKey')
    if (!matches(ifMatch, entry.etag)) throw s3Error('PreconditionFailed', undefined, { Condition: 'If-Match' })
  }
}

function matches(list: string, etag: string): boolean {
  return list.split(',').some((one) => {
    const bare = one.trim().replace(/^W\//, '').replaceAll('"', '')
    return bare === '*' || bare === etag
  })
}
