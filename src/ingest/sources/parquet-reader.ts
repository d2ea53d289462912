import { isUtf8 } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { userError } from '../../core/errors.ts'
import type { BrokenRecord, SourceRecord } from './source-record.ts'
import { BadCell, tableRecord } from './table-record.ts'

/** Largest row group, unpacked, and largest read: a group is held whole while its rows are made. Writers use 128 MB at most by default. */
const GROUP_LIMIT = 256 << 20
const BATCH_ROWS = 4096

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

/**
 * Reads a Parquet file row group by row group; the first record is the header.
 * @throws AppError of kind user: `PARQUET_DAMAGED`, or `PARQUET_GROUP_TOO_LARGE` for a row group of more than 256 MiB.
 */
export async function* readParquet(
  file: string,
  handle: FileHandle,
  bytes: number,
): AsyncGenerator<(SourceRecord | BrokenRecord)[]> {
  const buffer: AsyncBuffer = { byteLength: bytes, slice: (from, to) => readRange(handle, bytes, from, to) }
  const metadata = await guard(file, () => parquetMetadataAsync(buffer, { geoparquet: false }))
  const header = await guard(file, async () => parquetSchema(metadata).children.map((child) => child.element.name))
  yield [tableRecord(0, header, header)]
  let rowStart = 0
  for (const [index, group] of metadata.row_groups.entries()) {
    const rows = Number(group.num_rows)
    const place = `row group ${index + 1}`
    checkGroup(file, place, group)
    if (rows === 0) continue
    const window = { rowStart, rowEnd: rowStart + rows }
    const objects = await guard(file, () =>
      parquetReadObjects({
        file: buffer,
        metadata,
        ...window,
        compressors: boundedCompressors,
        parsers,
        geoparquet: false,
      }),
    )
    if (objects.length !== rows) throw damaged(file, `${place} gives ${objects.length} of ${rows} rows`)
    for (let at = 0; at < rows; at += BATCH_ROWS) {
      yield objects.slice(at, at + BATCH_ROWS).map((row, i) => {
        const cells = header.map((column) => row[column] as unknown)
        return tableRecord(rowStart + at + i + 1, header, cells)
      })
    }
    rowStart += rows
  }
  if (rowStart !== Number(metadata.num_rows)) {
    throw damaged(file, `its row groups hold ${rowStart} rows, and it says ${metadata.num_rows}`)
  }
}

function checkGroup(file: string, place: string, group: FileMetaData['row_groups'][number]): void {
  const unpacked = group.columns.reduce(
    (sum, column) => sum + Number(column.meta_data?.total_uncompressed_size ?? 0),
    0,
  )
  if (unpacked > GROUP_LIMIT) {
    throw userError(
      'PARQUET_GROUP_TOO_LARGE',
      `${file}: ${place} has ${unpacked >> 20} MiB; write the file with row groups of at most ${GROUP_LIMIT >> 20} MiB`,
      { file },
    )
  }
  const rows = Number(group.num_rows)
  if (!(rows >= 0 && rows <= GROUP_LIMIT)) throw damaged(file, `${place} says that it has ${rows} rows`)
  for (const { meta_data: column } of group.columns) {
    // A list has more values than rows, and an empty column chunk would give rows of NULL without a word.
    if (!column || Number(column.num_values) < rows) throw damaged(file, `a column of ${place} ends too early`)
  }
}

async function readRange(handle: FileHandle, bytes: number, from: number, to = bytes): Promise<ArrayBuffer> {
  const length = to - from
  if (!(from >= 0 && length >= 0 && to <= bytes && length <= GROUP_LIMIT)) {
    throw new RangeError(`bytes ${from} to ${to} are not in the file, or too many`)
  }
  const range = new Uint8Array(length)
  for (let at = 0; at < length; ) {
    const { bytesRead } = await handle.read(range, at, length - at, from + at)
    if (bytesRead === 0) throw new RangeError('the file became shorter while it was read')
    at += bytesRead
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

async function guard<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw damaged(file, (error as Error).message)
  }
}

function damaged(file: string, why: string): Error {
  return userError('PARQUET_DAMAGED', `${file}: is a damaged Parquet file: ${why}`, { file })
}

function isoTime(millis: number): string | BadCell {
  return Math.abs(millis) <= 8.64e15 ? new Date(millis).toISOString() : new BadCell('is no date')
}
