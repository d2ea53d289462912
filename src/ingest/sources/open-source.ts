import { createReadStream } from 'node:fs'
import { type FileHandle, mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { AppError, userError } from '../../core/errors.ts'
import { countInBlocks, countInCells } from './count-replacements.ts'
import { detectEncoding } from './detect-encoding.ts'
import { readParquet } from './parquet-reader.ts'
import { peekChunks } from './peek-chunks.ts'
import { readLineBlocks } from './read-line-blocks.ts'
import type { BrokenRecord, LineBlock, SourceRecord } from './source-record.ts'
import { transcode } from './transcode.ts'
import { detectPacking, unpackChunks } from './unpack-chunks.ts'
import { readXlsx } from './xlsx-reader.ts'

/** What is read, checked and handed on at once. */
const CHUNK_BYTES = 1 << 18
/** Enough of the start to tell the format and the encoding. */
const PEEK_BYTES = 1 << 18
/** The name by which standard input is asked for. */
export const STANDARD_INPUT = '-'

export interface SourceOptions {
  /** Sheet of an XLSX file; without it the first. */
  sheet?: string
  /** Encoding of a text; without it, it is told by the bytes. */
  encoding?: string
}

/** An input that is being read: text in blocks of whole lines, or a table whose first record is the header. */
export interface Source {
  content:
    | { kind: 'text'; blocks: AsyncIterable<LineBlock> }
    | { kind: 'table'; batches: AsyncIterable<(SourceRecord | BrokenRecord)[]> }
  /** Size of the file in bytes, 0 for a pipe. */
  bytesTotal: number
  /** Whether it has so many bytes or more, as far as that can be told before it is read: of a pipe, whether it has a quarter MiB. */
  isLargerThan(bytes: number): boolean
  /** Bytes of the file (packed, where it is packed) that have been read so far. */
  bytesRead(): number
  /** What the reader should be told and is no error; grows while the source is read. */
  notices: string[]
}

/**
 * Opens a file, or standard input for `-`, for streaming. How it is packed (gzip, zstd) and what it holds (text, Parquet, XLSX) is
 * told by its bytes and not by its name. A table that is packed, or comes through a pipe, is first laid into a temporary file,
 * since its parts are read where they stand.
 * @throws AppError of kind user naming the file: `FILE_NOT_FOUND`, `FILE_IS_DIRECTORY`, `FILE_NOT_READABLE`, `FILE_EMPTY`,
 * `ENCODING_UNKNOWN`, `FORMAT_UNKNOWN` and, while it is read, `FILE_CUT_SHORT` for a damaged gzip or zstd file.
 */
export async function openSource(file: string, options: SourceOptions = {}): Promise<Source> {
  const piped = file === STANDARD_INPUT
  const size = piped ? 0 : await checkFile(file)
  const stream = piped ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES })
  try {
    const outer = await peekChunks(readAll(file, stream), 4)
    const packing = detectPacking(outer.head)
    const unpacked = packing ? refusing(file, unpackChunks(outer.chunks, packing), packing) : outer.chunks
    const { head, chunks } = await peekChunks(unpacked, PEEK_BYTES)
    if (head.length === 0) throw userError('FILE_EMPTY', `${file}: is empty`, { file })
    const notices: string[] = []
    const isPipe = piped || packing !== undefined
    const content = openContent(file, { head, chunks, path: isPipe ? undefined : file, options, notices })
    // A table in a file of its own is read through its own handle.
    if (content.kind === 'table' && !isPipe) stream.destroy()
    const bytesRead = (): number => ('bytesRead' in stream && content.kind === 'text' ? stream.bytesRead : size)
    const { length } = head
    const isLargerThan = (bytes: number): boolean => bytes <= Math.max(size, length) || (piped && length >= PEEK_BYTES)
    return { content, bytesTotal: size, isLargerThan, bytesRead, notices }
  } catch (error) {
    stream.destroy()
    throw error
  }
}

