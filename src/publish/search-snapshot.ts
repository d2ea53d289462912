import { type ClickHouseClient, quoteIdentifier } from '../platform/clickhouse/client.ts'
import type { ObjectStore } from '../platform/object-store/client.ts'
import { type StagingLocation, storableText, writeToStore } from './export-mart.ts'
import type { ServingColumn, ServingTable } from './serving-tables.ts'

const PREFIX = 'search-index/'

/** Where the snapshot of a version's search index lies. */
export function snapshotKey(version: string, platform: string): string {
  return `${PREFIX}${version}/${platform.toLowerCase()}.arrow`
}

/**
 * Writes an account mart for the search index: an Arrow stream of its rows by followers, unknown last, then by id, with
 * `id_rank`, where the row stands among the ids. Numbers are doubles and times milliseconds; texts come by dictionary.
 */
export async function exportSearchSnapshot(
  clickhouse: ClickHouseClient,
  mart: string,
  table: ServingTable,
  staging: StagingLocation,
  key: string,
): Promise<void> {
  const columns = table.columns.flatMap((column) => {
    return Object.entries(snapshotExpressions(column)).map(
      ([name, expression]) => `${expression} AS ${quoteIdentifier(name)}`,
    )
  })
  const id = storableText('mart.profile_id')
  await writeToStore(clickhouse, staging, key, 'ArrowStream', {
    query: `SELECT ${id} AS profile_id, toFloat64(row_number() OVER (ORDER BY ${id})) - 1 AS id_rank, ${columns.join(', ')}
      FROM ${quoteIdentifier(mart)} AS mart
      ORDER BY mart.followers DESC NULLS LAST, profile_id`,
    settings: {
      output_format_arrow_low_cardinality_as_dictionary: 1,
      output_format_arrow_compression_method: 'none',
      output_format_arrow_string_as_string: 1,
    },
  })
}

/** The column as the index holds it, by the names there; none for what it does not hold. */
function snapshotExpressions({ name, type, search }: ServingColumn): Record<string, string> {
  const column = `mart.${quoteIdentifier(name)}`
  if (search === false) return {}
  switch (type) {
    case 'text':
      if (search === 'free text') return { [name]: `lowerUTF8(${storableText(column)})` }
      return { [name]: `toLowCardinality(toNullable(${storableText(column)}))` }
    case 'text[]':
      return {
        [name]: `CAST(arrayDistinct(arrayMap(item -> ${storableText('item')}, ${column})), 'Array(LowCardinality(String))')`,
      }
    case 'jsonb':
      return {
        [`${name}.keys`]: `CAST(arrayMap(item -> ${storableText('item')}, mapKeys(${column})), 'Array(LowCardinality(String))')`,
        [`${name}.shares`]: `mapValues(${column})`,
      }
    case 'boolean':
      return { [name]: `toLowCardinality(toNullable(toString(${column})))` }
    case 'timestamptz':
      return { [name]: `toFloat64(toUnixTimestamp64Milli(${column}))` }
    case 'date':
      return {}
    default:
      return { [name]: `toFloat64(${column})` }
  }
}

/** Removes the snapshots of all versions but those that are kept, failed ones' too. */
export async function removeOldSnapshots(
  objectStore: ObjectStore,
  bucket: string,
  keptVersions: readonly string[],
): Promise<void> {
  for await (const key of objectStore.keys(bucket, PREFIX)) {
    const [version] = key.slice(PREFIX.length).split('/')
    if (version !== undefined && !keptVersions.includes(version)) await objectStore.remove(bucket, key)
  }
}
