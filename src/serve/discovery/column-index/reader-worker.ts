import type { MessagePort } from 'node:worker_threads'
import { answerTasks } from './answer-tasks.ts'
import { receiveChunks } from './chunk-channel.ts'
import { readSnapshot } from './read-snapshot.ts'

/** What a thread that reads is asked; `ports` bring a snapshot and, where there are any, the changed rows and the ids that are over. */
export interface ReadTask {
  ports: readonly MessagePort[]
  reader: { at: number; of: number }
}

answerTasks<ReadTask>(({ ports, reader }) => {
  const [snapshot, rows, over] = ports.map(receiveChunks)
  return readSnapshot(snapshot!, rows && over && { rows, over }, reader)
})
