import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { copyRow } from './copy-form.ts'
import type { ServingColumn } from './serving-table.ts'

/** Where staging files lie, as ClickHouse reaches it. Without credentials ClickHouse uses its own (an IAM role). */
export interface StagingLocation {
  endpoint: string
  bucket: string
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined
}

/** Below so many rows a file is one part: they are loaded in less than a second. */
const MIN_PART_ROWS = 65_536

/**
 * Writes rows to S3 in the binary form that PostgreSQL's COPY reads (without its header), packed with zstd, from ClickHouse straight
 * to the store: as many files as there may be streams of COPY.
 * @param from what stands after FROM. @param rows how many these are, about.
 * @param prefix of the objects' keys in the staging bucket.
 */
export async function exportRows(
  clickhouse: ClickHouseClient,
  columns: readonly ServingColumn[],
  { from, rows }: { from: string; rows: number },
  staging: StagingLocation,
  { prefix, streams }: { prefix: string; streams: number },
): Promise<void> {
  const parts = Math.max(1, Math.min(streams, Math.floor(rows / MIN_PART_ROWS)))
  await writeToStore(clickhouse, staging, `${prefix}{_partition_id}.zst`, 'RawBLOB', {
    // Neighbours go to different files, so that these are equally long.
    query: `PARTITION BY cityHash64(row) % ${parts} SELECT ${copyRow(columns)} AS row FROM ${from}`,
    // A row of a board's order is 20 KB: with the default of 65,409 rows at once two threads held 12 GB.
    settings: { output_format_compression_level: 1, max_block_size: 2_048 },
  })
}

/** Writes a query's result to the object store, from ClickHouse straight to it. @param query also what stands before SELECT. */
export async function writeToStore(
  clickhouse: ClickHouseClient,
  { endpoint, bucket, credentials }: StagingLocation,
  key: string,
  format: 'RawBLOB' | 'ArrowStream',
  { query, settings }: { query: string; settings: Record<string, string | number> },
): Promise<void> {
  const target = credentials
    ? `s3({url:String}, {accessKeyId:String}, {secretAccessKey:String}, '${format}')`
    : `s3({url:String}, '${format}')`
  await clickhouse.command({
    query: `INSERT INTO FUNCTION ${target} ${query}`,
    query_params: {
      url: `${endpoint}/${bucket}/${key}`,
      ...(credentials ? { accessKeyId: credentials.accessKeyId, secretAccessKey: credentials.secretAccessKey } : {}),
    },
    clickhouse_settings: { s3_truncate_on_insert: 1, ...settings },
  })
}
