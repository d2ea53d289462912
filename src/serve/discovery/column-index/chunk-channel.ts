import { on } from 'node:events'
import type { MessagePort } from 'node:worker_threads'

/** Messages between threads cost some 50 us each, so small pieces are put together. */
const CHUNK_BYTES = 2 << 20
/** Chunks that a slow receiver may be behind: what waits is in memory. */
const WINDOW = 4

type Message = { bytes: Uint8Array } | { end: string | null }

/** Pieces of a stream, each for one of the receivers or, null, for all. */
export type Pieces = AsyncIterable<{ bytes: Uint8Array; receiver: number | null }>

/** Sends a stream to threads, each what is its own. Ends early when none listens any more. */
export async function sendChunks(pieces: Pieces, ports: readonly MessagePort[]): Promise<void> {
  const receivers = ports.map((port) => openReceiver(port))
  let end: string | null = null
  try {
    for await (const { bytes, receiver } of pieces) {
      if (receivers.every(({ gone }) => gone())) break
      if (receiver !== null) await receivers[receiver]!.add(bytes, true)
      else for (const each of receivers) await each.add(bytes, false)
    }
    for (const each of receivers) await each.flush()
  } catch (error) {
    end = (error as Error).message
  }
  for (const { finish } of receivers) finish({ end })
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
  const buffer = new Uint8Array(CHUNK_BYTES)
  let filled = 0
  const send = async (bytes: Uint8Array, isGivenAway = false): Promise<void> => {
    while (waiting >= WINDOW && !closed)
      await new Promise<void>((resolve) => {
        taken = resolve
      })
    waiting++
    const transfer = isGivenAway ? [bytes.buffer as ArrayBuffer] : []
    port.postMessage({ bytes } satisfies Message, transfer) // which copies what is not given away
  }
  const flush = async (): Promise<void> => {
    if (filled > 0) await send(buffer.slice(0, filled), true)
    filled = 0
  }
  return {
    gone: () => closed,
    /** @param isOwn large pieces that are alone in their buffers are given away rather than copied. */
    async add(bytes: Uint8Array, isOwn: boolean): Promise<void> {
      if (isOwn && bytes.length >= CHUNK_BYTES && bytes.length === bytes.buffer.byteLength) {
        await flush()
        await send(bytes, true)
        return
      }
      for (let at = 0; at < bytes.length; ) {
        const piece = bytes.subarray(at, at + CHUNK_BYTES - filled)
        buffer.set(piece, filled)
        filled += piece.length
        at += piece.length
        if (filled < CHUNK_BYTES) continue
        await send(buffer)
        filled = 0
      }
    },
    flush,
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
