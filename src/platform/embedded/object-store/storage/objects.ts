import type { Checksum } from '../body/checksum.ts'
import { s3Error } from '../errors.ts'
import type { Blob } from './blob-folder.ts'
import type { Catalog } from './catalog.ts'

/** What is kept of an object beside its bytes. */
export interface ObjectEntry {
  bytes: number
  /** Without quotes. */
  etag: string
  /** Milliseconds since 1970. */
  modified: number
  /** Content-Type and its like, and x-amz-meta-*, by lower-case name. */
  headers: Record<string, string>
  checksum: Checksum | undefined
  blobs: Blob[]
}

interface ObjectRow {
  bytes: number
  etag: string
  modified: number
  headers: string
  checksum: string | null
  blobs: string
}

/** The `object` and `bucket` tables. Every function is synchronous: what it sees is one state of the catalog. */
export function openObjects({ db }: Catalog) {
  const find = db.prepare(
    'SELECT bytes, etag, modified, headers, checksum, blobs FROM object WHERE bucket = ? AND key = ?',
  )
  const put = db.prepare('INSERT OR REPLACE INTO object VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const remove = db.prepare('DELETE FROM object WHERE bucket = ? AND key = ?')
  const findBucket = db.prepare('SELECT created FROM bucket WHERE name = ?')
  const createBucket = db.prepare('INSERT INTO bucket VALUES (?, ?)')
  const removeBucket = db.prepare('DELETE FROM bucket WHERE name = ?')
  const isUsed = db.prepare(
    'SELECT 1 FROM object WHERE bucket = ?1 UNION ALL SELECT 1 FROM upload WHERE bucket = ?1 LIMIT 1',
  )
  const buckets = db.prepare('SELECT name, created FROM bucket ORDER BY name')

  const objects = {
    /** Errors: NoSuchBucket. */
    checkBucket(bucket: string): void {
      if (findBucket.get(bucket) === undefined) throw s3Error('NoSuchBucket', undefined, { BucketName: bucket })
    },

    /** Errors: BucketAlreadyOwnedByYou. */
    createBucket(bucket: string): void {
      if (findBucket.get(bucket) !== undefined)
        throw s3Error('BucketAlreadyOwnedByYou', undefined, { BucketName: bucket })
      createBucket.run(bucket, Date.now())
    },

    /** Errors: NoSuchBucket, BucketNotEmpty. */
    removeBucket(bucket: string): void {
      objects.checkBucket(bucket)
      if (isUsed.get(bucket) !== undefined) throw s3Error('BucketNotEmpty', undefined, { BucketName: bucket })
      removeBucket.run(bucket)
    },

    /** In order of name. */
    buckets: () => buckets.all() as unknown as { name: string; created: number }[],

    find(bucket: string, key: string): ObjectEntry | undefined {
      const row = find.get(bucket, Buffer.from(key)) as ObjectRow | undefined
      return (
        row && {
          ...row,
          headers: JSON.parse(row.headers),
          checksum: row.checksum === null ? undefined : JSON.parse(row.checksum),
          blobs: JSON.parse(row.blobs),
        }
      )
    },

    put(bucket: string, key: string, entry: ObjectEntry): void {
      const { bytes, etag, modified, headers, checksum, blobs } = entry
      put.run(
        bucket,
        Buffer.from(key),
        bytes,
        etag,
        modified,
        JSON.stringify(headers),
        checksum ? JSON.stringify(checksum) : null,
        JSON.stringify(blobs),
      )
    },

    remove(bucket: string, key: string): void {
      remove.run(bucket, Buffer.from(key))
    },
  }
  return objects
}