async function checkFile(file: string): Promise<number> {
  const facts = await stat(file).catch((error: unknown) => {
    throw refusal(file, error)
  })
  if (facts.isDirectory()) throw userError('FILE_IS_DIRECTORY', `${file}: is a directory, not a file`, { file })
  if (facts.isFile() && facts.size === 0) throw userError('FILE_EMPTY', `${file}: is empty`, { file })
  return facts.size
}

interface Opened {
  head: Buffer
  chunks: AsyncIterable<Buffer>
  /** Where the same bytes can be read at any place. */
  path: string | undefined
  options: SourceOptions
  notices: string[]
}

function openContent(file: string, opened: Opened): Source['content'] {
  const { head, options, notices } = opened
  const start = head.toString('latin1', 0, 4)
  const notice = (text: string): void => {
    notices.push(text)
  }
  if (start === 'PAR1') {
    const batches = withHandle(opened, (handle, size) => readParquet(file, handle.fd, size))
    return { kind: 'table', batches: countInCells(batches, notice) }
  }
  if (start === 'PK\x03\x04') {
    const sheet = options.sheet === undefined ? { notice } : { sheet: options.sheet, notice }
    const batches = withHandle(opened, (handle) => readXlsx(file, handle.fd, sheet))
    return { kind: 'table', batches: countInCells(batches, notice) }
  }
  if (start === '\xd0\xcf\x11\xe0') {
    throw userError('FORMAT_UNKNOWN', `${file}: is an old or an encrypted Excel file; save it as XLSX or CSV`, { file })
  }
  const encoding = chooseEncoding(file, head, options.encoding, notice)
  const text = encoding === 'UTF-8' ? opened.chunks : transcode(opened.chunks, encoding)
  return { kind: 'text', blocks: countInBlocks(readLineBlocks(text, undefined, encoding), notice) }
}

function chooseEncoding(
  file: string,
  head: Buffer,
  forced: string | undefined,
  notice: (text: string) => void,
): string {
  if (forced !== undefined) {
    if (/^utf-?8$/i.test(forced)) return 'UTF-8'
    if (iconv.encodingExists(forced)) return forced
    throw userError('ENCODING_UNKNOWN', `there is no encoding ${JSON.stringify(forced)}`)
  }
  const detected = detectEncoding(head)
  if ('encoding' in detected) {
    if (detected.encoding !== 'UTF-8') notice(`is not UTF-8; read as ${detected.encoding}`)
    return detected.encoding
  }
  const known = detected.candidates.length > 0 ? `it may be ${detected.candidates.join(', ')}` : 'nothing fits'
  throw userError(
    'ENCODING_UNKNOWN',
    `${file}, line 1: is binary or in another encoding that cannot be told: ${known}; name it with --encoding`,
    { file, candidates: detected.candidates },
  )
}

async function* withHandle<T>(
  { chunks, path }: Opened,
  read: (handle: FileHandle, size: number) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const folder = path === undefined ? await mkdtemp(join(tmpdir(), 'creatorscope-table-')) : undefined
  let handle: FileHandle | undefined
  try {
    const place = path ?? join(folder!, 'table')
    if (folder !== undefined) await writeFile(place, chunks)
    handle = await open(place)
    yield* read(handle, (await handle.stat()).size)
  } finally {
    await handle?.close()
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  }
}

async function* readAll(file: string, stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch (error) {
    throw refusal(file, error)
  } finally {
    stream.destroy()
  }
}

async function* refusing(file: string, chunks: AsyncIterable<Buffer>, packing: string): AsyncGenerator<Buffer> {
  try {
    yield* chunks
  } catch (error) {
    if (error instanceof AppError) throw error
    throw userError('FILE_CUT_SHORT', `${file}: is a damaged ${packing} file: ${(error as Error).message}`, { file })
  }
}

function refusal(file: string, error: unknown): AppError {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return userError('FILE_NOT_FOUND', `${file}: does not exist`, { file })
  return new AppError('FILE_NOT_READABLE', 'user', `${file}: cannot be read: ${message}`, {
    details: { file },
    cause: error,
  })
}
