import { Worker } from 'node:worker_threads'
import { AppError } from '../../../core/errors.ts'
import type { ChangesRequest, IndexAnswer, IndexRequest } from '../search-index.ts'
import type { ColumnIndex } from './column-index.ts'
import type { Answer, SnapshotFiles, Task } from './index-worker.ts'

interface Thread {
  worker: Worker
  ended: boolean
  waiting: Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>
}

/** Indexes by name, searched by threads of their own, so that no search holds up another request. */
export interface IndexThreads {
  /** Reads a snapshot, which must give so many rows, and opens it under a name. @throws AppError `SNAPSHOT_DAMAGED`. */
  open(name: string, files: SnapshotFiles, rows: number): Promise<void>
  close(name: string): Promise<void>
  search(name: string, request: IndexRequest): Promise<IndexAnswer>
  countChanges(name: string, request: ChangesRequest): Promise<number[]>
  /** Ends the threads; what they were asked fails. */
  end(): Promise<void>
}

/** @param count threads; one for each core is enough, since a search never waits. */
export function startIndexThreads(count: number): IndexThreads {
  let nextId = 0
  const threads = Array.from({ length: count }, startThread)

  const ask = <Result>(thread: Thread, task: Task): Promise<Result> =>
    new Promise((resolve, reject) => {
      const id = nextId++
      thread.waiting.set(id, { resolve: resolve as (result: unknown) => void, reject })
      thread.worker.postMessage({ id, task })
    })
  const everywhere = async (task: Task): Promise<void> => {
    await Promise.all(threads.filter(({ ended }) => !ended).map((thread) => ask(thread, task)))
  }
  const idlest = (): Thread => {
    const [first, ...others] = threads.filter(({ ended }) => !ended)
    if (!first) throw new AppError('SEARCH_INDEX_FAILED', 'transient', 'every thread of the search index ended')
    return others.reduce((best, thread) => (thread.waiting.size < best.waiting.size ? thread : best), first)
  }

  return {
    async open(name, files, rows) {
      // Reading takes a second or more for millions of rows: in a thread of its own, so that searches go on.
      const reader = startThread()
      try {
        const index = await ask<ColumnIndex>(reader, { kind: 'read', files, rows })
        await everywhere({ kind: 'keep', name, index })
      } finally {
        await reader.worker.terminate()
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
