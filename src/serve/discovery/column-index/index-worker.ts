/**
 * A thread of the search index: reads snapshots and answers searches. Indexes lie in shared memory, so that one thread
 * reads a snapshot and all of them search it.
 */
import { type MessagePort, parentPort } from 'node:worker_threads'
import { AppError } from '../../../core/errors.ts'
import type { ChangesRequest, IndexRequest } from '../search-index.ts'
import { receiveChunks } from './chunk-channel.ts'
import type { ColumnIndex } from './column-index.ts'
import { readSnapshot } from './read-snapshot.ts'
import { countChanges, searchColumns } from './search-columns.ts'

/** What a thread is asked. `name` is that of an index; `ports` bring a snapshot and, where there are any, the changed rows and the ids that are over. */
export type Task =
  | { kind: 'read'; ports: readonly MessagePort[]; reader: { at: number; of: number } }
  | { kind: 'keep'; name: string; index: ColumnIndex }
  | { kind: 'drop'; name: string }
  | { kind: 'search'; name: string; request: IndexRequest }
  | { kind: 'countChanges'; name: string; request: ChangesRequest }

/** Its answer, or what went wrong: an error keeps neither class nor code on its way between threads. */
export type Answer = { id: number } & ({ result: unknown } | { error: { code: string; message: string } })

const indexes = new Map<string, ColumnIndex>()

parentPort?.on('message', async ({ id, task }: { id: number; task: Task }) => {
  try {
    parentPort?.postMessage({ id, result: await run(task) } satisfies Answer)
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'SEARCH_INDEX_FAILED'
    parentPort?.postMessage({ id, error: { code, message: (error as Error).message } } satisfies Answer)
  }
})

async function run(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'read': {
      const [snapshot, rows, over] = task.ports.map(receiveChunks)
      return readSnapshot(snapshot!, rows && over && { rows, over }, task.reader)
    }
    case 'keep':
      indexes.set(task.name, task.index)
      return null
    case 'drop':
      indexes.delete(task.name)
      return null
    case 'search':
      return searchColumns(indexNamed(task.name), task.request)
    case 'countChanges':
      return countChanges(indexNamed(task.name), task.request)
  }
}

function indexNamed(name: string): ColumnIndex {
  const index = indexes.get(name)
  if (!index) throw new RangeError(`index ${name} is not open`)
  return index
}
