import { randomBytes } from 'node:crypto'
import type { Checksum, ChecksumAlgorithm } from '../body/checksum.ts'
import { s3Error } from '../errors.ts'
import type { Blob } from './blob-folder.ts'
import type { Catalog } from './catalog.ts'

/** A multipart upload that is under way. */
export interface Upload {
  id: string
  bucket: string
  key: string
  /** Milliseconds since 1970. */
  started: number
  headers: Record<string, string>
  checksumAlgorithm: ChecksumAlgorithm | undefined
  checksumType: Checksum['type']
}

export interface Part {
  number: number
  bytes: number
  etag: string
  modified: number
  checksum: Checksum | undefined
  blob: Blob
}

type Row = Record<string, string | number | Uint8Array | null>

/** The `upload` and `part` tables. Every function is synchronous. */
export function openUploads({ db }: Catalog) {
  const create = db.prepare('INSERT INTO upload VALUES (?, ?, ?, ?, ?, ?, ?)')
  const find = db.prepare('SELECT * FROM upload WHERE id = ?')
  const list = db.prepare('SELECT * FROM upload WHERE bucket = ? AND (key, id) > (?, ?) ORDER BY key, id LIMIT ?')
  const remove = db.prepare('DELETE FROM upload WHERE id = ?')
  const putPart = db.prepare('INSERT OR REPLACE INTO part VALUES (?, ?, ?, ?, ?, ?, ?)')
  const parts = db.prepare('SELECT * FROM part WHERE upload = ? AND number > ? ORDER BY number LIMIT ?')
  const removeParts = db.prepare('DELETE FROM part WHERE upload = ?')

  const uploads = {
    create(upload: Omit<Upload, 'id' | 'started'>): string {
      const id = randomBytes(24).toString('base64url')
      create.run(
        id,
        upload.bucket,
        Buffer.from(upload.key),
        Date.now(),
        JSON.stringify(upload.headers),
        upload.checksumAlgorithm ?? null,
        upload.checksumType,
      )
      return id
    },

    /** Errors: NoSuchUpload, also for an id of another key. */
    find(bucket: string, key: string, id: string): Upload {
      const row = find.get(id) as Row | undefined
      const upload = row && toUpload(row)
      if (upload?.bucket !== bucket || upload.key !== key) throw s3Error('NoSuchUpload', undefined, { UploadId: id })
      return upload
    },

    /** In order of key and id, after the given ones. */
    list: (bucket: string, afterKey: string, afterId: string, most: number): Upload[] =>
      (list.all(bucket, Buffer.from(afterKey), afterId, most) as Row[]).map(toUpload),

    /** Keeps a part in the place of the one that had its number, which it returns. */
    putPart(id: string, part: Part): Part | undefined {
      const [before] = uploads.parts(id, part.number - 1, 1)
      const checksum = part.checksum ? JSON.stringify(part.checksum) : null
      putPart.run(id, part.number, part.bytes, part.etag, part.modified, checksum, part.blob[0])
      return before?.number === part.number ? before : undefined
    },

    /** In order of number, after the given one. */
    parts: (id: string, after = 0, most = 10_000): Part[] => (parts.all(id, after, most) as Row[]).map(toPart),

    remove(id: string): void {
      removeParts.run(id)
      remove.run(id)
    },
  }
  return uploads
}

function toUpload(row: Row): Upload {
  return {
    id: row.id as string,
    bucket: row.bucket as string,
    key: Buffer.from(row.key as Uint8Array).toString('utf8'),
    started: row.started as number,
    headers: JSON.parse(row.headers as string),
    checksumAlgorithm: (row.checksum_algorithm as ChecksumAlgorithm | null) ?? undefined,
    checksumType: row.checksum_type as Checksum['type'],
  }
}

function toPart(row: Row): Part {
  return {
    number: row.number as number,
    bytes: row.bytes as number,
    etag: row.etag as string,
    modified: row.modified as number,
    checksum: row.checksum === null ? undefined : JSON.parse(row.checksum as string),
    blob: [row.blob as string, row.bytes as number],
  }
}
