import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { raise } from './exception.ts'

const DECODERS = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

/** The request's body with its Content-Encoding undone. */
export function decodedBody(request: IncomingMessage): Readable {
  const encoding = request.headers['content-encoding']
  if (!encoding || encoding === 'identity') return request
  if (!(encoding in DECODERS)) throw raise(48, 'NOT_IMPLEMENTED', `Unknown compression method: ${encoding}`)
  const decoder = DECODERS[encoding as keyof typeof DECODERS]()
  request.on('error', (error) => decoder.destroy(error)).pipe(decoder)
  return decoder
}

/** ClickHouse looks for a statement in the first 256 KiB (`max_query_size`); what follows is rows. */
const STATEMENT_BYTES = 256 * 1024
const MAX_STATEMENT_BYTES = 64 * 1024 * 1024

/** A body of which as much was read as a statement may take. */
export interface OpenBody {
  read: Buffer
  rest: AsyncIterator<Buffer>
  ended: boolean
}

/** Reads the beginning of a body; `prefix`, the `query` parameter, stands before it on a line of its own. */
export async function openBody(body: Readable, prefix: string): Promise<OpenBody> {
  const rest = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const parts: Buffer[] = prefix ? [Buffer.from(`${prefix}\n`)] : []
  let size = 0
  while (size < STATEMENT_BYTES) {
    const next = await rest.next()
    if (next.done) return { read: Buffer.concat(parts), rest, ended: true }
    parts.push(next.value)
    size += next.value.length
  }
  return { read: Buffer.concat(parts), rest, ended: false }
}

/** Reads what is left of a body, for a statement without rows. */
export async function readAll(body: OpenBody): Promise<Buffer> {
  const parts = [body.read]
  let size = body.read.length
  while (!body.ended) {
    const next = await body.rest.next()
    if (next.done) break
    size += next.value.length
    if (size > MAX_STATEMENT_BYTES) throw raise(229, 'QUERY_IS_TOO_LARGE', 'Query is larger than 64 MiB')
    parts.push(next.value)
  }
  return Buffer.concat(parts)
}

/** Writes the rows from `dataStart` on to a new file; resolves with their number of bytes. */
export async function spoolRows(body: OpenBody, dataStart: number, path: string): Promise<number> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  async function* rows(): AsyncGenerator<Buffer> {
    yield body.read.subarray(dataStart)
    while (!body.ended) {
      const next = await body.rest.next()
      if (next.done) return
      yield next.value
    }
  }
  await pipeline(Readable.from(rows(), { objectMode: false, highWaterMark: 1024 * 1024 }), file)
  return file.bytesWritten
}

/** The fields of a form: a query, and `param_…` values too long for an address. */
export async function readForm(body: Readable, contentType: string): Promise<[string, string][]> {
  const web = Readable.toWeb(body) as ReadableStream
  const form = await new Response(web, { headers: { 'content-type': contentType } }).formData()
  return [...form].map(([name, value]) => {
    if (typeof value !== 'string') throw raise(48, 'NOT_IMPLEMENTED', `External table '${name}' is not supported`)
    return [name, value]
  })
}
