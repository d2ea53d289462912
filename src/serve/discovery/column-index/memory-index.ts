import type { ObjectStore } from '../../../platform/object-store/client.ts'
import { PLATFORMS, type Platform } from '../search-engine.ts'
import type { SearchIndex } from '../search-index.ts'
import { startIndexThreads } from './index-threads.ts'

/** Searches in this process's memory: each version's snapshot is read from the object store. */
export function openMemoryIndex(objectStore: ObjectStore, bucket: string, threadCount = 2): SearchIndex {
  const threads = startIndexThreads(threadCount)
  return {
    knows: ({ field }) => field.type !== 'members' && field.name !== 'biography',
    async open({ version, snapshots }) {
      const readers = threads.startReaders()
      try {
        const open = async (platform: Platform): Promise<void> => {
          const snapshot = snapshots[platform]
          if (!snapshot) throw new Error(`version ${version} has no snapshot of ${platform}`)
          const { key, rows, changes } = snapshot
          const read = (each: string) => readObject(objectStore, bucket, each)
          const files = {
            snapshot: read(key),
            ...(changes ? { changes: { rows: read(changes.key), over: read(changes.overKey) } } : {}),
          }
          const expected = changes ? rows - changes.over + changes.rows : rows
          await readers.open(indexName(version, platform), files, expected)
        }
        // At once: the larger one's last batch is read by one reader alone.
        const opened = await Promise.allSettled(PLATFORMS.map(open))
        for (const each of opened) if (each.status === 'rejected') throw each.reason
      } finally {
        await readers.end()
      }
    },
    async close({ version }) {
      for (const platform of PLATFORMS) await threads.close(indexName(version, platform))
    },
    search: (version, platform, request) => threads.search(indexName(version, platform), request),
    countChanges: (version, platform, request) => threads.countChanges(indexName(version, platform), request),
    end: () => threads.end(),
  }
}

/** The name that the threads know an index by. */
function indexName(version: string, platform: Platform): string {
  return `${version}/${platform}`
}

async function* readObject(objectStore: ObjectStore, bucket: string, key: string): AsyncGenerator<Uint8Array> {
  const object = await objectStore.get(bucket, key)
  if (!object) throw new Error(`there is no object ${key} in bucket ${bucket}`)
  let bytes = 0
  for await (const chunk of object.body as AsyncIterable<Uint8Array>) {
    yield chunk
    bytes += chunk.length
  }
  if (bytes !== object.bytes) throw new Error(`${key} broke off after ${bytes} of ${object.bytes} bytes`)
}
