import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { sleep } from '../core/backoff.ts'

/** Proxies close what is silent for a minute. */
const SILENCE_MS = 15_000

/** Something that is looked at again and again, and told when it has changed. */
export interface Watched {
  /** Name of its events. */
  event: string
  /** Undefined: it is gone, and nothing more is told of anything. */
  look: () => Promise<unknown>
}

export interface ChangeOptions {
  everyMs: number
  /** Whether nothing will change any more after these. */
  hasEnded?: (latest: unknown) => boolean
  /** Ends it, as when the server ends. */
  signal?: AbortSignal | undefined
}

/** What changes as server-sent events, from how it stands now until it has ended, is gone, or the caller leaves. */
export async function* changeEvents(
  watched: readonly Watched[],
  { everyMs, hasEnded = () => false, signal }: ChangeOptions,
): AsyncGenerator<string> {
  const told = new Map<string, string>()
  let toldAt = Date.now()
  while (!signal?.aborted) {
    for (const { event, look } of watched) {
      const latest = await look()
      if (latest === undefined) return
      const data = JSON.stringify(latest)
      if (data !== told.get(event)) {
        told.set(event, data)
        toldAt = Date.now()
        yield `event: ${event}\ndata: ${data}\n\n`
      }
      if (hasEnded(latest)) return
    }
    if (Date.now() - toldAt > SILENCE_MS) {
      toldAt = Date.now()
      yield ': still at it\n\n'
    }
    await sleep(everyMs, signal)
  }
}

/** Answers with events, which nothing on the way may hold back. */
export function sendEvents(reply: FastifyReply, events: AsyncIterable<string>): FastifyReply {
  reply
    .header('content-type', 'text/event-stream')
    .header('cache-control', 'no-cache, no-transform')
    .header('x-accel-buffering', 'no')
  return reply.send(Readable.from(events))
}

/** The answer of a route that sends events, for its schema. */
export const EVENTS_ANSWER = {
  description: 'Events.',
  content: { 'text/event-stream': { schema: { type: 'string' } } },
}
