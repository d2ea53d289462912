import { type ClickHouseClient, quoteIdentifier } from '../platform/clickhouse/client.ts'
import type { ServingColumn } from './serving-table.ts'

/** Where staging files lie, as ClickHouse reaches it. Without credentials ClickHouse uses its own (an IAM role). */
export interface StagingLocation {
  endpoint: string
  bucket: string
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined
}

/**
 * Writes rows to S3 in the text form that PostgreSQL's COPY reads, from ClickHouse straight to the store. ClickHouse's
 * TabSeparated is COPY's text format but for arrays, which are written as PostgreSQL's array literals here or as JSON, and for
 * bytes that PostgreSQL's text cannot hold (NUL, broken UTF-8), which become U+FFFD.
 * @param from what stands after FROM.
 * @param key the object's key in the staging bucket.
 */
export async function exportRows(
  clickhouse: ClickHouseClient,
  columns: readonly ServingColumn[],
  from: string,
  staging: StagingLocation,
  key: string,
): Promise<void> {
  const expressions = columns.map(({ name, type }) => {
    const column = quoteIdentifier(name)
    if (type === 'text') return storableText(column)
    if (type === 'text[]') return arrayLiteral(column)
    if (type === 'integer[]') return `concat('{', arrayStringConcat(${column}, ','), '}')`
    if (type === 'jsonb') return storableJson(column)
    return column
  })
  await writeToStore(clickhouse, staging, key, 'TabSeparated', {
    query: `SELECT ${expressions.join(', ')} FROM ${from}`,
    settings: {},
  })
}

/** Writes a query's result to the object store, from ClickHouse straight to it. */
export async function writeToStore(
  clickhouse: ClickHouseClient,
  { endpoint, bucket, credentials }: StagingLocation,
  key: string,
  format: 'TabSeparated' | 'ArrowStream',
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

/** JSON of a map, tuple or array that `jsonb` can hold: a NUL stands in it as an escape, unless its backslash is itself escaped. */
function storableJson(column: string): string {
  const json = `replaceAll(toJSONString(${column}), '\\\\\\\\', '\\x01')`
  return `toValidUTF8(replaceAll(replaceAll(${json}, '\\\\u0000', '\\xEF\\xBF\\xBD'), '\\x01', '\\\\\\\\'))`
}

/** Text that PostgreSQL can hold. */
export function storableText(expression: string): string {
  return `toValidUTF8(replaceAll(${expression}, '\\0', '\\xEF\\xBF\\xBD'))`
}

function arrayLiteral(column: string): string {
  const quoted = `replaceAll(replaceAll(${storableText('item')}, '\\\\', '\\\\\\\\'), '"', '\\\\"')`
  return `concat('{', arrayStringConcat(arrayMap(item -> concat('"', ${quoted}, '"'), ${column}), ','), '}')`
}
