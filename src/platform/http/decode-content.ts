import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib'
import { AppError } from '../../core/errors.ts'

const DECODERS = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
} as const

/**
 * Unpacks a body that a server packed although we ask for it as it is. A bomb is refused at the bound, before it has filled
 * the memory.
 * @throws AppError `TOO_LARGE` (user), `BAD_ENCODING` (user).
 */
export async function decodeContent(body: Buffer, encoding: string, maxBytes: number): Promise<Buffer> {
  if (encoding === 'identity' || encoding === '') return body
  const decode = DECODERS[encoding.trim().toLowerCase() as keyof typeof DECODERS]
  if (decode === undefined)
    throw new AppError(
      'BAD_ENCODING',
      'user',
      `the body is packed in a way that we do not know: ${encoding.slice(0, 40)}`,
    )
  try {
    return await decode(body, { maxOutputLength: maxBytes })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new AppError('TOO_LARGE', 'user', `the body unpacks to more than ${maxBytes} bytes`)
    throw new AppError('BAD_ENCODING', 'user', `the body is not ${encoding}, as its header says`, { cause: error })
  }
}
