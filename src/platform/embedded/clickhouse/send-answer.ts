import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Writable } from 'node:stream'
import { constants, createBrotliCompress, createDeflate, createGzip, createZstdCompress, type Gzip } from 'node:zlib'
import { contentTypeOf } from './content-type.ts'
import { asException, exceptionBody, statusOf } from './exception.ts'
import type { ClickHouseRequest } from './read-request.ts'
import type { QueryCounts, QueryRun } from './run-plan.ts'

/** One request and the way back to its client. */
export interface Exchange {
  incoming: IncomingMessage
  response: ServerResponse
  request: ClickHouseRequest
  startedAt: bigint
  server: { version: string; timezone: string }
  /** Aborts when the client has gone. */
  signal: AbortSignal
}

/** Compresses what is written to it; `flush` gives out what it holds. */
type Encoder = Writable & Pick<Gzip, 'pipe' | 'flush'>

/** Cheapest levels: the way is short. Gzip first, which every client takes. */
const ENCODERS: [string, () => Encoder][] = [
  ['gzip', () => createGzip({ level: 3 })],
  ['zstd', () => createZstdCompress()],
  ['deflate', () => createDeflate({ level: 3 })],
  ['br', () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
]

/**
 * Streams an answer with back-pressure: the next piece is computed when the socket has taken the last.
 * An error before the first piece is thrown; a later one ends the body as ClickHouse does since 25.11: a marker with the
 * text, under a tag that a header announced, and a connection cut before the end.
 */
export async function sendAnswer(exchange: Exchange, run: QueryRun, format: string): Promise<void> {
  let next = await run.chunks.next()
  const tag = randomBytes(8).toString('hex')
  const { response, signal } = exchange
  response.setHeader('X-ClickHouse-Exception-Tag', tag)
  writeHeaders(exchange, run.counts, format)
  const encoder = encoderFor(exchange)
  encoder?.pipe(response)
  const output: Writable = encoder ?? response
  try {
    while (!next.done) {
      if (!output.write(next.value)) await once(output, 'drain', { signal })
      next = await run.chunks.next()
    }
    output.end()
  } catch (error) {
    if (signal.aborted) return
    const body = exceptionBody(asException(error), exchange.server.version)
    output.write(`\r\n__exception__\r\n${tag}\r\n${body}${Buffer.byteLength(body)} ${tag}\r\n__exception__\r\n`)
    if (encoder) await new Promise<void>((resolve) => encoder.flush(() => setImmediate(resolve)))
    response.socket?.end()
  }
}

/** Answers with an error in ClickHouse's form. */
export function sendException(exchange: Exchange, error: unknown): void {
  const exception = asException(error)
  const { response } = exchange
  response.statusCode = statusOf(exception)
  response.setHeader('X-ClickHouse-Exception-Code', exception.exceptionCode)
  writeHeaders(exchange, undefined, exchange.request.defaultFormat)
  response.setHeader('Content-Type', 'text/plain; charset=UTF-8')
  // What is left of a refused body would be read as the next request.
  if (!exchange.incoming.complete) response.setHeader('Connection', 'close')
  response.end(exceptionBody(exception, exchange.server.version))
}

function encoderFor({ incoming, response, request }: Exchange): Encoder | undefined {
  if (!request.compress) return undefined
  const accepted = String(incoming.headers['accept-encoding'] ?? '').split(/[\s,]+/)
  const found = ENCODERS.find(([name]) => accepted.includes(name))
  if (!found) return undefined
  response.setHeader('Content-Encoding', found[0])
  return found[1]()
}

function writeHeaders(exchange: Exchange, counts: QueryCounts | undefined, format: string): void {
  const { response, request, server, startedAt } = exchange
  const text = (count: number | undefined): string => String(count ?? 0)
  const summary = {
    read_rows: text(counts?.readRows),
    read_bytes: text(counts?.readBytes),
    written_rows: text(counts?.writtenRows),
    written_bytes: text(counts?.writtenBytes),
    total_rows_to_read: '0',
    result_rows: text(counts?.resultRows),
    result_bytes: text(counts?.resultBytes),
    elapsed_ns: String(process.hrtime.bigint() - startedAt),
  }
  response.setHeader('X-ClickHouse-Query-Id', request.queryId)
  response.setHeader('X-ClickHouse-Timezone', server.timezone)
  response.setHeader('X-ClickHouse-Format', format)
  response.setHeader('X-ClickHouse-Summary', JSON.stringify(summary))
  response.setHeader('Content-Type', contentTypeOf(format))
}
