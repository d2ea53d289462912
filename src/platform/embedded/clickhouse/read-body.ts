import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { raise } from './exception.ts'

const DECODERS: Record<string, () => NodeJS.ReadWriteStream & Readable> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

/** The request's body with its Content-Encoding undone. */
export function decodedBody(request: IncomingMessage): Readable {
  const encoding = request.headers['content-encoding']
  if (!encoding || encoding === 'identity') return request
  const decoder = DECODERS[encoding]?.()
  if (!decoder) throw raise(48, 'NOT_IMPLEMENTED', `Unknown compression method: ${encoding}`)
  request.on('error', (error) => decoder.destroy(error)).pipe(decoder)
  return decoder
}

/** ClickHouse reads this much of a request to find its statement (`max_query_size`); the rest is rows. */
const STATEMENT_BYTES = 256 * 1024
const MAX_STATEMENT_BYTES = 64 * 1024 * 1024

/** A body split into what was read to find the statement and what is still to come. */
export interface OpenBody {
  read: Buffer
  rest: AsyncIterator<Buffer>
  ended: boolean
}

/** Reads as much as a statement may take. */
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

/** Reads the whole body, for a statement without rows. */
export async function readAll(body: OpenBody): Promise<Buffer> {
  const parts = [body.read]
  let size = body.read.length
  while (!body.ended) {
    const next = await body.rest.next()
    if (next.done) break
    size += next.value.length
    if (size > MAX_STATEMENT_BYTES) throw raise(62, 'SYNTAX_ERROR', 'Syntax error: query is larger than 64 MiB')
    parts.push(next.value)
  }
  return Buffer.concat(parts)
}

/** Writes the rows from `dataStart` on to a file; resolves with their number of bytes. */
export async function spoolBody(body: OpenBody, dataStart: number, path: string): Promise<number> {
  let size = 0
  async function* rows(): AsyncGenerator<Buffer> {
    const head = body.read.subarray(dataStart)
    size += head.length
    if (head.length > 0) yield head
    while (!body.ended) {
      const next = await body.rest.next()
      if (next.done) return
      size += next.value.length
      yield next.value
    }
  }
  await pipeline(rows, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  return size
}
