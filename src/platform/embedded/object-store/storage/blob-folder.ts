import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, type FileHandle, mkdir, open, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from '../../../../core/log.ts'

/** A file of bytes that never changes after it was written; an object is one of them or, after a multipart upload, several. */
export type Blob = [id: string, bytes: number]

const SHARDS = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'))

/** Makes the folder of blobs, 256 folders wide: 100,000 files are then 400 a folder. */
export async function makeBlobShards(folder: string): Promise<void> {
  for (const shard of SHARDS) await mkdir(join(folder, shard), { recursive: true })
}

/** The blobs under a folder that `makeBlobShards` made; their names are random. */
export function openBlobFolder(folder: string, log: Logger | undefined) {
  const readers = new Map<string, number>()
  const doomed = new Set<string>()
  const removals = new Set<Promise<void>>()
  const pathOf = (id: string): string => join(folder, id.slice(0, 2), id)

  function unlinkSoon(id: string): void {
    const removal = unlink(pathOf(id))
      .catch((error: unknown) => log?.error({ err: error, blob: id }, 'a blob that is no longer needed stays on disk'))
      .finally(() => removals.delete(removal))
    removals.add(removal)
  }

  return {
    pathOf,

    /**
     * Writes a new blob and flushes it to disk (with its directory entry: a first fsync of a file commits that as well on
     * ext4, XFS and btrfs). A source that fails leaves nothing behind.
     */
    async write(chunks: AsyncIterable<Uint8Array>): Promise<Blob> {
      const id = randomBytes(16).toString('hex')
      const file = await open(pathOf(id), 'wx')
      try {
        let bytes = 0
        for await (const chunk of chunks) {
          await writeAll(file, chunk)
          bytes += chunk.length
        }
        await file.datasync()
        await file.close()
        return [id, bytes]
      } catch (error) {
        await file.close()
        unlinkSoon(id)
        throw error
      }
    },

    /** A second blob with the same bytes; file systems that can, share the blocks. */
    async duplicate([source, bytes]: Blob): Promise<Blob> {
      const id = randomBytes(16).toString('hex')
      try {
        await copyFile(pathOf(source), pathOf(id), constants.COPYFILE_FICLONE)
        const file = await open(pathOf(id), 'r+')
        await file.datasync().finally(() => file.close())
        return [id, bytes]
      } catch (error) {
        unlinkSoon(id)
        throw error
      }
    },

    /** Keeps blobs on disk while they are read, even if they are removed meanwhile; call the result when done. */
    pin(blobs: readonly Blob[]): () => void {
      for (const [id] of blobs) readers.set(id, (readers.get(id) ?? 0) + 1)
      return () => {
        for (const [id] of blobs) {
          const left = readers.get(id)! - 1
          if (left > 0) readers.set(id, left)
          else {
            readers.delete(id)
            if (doomed.delete(id)) unlinkSoon(id)
          }
        }
      }
    },

    /** Removes blobs that no row names any more, each once its last reader is done. */
    remove(blobs: readonly Blob[]): void {
      for (const [id] of blobs) {
        if (readers.has(id)) doomed.add(id)
        else unlinkSoon(id)
      }
    },

    /** Removes every file that `isNamed` does not know: what a killed process wrote and did not commit. Returns their number. */
    async sweep(isNamed: (id: string) => boolean): Promise<number> {
      let swept = 0
      for (const shard of SHARDS) {
        for (const id of await readdir(join(folder, shard))) {
          if (isNamed(id)) continue
          await unlink(join(folder, shard, id))
          swept++
        }
      }
      return swept
    },

    /** Resolves when every removal has been done. */
    async settle(): Promise<void> {
      await Promise.all(removals)
    },
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    const { bytesWritten } = await file.write(chunk, done)
    done += bytesWritten
  }
}
