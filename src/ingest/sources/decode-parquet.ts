import { isUtf8 } from 'node:buffer'
import { readSync } from 'node:fs'
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { BadCell, cellValue } from './table-record.ts'

/** Largest row group, unpacked, and largest read: its packed bytes are held whole. Writers use 128 MB at most by default. */
const GROUP_LIMIT = 256 << 20
/** Rows are made for so much of a row group at a time: its unpacked bytes, of which objects are several times as large. */
const WINDOW_BYTES = 8 << 20
const WINDOW_ROWS = 65_536
const BATCH_ROWS = 4096

/** What is told while a Parquet file is read. */
export type ParquetStep =
  /** The rows that are unpacked next, and how much of the file they are; they come in batches. */
  | { kind: 'window'; place: string; bytes: number }
  /** `cells` by row; a cell that could not be read is null there, and stands in `bad` by row and column of the batch. */
  | { kind: 'batch'; firstRow: number; cells: unknown[][]; bad: [row: number, column: number, reason: string][] }
  | { kind: 'end' }
  | { kind: 'fault'; code: 'PARQUET_DAMAGED' | 'PARQUET_GROUP_TOO_LARGE'; message: string }

/** Text that is not UTF-8 spoils its own row; times and days are ISO 8601. */
const parsers = {
  timestampFromMilliseconds: (millis: bigint) => isoTime(Number(millis)),
  timestampFromMicroseconds: (micros: bigint) => isoTime(Number(micros / 1000n)),
  timestampFromNanoseconds: (nanos: bigint) => isoTime(Number(nanos / 1_000_000n)),
  dateFromDays: (days: number) => {
    const time = isoTime(days * 86_400_000)
    return typeof time === 'string' ? time.slice(0, -14) : time
  },
  stringFromBytes: (bytes: Uint8Array | undefined) => {
    if (bytes === undefined) return undefined
    return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() : notUtf8
  },
}
const notUtf8 = new BadCell('is not UTF-8 text')

class GroupTooLarge extends Error {}

/**
 * Reads a Parquet file in windows of rows; the first batch holds the header, as row 0. Ends with `end`, or with the `fault` that
 * stopped it; throws nothing. Damaged pages can make the library loop for ever or fill the memory: run it in a process of its own.
 */
export async function* decodeParquet(descriptor: number, bytes: number): AsyncGenerator<ParquetStep> {
  const at = { place: 'its footer' }
  try {
    yield* decode({ byteLength: bytes, slice: (from, to) => readRange(descriptor, bytes, from, to) }, at)
    yield { kind: 'end' }
  } catch (error) {
    const code = error instanceof GroupTooLarge ? 'PARQUET_GROUP_TOO_LARGE' : 'PARQUET_DAMAGED'
    yield { kind: 'fault', code, message: `${at.place}: ${(error as Error).message}` }
  }
}

/** @param at is told where reading stands. */
async function* decode(file: AsyncBuffer, at: { place: string }): AsyncGenerator<ParquetStep> {
  const metadata = await parquetMetadataAsync(file, { geoparquet: false })
  const header = parquetSchema(metadata).children.map((child) => child.element.name)
  yield { kind: 'batch', firstRow: 0, cells: [header], bad: [] }
  let groupStart = 0
  for (const [index, group] of metadata.row_groups.entries()) {
    const rows = Number(group.num_rows)
    at.place = `row group ${index + 1}`
    const unpacked = checkGroup(group)
    const step = Math.max(1, Math.min(WINDOW_ROWS, Math.floor((rows * WINDOW_BYTES) / Math.max(unpacked, 1))))
    for (let from = 0; from < rows; from += step) {
      const window = { rowStart: groupStart + from, rowEnd: groupStart + Math.min(rows, from + step) }
      at.place = `row group ${index + 1}, from row ${window.rowStart + 1}`
      yield { kind: 'window', place: at.place, bytes: unpacked }
      const options = { file, metadata, compressors: boundedCompressors, parsers, geoparquet: false } as const
      const objects = await parquetReadObjects({ ...options, ...window })
      const wanted = window.rowEnd - window.rowStart
      if (objects.length !== wanted) throw new Error(`gives ${objects.length} of ${wanted} rows`)
      yield* inBatches(objects, header, window.rowStart + 1)
    }
    groupStart += rows
  }
  at.place = 'its footer'
  if (groupStart !== Number(metadata.num_rows)) {
    throw new Error(`the row groups hold ${groupStart} rows, and it says ${metadata.num_rows}`)
  }
}

function* inBatches(
  objects: readonly Record<string, unknown>[],
  header: readonly string[],
  firstRow: number,
): Generator<ParquetStep> {
  for (let at = 0; at < objects.length; at += BATCH_ROWS) {
    const bad: [number, number, string][] = []
    const cells = objects.slice(at, at + BATCH_ROWS).map((object, row) =>
      header.map((name, column) => {
        const value = cellValue(object[name])
        if (!(value instanceof BadCell)) return value
        bad.push([row, column, value.reason])
        return null
      }),
    )
    yield { kind: 'batch', firstRow: firstRow + at, cells, bad }
  }
}

/** The unpacked size of a row group, once what it says of itself can be true. */
function checkGroup(group: FileMetaData['row_groups'][number]): number {
  const unpacked = group.columns.reduce(
    (sum, column) => sum + Number(column.meta_data?.total_uncompressed_size ?? 0),
    0,
  )
  if (unpacked > GROUP_LIMIT) {
    const [size, limit] = [unpacked, GROUP_LIMIT].map((bytes) => Math.floor(bytes / 2 ** 20))
    throw new GroupTooLarge(`${size} MiB unpacked; write the file with row groups of at most ${limit} MiB`)
  }
  const rows = Number(group.num_rows)
  if (!(rows >= 0 && rows <= GROUP_LIMIT)) throw new Error(`says that it has ${rows} rows`)
  for (const { meta_data: column } of group.columns) {
    // A list has more values than rows, and an empty column chunk would give rows of NULL without a word.
    if (!column || Number(column.num_values) < rows) throw new Error('a column ends too early')
  }
  return unpacked
}

function readRange(descriptor: number, bytes: number, from: number, to = bytes): ArrayBuffer {
  const length = to - from
  if (!(from >= 0 && length >= 0 && to <= bytes && length <= GROUP_LIMIT)) {
    throw new RangeError(`bytes ${from} to ${to} are not in the file, or too many`)
  }
  const range = new Uint8Array(length)
  for (let at = 0; at < length; ) {
    const read = readSync(descriptor, range, at, length - at, from + at)
    if (read === 0) throw new RangeError('the file became shorter while it was read')
    at += read
  }
  return range.buffer
}

/** A damaged page may claim any size. */
const boundedCompressors = Object.fromEntries(
  Object.entries(compressors).map(([codec, unpack]) => [
    codec,
    (input: Uint8Array, length: number) => {
      if (!(length >= 0 && length <= GROUP_LIMIT)) throw new RangeError(`a page claims ${length} bytes`)
      const output = unpack(input, length)
      if (output.length !== length) throw new RangeError(`a page gives ${output.length} of ${length} bytes`)
      return output
    },
  ]),
)

function isoTime(millis: number): string | BadCell {
  return Math.abs(millis) <= 8.64e15 ? new Date(millis).toISOString() : new BadCell('is no date')
}
