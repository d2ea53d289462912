import { Worker } from 'node:worker_threads'
import { AppError } from '../../core/errors.ts'
import type { Embedder } from './find-related.ts'

let started: Embedder | undefined

/**
 * The English model that comes in an npm package (Universal Sentence Encoder lite, 512 numbers a text, 27 MB of files, some 175 MB of
 * memory), loaded when it is first asked for, in a thread of its own; nothing is downloaded.
 */
export function englishEmbedder(): Embedder {
  started ??= startThread()
  return started
}

interface Answer {
  id: number
  places?: number[][]
  error?: string
}

interface Waiting {
  resolve: (places: number[][]) => void
  reject: (error: Error) => void
}

function startThread(): Embedder {
  const worker = new Worker(new URL('./embedder-thread.ts', import.meta.url))
  // It holds no process back: whoever waits for an answer is kept alive by his own work.
  worker.unref()
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.on('message', ({ id, places, error }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if (places) asked?.resolve(places)
    else asked?.reject(failure(error ?? 'no answer'))
  })
  worker.on('error', (error) => fail(String(error)))
  worker.on('exit', (code) => fail(`the thread ended with ${code}`))
  function fail(why: string): void {
    started = undefined
    for (const { reject } of waiting.values()) reject(failure(why))
    waiting.clear()
  }
  return {
    embed: (texts) =>
      new Promise((resolve, reject) => {
        worker.ref()
        waiting.set(++last, { resolve, reject })
        worker.postMessage({ id: last, texts })
      }),
  }
}

function failure(why: string): AppError {
  return new AppError('EMBEDDING_FAILED', 'transient', `related words could not be found: ${why}`)
}
