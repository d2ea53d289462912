import { type MessagePort, type Transferable, Worker } from 'node:worker_threads'
import { AppError } from '../../../core/errors.ts'
import type { Answer } from './answer-tasks.ts'

/** A thread of the index that answers one kind of task. */
export interface Thread<Task> {
  /** @throws AppError of the code that the task failed with; `SEARCH_INDEX_FAILED` when the thread ends before. */
  ask<Result>(task: Task, transfer?: readonly MessagePort[]): Promise<Result>
  /** Tasks that are not answered yet. */
  waiting(): number
  hasEnded(): boolean
  /** What it was asked fails. */
  end(): Promise<void>
}

/** Room for young objects, in MB: a search leaves little behind, and Node fills what room there is before it looks what is left. */
const YOUNG_MB = 8

/** @param file of a worker that answers by `answerTasks`, beside this one. */
export function startThread<Task>(file: './index-worker.ts' | './reader-worker.ts'): Thread<Task> {
  const worker = new Worker(new URL(file, import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
  worker.unref()
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  let [nextId, ended] = [0, false]
  const failAll = (reason: string): void => {
    for (const { reject } of waiting.values())
      reject(new AppError('SEARCH_INDEX_FAILED', 'transient', `a thread of the search index ended: ${reason}`))
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) asked?.reject(new AppError(answer.error.code, 'transient', answer.error.message))
    else asked?.resolve(answer.result)
  })
  worker.on('error', (error) => failAll(error.message))
  worker.on('exit', (code) => {
    ended = true
    failAll(`exit code ${code}`)
  })
  return {
    ask: <Result>(task: Task, transfer: readonly MessagePort[] = []) =>
      new Promise<Result>((resolve, reject) => {
        const id = nextId++
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject })
        worker.postMessage({ id, task }, transfer as Transferable[])
      }),
    waiting: () => waiting.size,
    hasEnded: () => ended,
    async end() {
      await worker.terminate()
    },
  }
}
