import { parentPort, workerData } from 'node:worker_threads'
import type { ChdbQueryStream, StreamChunk } from 'chdb'
import { Session } from './chdb.ts'
import type { ThreadAnswer, ThreadCall } from './session-thread.ts'

const { dataDir, configFile } = workerData as { dataDir: string; configFile: string }
let session: InstanceType<typeof Session> | undefined
let stream: { source: ChdbQueryStream; chunks: AsyncIterator<StreamChunk> } | undefined

async function perform(call: ThreadCall): Promise<ThreadAnswer> {
  switch (call.op) {
    case 'run': {
      session ??= new Session(dataDir, { connectionArgs: [`--config-file=${configFile}`] })
      const result = await session.queryAsync(call.sql, { format: call.format })
      return { bytes: result.bytes(), rows: result.rowsRead, readBytes: result.bytesRead, done: true }
    }
    case 'stream': {
      session ??= new Session(dataDir, { connectionArgs: [`--config-file=${configFile}`] })
      // Analysis, scalar subqueries included, runs on the calling thread: the reason why sessions live in threads.
      const source = session.queryStream(call.sql, { format: call.format })
      stream = { source, chunks: source[Symbol.asyncIterator]() }
      return nextChunk()
    }
    case 'next':
      return nextChunk()
    case 'close':
      stream?.source.cancel()
      stream = undefined
      session?.close()
      session = undefined
      return { done: true }
  }
}

async function nextChunk(): Promise<ThreadAnswer> {
  const next = await stream?.chunks.next()
  if (!next || next.done) {
    stream = undefined
    return { done: true }
  }
  return { bytes: next.value.raw(), rows: next.value.numRows, readBytes: next.value.numBytes, done: false }
}

parentPort?.on('message', (call: ThreadCall) => {
  perform(call).then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) => {
      stream = undefined
      parentPort?.postMessage({ done: true, error: error instanceof Error ? error.message : String(error) })
    },
  )
})
