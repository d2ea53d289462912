import { AppError } from '../../../core/errors.ts'
import type { ColumnIndex } from './column-index.ts'

/**
 * The indexes that readers of one snapshot have made, which together are its index.
 * @param expected how many rows they have; the reader of the format takes a stream that breaks off for one that ends.
 * @throws AppError `SNAPSHOT_DAMAGED` when they have another number of rows.
 */
export function checkShards(shards: readonly (ColumnIndex | undefined)[], expected: number): ColumnIndex[] {
  const read = shards.filter((shard) => shard !== undefined)
  const rows = read.reduce((sum, shard) => sum + shard.rows, 0)
  if (rows !== expected) throw damaged(new RangeError(`it has ${rows} rows of ${expected}`))
  return read
}

export function damaged(cause: unknown): AppError {
  return new AppError('SNAPSHOT_DAMAGED', 'transient', `the search index's snapshot cannot be read: ${String(cause)}`, {
    cause,
  })
}
