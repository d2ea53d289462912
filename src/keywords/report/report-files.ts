import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import type { ObjectStore } from '../../platform/object-store/client.ts'

/** Where reports lie, as we and ClickHouse reach it. Without credentials ClickHouse uses its own (an IAM role). */
export interface ReportBucket {
  objectStore: ObjectStore
  endpoint: string
  bucket: string
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined
}

const PARQUET_TYPE = 'application/vnd.apache.parquet'

/** The table function that reads or writes a file of the bucket. @param structure columns and types, where it is written. */
export function parquetFile({ endpoint, bucket, credentials }: ReportBucket, key: string, structure?: string) {
  const secrets = credentials ? '{fileAccessKey:String}, {fileSecretKey:String}, ' : ''
  return {
    sql: `s3({fileUrl:String}, ${secrets}'Parquet'${structure === undefined ? '' : `, {fileStructure:String}`})`,
    params: {
      fileUrl: `${endpoint}/${bucket}/${key}`,
      ...(credentials ? { fileAccessKey: credentials.accessKeyId, fileSecretKey: credentials.secretAccessKey } : {}),
      ...(structure === undefined ? {} : { fileStructure: structure }),
    },
  }
}

/** Writes a query's rows as a file, in place of an older one. The old file is whole until the new one is. */
export async function writeParquet(
  clickhouse: ClickHouseClient,
  files: ReportBucket,
  key: string,
  structure: string,
  { query, params, rows }: { query: string; params: Record<string, unknown>; rows: number },
): Promise<void> {
  if (rows === 0) return writeEmptyParquet(clickhouse, files, key, structure)
  const target = parquetFile(files, key, structure)
  await clickhouse.command({
    query: `INSERT INTO FUNCTION ${target.sql} ${query}`,
    query_params: { ...target.params, ...params },
    clickhouse_settings: { s3_truncate_on_insert: 1 },
  })
}

/** ClickHouse writes no file where there is no row; a reader wants one that says so. */
export async function writeEmptyParquet(
  clickhouse: ClickHouseClient,
  { objectStore, bucket }: ReportBucket,
  key: string,
  structure: string,
): Promise<void> {
  const answer = await clickhouse.exec({
    query: 'SELECT * FROM null({structure:String}) FORMAT Parquet',
    query_params: { structure },
  })
  const chunks: Buffer[] = []
  for await (const chunk of answer.stream) chunks.push(chunk as Buffer)
  await objectStore.put(bucket, key, Buffer.concat(chunks), { headers: { contentType: PARQUET_TYPE } })
}

/** Rows of a query over a report's file, which stands in it as `file`. */
export async function queryFile<Row>(
  clickhouse: ClickHouseClient,
  files: ReportBucket,
  key: string,
  query: (file: string) => string,
  params: Record<string, unknown> = {},
): Promise<Row[]> {
  const file = parquetFile(files, key)
  return queryRows<Row>(clickhouse, query(file.sql), { ...file.params, ...params })
}
