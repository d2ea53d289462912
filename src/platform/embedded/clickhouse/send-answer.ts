import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Writable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { contentTypeOf } from './content-type.ts'
import type { Engine } from './engine.ts'
import { asException, exceptionBody, statusOf } from './exception.ts'
import type { ClickHouseRequest } from './read-request.ts'
import type { QueryCounts, QueryRun } from './run-query.ts'

/** Everything needed to answer one request. */
export interface Exchange {
  engine: Engine
  incoming: IncomingMessage
  response: ServerResponse
  request: ClickHouseRequest
  startedAt: bigint
}

/** Streams an answer with back-pressure: the next piece is asked for when the socket has taken the last. */
export async function sendAnswer(exchange: Exchange, run: QueryRun): Promise<void> {
  const { response, request, engine } = exchange
  const chunks = run.chunks[Symbol.asyncIterator]()
  // The first piece decides between an answer and an error, so headers wait for it.
  let next = await chunks.next()
  const tag = randomBytes(8).toString('hex')
  writeHeaders(exchange, run.counts, tag)
  const gzip = request.compress && /\bgzip\b/.test(String(exchange.incoming.headers['accept-encoding'] ?? ''))
  if (gzip) response.setHeader('Content-Encoding', 'gzip')
  const output: Writable = gzip ? createGzip({ level: 3 }) : response
  if (gzip) output.pipe(response)
  try {
    while (!next.done) {
      if (!output.write(next.value)) await once(output, 'drain')
      next = await chunks.next()
    }
    output.end()
  } catch (error) {
    const body = exceptionBody(asException(error), engine.version)
    const size = Buffer.byteLength(body)
    output.write(`\r\n__exception__\r\n${tag}\r\n${body}${size} ${tag}\r\n__exception__\r\n`, () => response.destroy())
  }
}

/** Answers with an error in ClickHouse's form. */
export function sendException(exchange: Exchange, error: unknown): void {
  const exception = asException(error)
  const { response } = exchange
  response.statusCode = statusOf(exception)
  response.setHeader('X-ClickHouse-Exception-Code', exception.exceptionCode)
  writeHeaders(exchange, undefined, randomBytes(8).toString('hex'))
  response.setHeader('Content-Type', 'text/plain; charset=UTF-8')
  response.end(exceptionBody(exception, exchange.engine.version))
}

function writeHeaders(exchange: Exchange, counts: QueryCounts | undefined, tag: string): void {
  const { response, request, engine } = exchange
  response.setHeader('X-ClickHouse-Query-Id', request.queryId)
  response.setHeader('X-ClickHouse-Timezone', engine.timezone)
  response.setHeader('X-ClickHouse-Exception-Tag', tag)
  response.setHeader('X-ClickHouse-Format', request.defaultFormat)
  response.setHeader('Content-Type', contentTypeOf(request.defaultFormat))
  const summary = {
    read_rows: String(counts?.readRows ?? 0),
    read_bytes: String(counts?.readBytes ?? 0),
    written_rows: String(counts?.writtenRows ?? 0),
    written_bytes: String(counts?.writtenBytes ?? 0),
    total_rows_to_read: '0',
    result_rows: '0',
    result_bytes: '0',
    elapsed_ns: String(process.hrtime.bigint() - exchange.startedAt),
  }
  response.setHeader('X-ClickHouse-Summary', JSON.stringify(summary))
}
