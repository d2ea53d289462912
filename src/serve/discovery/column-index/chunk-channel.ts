import { on } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import type { Chunks } from './snapshot-batches.ts'

/** Messages between threads cost some 50 us each, so small pieces are put together. */
const CHUNK_BYTES = 2 << 20
/** Chunks that a slow receiver may be behind: what waits is in memory. */
const WINDOW = 4

type Message = { bytes: Uint8Array } | { end: string | null }

/** Sends a stream of bytes to threads; each gets all of it. Ends early when none listens any more. */
export async function sendChunks(chunks: Chunks, ports: readonly MessagePort[]): Promise<void> {
  const receivers = ports.map((port) => openReceiver(port))
  const send = async (bytes: Uint8Array): Promise<void> => {
    for (const each of receivers) await each.send({ bytes })
  }
  let end: string | null = null
  try {
    for await (const bytes of joined(chunks)) {
      if (receivers.every(({ gone }) => gone())) break
      await send(bytes)
    }
  } catch (error) {
    end = (error as Error).message
  }
  for (const { finish } of receivers) finish({ end })
}

async function* joined(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let [buffer, filled] = [new Uint8Array(CHUNK_BYTES), 0]
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + CHUNK_BYTES - filled)
      buffer.set(piece, filled)
      filled += piece.length
      at += piece.length
      if (filled < CHUNK_BYTES) continue
      yield buffer // which is copied as it is sent
      filled = 0
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled).slice()
}

function openReceiver(port: MessagePort) {
  let [waiting, closed] = [0, false]
  let taken = (): void => {}
  port.on('message', () => {
    waiting--
    taken()
  })
  port.once('close', () => {
    closed = true
    taken()
  })
  return {
    gone: () => closed,
    async send(message: Message): Promise<void> {
      while (waiting >= WINDOW && !closed)
        await new Promise<void>((resolve) => {
          taken = resolve
        })
      waiting++
      port.postMessage(message)
    },
    finish(message: Message): void {
      port.postMessage(message)
    },
  }
}

/** What `sendChunks` sends to the other end. @throws Error with the message of what broke the stream off. */
export async function* receiveChunks(port: MessagePort): AsyncGenerator<Uint8Array> {
  try {
    for await (const [message] of on(port, 'message') as AsyncIterable<[Message]>) {
      if ('bytes' in message) {
        yield message.bytes
        port.postMessage('taken')
      } else if (message.end === null) return
      else throw new Error(message.end)
    }
  } finally {
    port.close()
  }
}
