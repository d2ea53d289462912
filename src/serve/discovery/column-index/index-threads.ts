import { MessageChannel, type MessagePort, type Transferable, Worker } from 'node:worker_threads'
import { AppError } from '../../../core/errors.ts'
import type { ChangesRequest, IndexAnswer, IndexRequest } from '../search-index.ts'
import { sendChunks } from './chunk-channel.ts'
import type { Answer, Task } from './index-worker.ts'
import { joinParts, type SnapshotPart } from './read-snapshot.ts'
import type { Chunks, SnapshotChanges } from './snapshot-batches.ts'

/** Threads that read a snapshot together, a share of its columns each. */
const READERS = 2

interface Thread {
  worker: Worker
  ended: boolean
  waiting: Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>
}

/** A snapshot's bytes, and what its version changed in it. */
export interface SnapshotFiles {
  snapshot: Chunks
  changes?: SnapshotChanges
}

/** Indexes by name, searched by threads of their own, so that no search holds up another request. */
export interface IndexThreads {
  /** Threads that read snapshots, so that searches go on meanwhile; to be ended. */
  startReaders(): SnapshotReaders
  close(name: string): Promise<void>
  search(name: string, request: IndexRequest): Promise<IndexAnswer>
  countChanges(name: string, request: ChangesRequest): Promise<number[]>
  /** Ends the threads; what they were asked fails. */
  end(): Promise<void>
}

export interface SnapshotReaders {
  /** Reads a snapshot, which must give so many rows, and opens it under a name. @throws AppError `SNAPSHOT_DAMAGED`. */
  open(name: string, files: SnapshotFiles, rows: number): Promise<void>
  end(): Promise<void>
}

/** @param count threads; one for each core is enough, since a search never waits. */
export function startIndexThreads(count: number): IndexThreads {
  const threads = Array.from({ length: count }, startThread)

  const everywhere = async (task: Task): Promise<void> => {
    await Promise.all(threads.filter(({ ended }) => !ended).map((thread) => ask(thread, task)))
  }
  const idlest = (): Thread => {
    const [first, ...others] = threads.filter(({ ended }) => !ended)
    if (!first) throw new AppError('SEARCH_INDEX_FAILED', 'transient', 'every thread of the search index ended')
    return others.reduce((best, thread) => (thread.waiting.size < best.waiting.size ? thread : best), first)
  }

  return {
    startReaders() {
      const readers = Array.from({ length: READERS }, startThread)
      return {
        async open(name, files, rows) {
          const parts = await readParts(readers, files)
          await everywhere({ kind: 'keep', name, index: joinParts(parts, rows) })
        },
        async end() {
          await Promise.all(readers.map(({ worker }) => worker.terminate()))
        },
      }
    },
    close: (name) => everywhere({ kind: 'drop', name }),
    search: async (name, request) => ask(idlest(), { kind: 'search', name, request }),
    countChanges: async (name, request) => ask(idlest(), { kind: 'countChanges', name, request }),
    async end() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

/** Every reader gets all bytes: the columns of a batch lie in one piece. */
async function readParts(readers: readonly Thread[], { snapshot, changes }: SnapshotFiles): Promise<SnapshotPart[]> {
  const streams = [snapshot, ...(changes ? [changes.rows, changes.over] : [])]
  const channels = readers.map(() => streams.map(() => new MessageChannel()))
  const sent = streams.map((stream, at) =>
    sendChunks(
      stream,
      channels.map((own) => own[at]!.port1),
    ),
  )
  const read = readers.map((reader, at) => {
    const ports = channels[at]!.map(({ port2 }) => port2)
    return ask<SnapshotPart>(reader, { kind: 'read', ports, reader: { at, of: readers.length } }, ports)
  })
  try {
    return await Promise.all(read)
  } finally {
    for (const { port1 } of channels.flat()) port1.close()
    await Promise.all(sent)
    await Promise.allSettled(read)
  }
}

let nextId = 0

function ask<Result>(thread: Thread, task: Task, transfer: readonly MessagePort[] = []): Promise<Result> {
  return new Promise((resolve, reject) => {
    const id = nextId++
    thread.waiting.set(id, { resolve: resolve as (result: unknown) => void, reject })
    thread.worker.postMessage({ id, task }, transfer as Transferable[])
  })
}

function startThread(): Thread {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url))
  worker.unref()
  const thread: Thread = { worker, ended: false, waiting: new Map() }
  const failAll = (reason: string): void => {
    for (const { reject } of thread.waiting.values())
      reject(new AppError('SEARCH_INDEX_FAILED', 'transient', `a thread of the search index ended: ${reason}`))
    thread.waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    const asked = thread.waiting.get(answer.id)
    thread.waiting.delete(answer.id)
    if ('error' in answer) asked?.reject(new AppError(answer.error.code, 'transient', answer.error.message))
    else asked?.resolve(answer.result)
  })
  worker.on('error', (error) => failAll(error.message))
  worker.on('exit', (code) => {
    thread.ended = true
    failAll(`exit code ${code}`)
  })
  return thread
}
