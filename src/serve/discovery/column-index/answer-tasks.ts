import { parentPort } from 'node:worker_threads'
import { AppError } from '../../../core/errors.ts'

/** A thread's answer to a task, or what went wrong: an error keeps neither class nor code on its way between threads. */
export type Answer = { id: number } & ({ result: unknown } | { error: { code: string; message: string } })

/** Answers what this thread is asked (see `ask`). */
export function answerTasks<Task>(run: (task: Task) => unknown): void {
  parentPort?.on('message', async ({ id, task }: { id: number; task: Task }) => {
    try {
      parentPort?.postMessage({ id, result: await run(task) } satisfies Answer)
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'SEARCH_INDEX_FAILED'
      parentPort?.postMessage({ id, error: { code, message: (error as Error).message } } satisfies Answer)
    }
  })
}
