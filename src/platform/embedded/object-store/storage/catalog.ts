import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AppError } from '../../../../core/errors.ts'

/**
 * The catalog of an object store: one SQLite file that says which objects exist and which blobs hold them. A write becomes
 * visible by one committed row, so body and metadata change together or not at all. Keys are BLOBs: SQLite compares them
 * byte by byte, which is S3's order (UTF-8), and no key is ever a file name. Lists of blobs are JSON `[[id, bytes], …]`.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS bucket (name TEXT PRIMARY KEY, created INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS object (
    bucket TEXT NOT NULL, key BLOB NOT NULL, bytes INTEGER NOT NULL, etag TEXT NOT NULL, modified INTEGER NOT NULL,
    headers TEXT NOT NULL, checksum TEXT, blobs TEXT NOT NULL, PRIMARY KEY (bucket, key)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS upload (
    id TEXT PRIMARY KEY, bucket TEXT NOT NULL, key BLOB NOT NULL, started INTEGER NOT NULL, headers TEXT NOT NULL,
    checksum_algorithm TEXT, checksum_type TEXT) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS upload_by_key ON upload (bucket, key, id);
  CREATE TABLE IF NOT EXISTS part (
    upload TEXT NOT NULL, number INTEGER NOT NULL, bytes INTEGER NOT NULL, etag TEXT NOT NULL, modified INTEGER NOT NULL,
    checksum TEXT, blob TEXT NOT NULL, PRIMARY KEY (upload, number)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS closed (cleanly INTEGER NOT NULL);
`

const BUSY = 5

export interface Catalog {
  db: DatabaseSync
  /** Whether the last process that wrote here ended in order; if not, blobs that no row names may lie about. */
  closedCleanly: boolean
  /** Marks an orderly end and frees the folder. */
  close(): void
}

/** Opens (or makes) the catalog in a folder, for this process alone. Errors: DATA_DIR_IN_USE. */
export function openCatalog(dataDir: string): Catalog {
  const db = new DatabaseSync(join(dataDir, 'catalog.sqlite'))
  try {
    // FULL: an answered write survives a power loss; one flush is shared by all writes that wait (commit queue).
    db.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768',
    )
    db.exec(SCHEMA)
    const closedCleanly = db.prepare('DELETE FROM closed').run().changes > 0
    return {
      db,
      closedCleanly,
      close() {
        // On a full disk the mark may fail; the folder must be freed all the same, and the next start sweeps.
        try {
          db.exec('INSERT INTO closed VALUES (1)')
        } finally {
          db.close()
        }
      },
    }
  } catch (error) {
    db.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY)
      throw new AppError('DATA_DIR_IN_USE', 'user', `Another process uses the object store folder ${dataDir}`, {
        details: { dataDir },
        cause: error,
      })
    throw error
  }
}
