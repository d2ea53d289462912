import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { AppError, userError } from '../../core/errors.ts'

const CHUNK_BYTES = 1 << 20

/** An input file that is being read; gzip is unpacked on the way. */
export interface Source {
  chunks: AsyncIterable<Buffer>
  /** Size of the file in bytes, 0 for a pipe. */
  bytesTotal: number
  /** Bytes of the file (packed, where it is packed) that have been read so far. */
  bytesRead(): number
}

/**
 * Opens a file for streaming.
 * @throws AppError of kind user naming the file: `FILE_NOT_FOUND`, `FILE_IS_DIRECTORY`, `FILE_NOT_READABLE`, `FILE_EMPTY`,
 * and, while it is read, `FILE_CUT_SHORT` for a damaged gzip.
 */
export async function openSource(file: string): Promise<Source> {
  const facts = await stat(file).catch((error: unknown) => {
    throw refusal(file, error)
  })
  if (facts.isDirectory()) throw userError('FILE_IS_DIRECTORY', `${file}: is a directory, not a file`, { file })
  if (facts.isFile() && facts.size === 0) throw userError('FILE_EMPTY', `${file}: is empty`, { file })
  const stream = createReadStream(file, { highWaterMark: CHUNK_BYTES })
  return { chunks: unpack(file, stream), bytesTotal: facts.size, bytesRead: () => stream.bytesRead }
}

async function* unpack(file: string, stream: ReturnType<typeof createReadStream>): AsyncGenerator<Buffer> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  try {
    const first = await chunks.next()
    if (first.done) return
    const all = chain(first.value, chunks)
    const packed = first.value[0] === 0x1f && first.value[1] === 0x8b
    // Whichever end fails destroys the stream, and so the loop that reads it is told; the callback has nothing to add.
    yield* packed ? pipeline(Readable.from(all), createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined) : all
  } catch (error) {
    throw refusal(file, error)
  } finally {
    stream.destroy()
  }
}

async function* chain(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

function refusal(file: string, error: unknown): AppError {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return userError('FILE_NOT_FOUND', `${file}: does not exist`, { file })
  if (code.startsWith('Z_')) return userError('FILE_CUT_SHORT', `${file}: is a damaged gzip file: ${message}`, { file })
  return new AppError('FILE_NOT_READABLE', 'user', `${file}: cannot be read: ${message}`, {
    details: { file },
    cause: error,
  })
}
