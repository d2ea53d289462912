import { s3Error } from '../errors.ts'

/** Checks the signature of each chunk, of which each builds on the one before. */
export interface ChunkVerifier {
  update(piece: Buffer): void
  /** Ends a chunk. Errors: SignatureDoesNotMatch. */
  endChunk(signature: string | undefined): void
  /** Ends the trailer. Errors: SignatureDoesNotMatch. */
  endTrailer(fields: ReadonlyMap<string, string>): void
}

const CHUNK_HEADER = /^([0-9a-fA-F]{1,13})(?:;chunk-signature=([0-9a-f]{64}))?$/
const MAX_LINE_BYTES = 16_384

/**
 * The payload of an `aws-chunked` body: `<hex size>[;chunk-signature=…]\r\n<bytes>\r\n` and so on, a chunk of size 0, trailer fields.
 * Errors: IncompleteBody for a body that ends early or is framed wrongly.
 * @param onTrailer is given the trailer's fields (names in lower case) after the last byte.
 * Source: "Signature calculations for transfer of a payload in multiple chunks", Amazon S3 API Reference.
 */
export async function* decodeAwsChunked(
  source: AsyncIterator<Buffer>,
  onTrailer: (fields: ReadonlyMap<string, string>) => void,
  verifier?: ChunkVerifier,
): AsyncGenerator<Buffer> {
  const reader = createReader(source)
  try {
    for (;;) {
      const header = CHUNK_HEADER.exec((await reader.line()) ?? '')
      if (header === null) throw s3Error('IncompleteBody', 'The aws-chunked body is framed wrongly.')
      const size = Number.parseInt(header[1]!, 16)
      for (let rest = size; rest > 0; ) {
        const piece = await reader.some(rest)
        if (piece === undefined) throw s3Error('IncompleteBody')
        rest -= piece.length
        verifier?.update(piece)
        yield piece
      }
      verifier?.endChunk(header[2])
      if (size === 0) break
      if ((await reader.line()) !== '')
        throw s3Error('IncompleteBody', 'A chunk of the body is not as long as it says.')
    }
    const fields = await readTrailer(reader)
    verifier?.endTrailer(fields)
    onTrailer(fields)
  } finally {
    // Let go of the socket, or nobody could take the rest of a refused body from it.
    await source.return?.()
  }
}

async function readTrailer(reader: Reader): Promise<Map<string, string>> {
  const fields = new Map<string, string>()
  // Some clients leave out the last empty line, so the end of the body ends the trailer as well.
  for (let line = await reader.line(); line; line = await reader.line()) {
    const colon = line.indexOf(':')
    if (colon < 1) throw s3Error('MalformedTrailerError')
    fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return fields
}

interface Reader {
  /** The next line without its end, or undefined at the end of the body. */
  line(): Promise<string | undefined>
  /** Up to `most` bytes, or undefined at the end of the body. */
  some(most: number): Promise<Buffer | undefined>
}

function createReader(source: AsyncIterator<Buffer>): Reader {
  let held: Buffer = Buffer.alloc(0)
  async function more(): Promise<boolean> {
    const next = await source.next()
    if (next.done) return false
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value])
    return true
  }
  return {
    async line() {
      let end = held.indexOf('\n')
      while (end === -1) {
        if (held.length > MAX_LINE_BYTES) throw s3Error('IncompleteBody', 'The aws-chunked body is framed wrongly.')
        if (!(await more())) {
          if (held.length === 0) return undefined
          throw s3Error('IncompleteBody')
        }
        end = held.indexOf('\n')
      }
      const line = held.toString('latin1', 0, end).replace(/\r$/, '')
      held = held.subarray(end + 1)
      return line
    },
    async some(most) {
      if (held.length === 0 && !(await more())) return undefined
      const piece = held.subarray(0, most)
      held = held.subarray(piece.length)
      return piece
    },
  }
}
