import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from '../../../../core/log.ts'
import { type Blob, makeBlobShards, openBlobFolder } from './blob-folder.ts'
import { type Catalog, openCatalog } from './catalog.ts'
import { createCommitQueue } from './commit-queue.ts'
import { openLister } from './list-objects.ts'
import { openObjects } from './objects.ts'
import { openUploads } from './uploads.ts'

export type Storage = Awaited<ReturnType<typeof openStorage>>

/**
 * Opens the store's folder: `blobs/` holds the bytes, `catalog.sqlite` says what they are. A body is written aside under a
 * fresh name and flushed, then one committed row makes it the object; the bytes that it replaces are removed after that.
 * Errors: DATA_DIR_IN_USE.
 */
export async function openStorage(dataDir: string, log: Logger | undefined) {
  await mkdir(dataDir, { recursive: true })
  const catalog = openCatalog(dataDir)
  const folder = join(dataDir, 'blobs')
  const blobs = openBlobFolder(folder, log)
  try {
    await makeBlobShards(folder)
    if (!catalog.closedCleanly) {
      const named = namedBlobs(catalog)
      const swept = await blobs.sweep((id) => named.has(id))
      if (swept > 0) log?.info({ swept }, 'removed what an interrupted process had left unfinished')
    }
  } catch (error) {
    catalog.db.close()
    throw error
  }
  return {
    objects: openObjects(catalog),
    uploads: openUploads(catalog),
    list: openLister(catalog),
    commit: createCommitQueue(catalog.db),
    blobs,
    /** Finishes removals and frees the folder; nothing may be under way. */
    async close(): Promise<void> {
      await blobs.settle()
      catalog.close()
    },
  }
}

function namedBlobs({ db }: Catalog): Set<string> {
  const named = new Set<string>()
  for (const row of db.prepare('SELECT blobs FROM object').iterate())
    for (const [id] of JSON.parse(row.blobs as string) as Blob[]) named.add(id)
  for (const row of db.prepare('SELECT blob FROM part').iterate()) named.add(row.blob as string)
  return named
}
