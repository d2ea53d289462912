import { type ClickHouseClient, quoteIdentifier } from '../platform/clickhouse/client.ts'
import type { ObjectStore } from '../platform/object-store/client.ts'
import { storableText } from './copy-form.ts'
import { type StagingLocation, writeToStore } from './export-mart.ts'
import { chooseNumberForms, type NumberForm } from './number-forms.ts'
import type { ServingColumn, ServingTable } from './serving-table.ts'

const PREFIX = 'search-index/'

const ARROW_SETTINGS = {
  output_format_arrow_low_cardinality_as_dictionary: 1,
  // A third of the bytes: to store, send and pass them on costs each side more than packing does.
  output_format_arrow_compression_method: 'zstd',
  output_format_arrow_string_as_string: 1,
  // A reader begins with the first batch when it has come whole: of the 256 MB that an INSERT gathers otherwise that took 1.6 s. Smaller
  // ones would be mostly dictionaries, of which each batch has its own.
  max_block_size: 131_072,
  min_insert_block_size_rows: 131_072,
  min_insert_block_size_bytes: 0,
}

/** A platform's search index of one version, as it lies in the object store. */
export interface SearchSnapshot {
  key: string
  rows: number
  /** What the version changed in the snapshot of its base: rows that are new or differ, and the ids that no longer stand for a row of the base. */
  changes?: { key: string; rows: number; overKey: string; over: number }
}

/** Where the snapshot of a version's search index lies. */
export function snapshotKey(version: string, platform: string, part: 'rows' | 'over' = 'rows'): string {
  return `${PREFIX}${version}/${platform.toLowerCase()}${part === 'over' ? '.over' : ''}.arrow`
}

/**
 * Writes an account mart for the search index: an Arrow stream of its rows by followers, unknown last, then by id, with
 * `id_rank`, where the row stands among the ids. Numbers are whole ones where these are exact, else doubles, times milliseconds; texts
 * come by dictionary.
 * @param from a table of the mart's columns: all its rows, or those that changed.
 */
export async function exportSearchSnapshot(
  clickhouse: ClickHouseClient,
  from: string,
  table: ServingTable,
  staging: StagingLocation,
  key: string,
): Promise<void> {
  const id = storableText('mart.profile_id')
  const mart = `${quoteIdentifier(from)} AS mart`
  const forms = await chooseNumberForms(clickhouse, table.columns, mart)
  const columns = table.columns.flatMap((column) => {
    return Object.entries(snapshotExpressions(column, forms.get(column.name))).map(
      ([name, expression]) => `${expression} AS ${quoteIdentifier(name)}`,
    )
  })
  // Ids alone are sorted for their ranks; a window over the whole rows would sort all their columns once more.
  await writeToStore(clickhouse, staging, key, 'ArrowStream', {
    query: `SELECT ${id} AS profile_id, rank.id_rank AS id_rank, ${columns.join(', ')}
      FROM ${mart}
      INNER JOIN (
        SELECT mart.profile_id AS id, toInt32(row_number() OVER (ORDER BY ${id}) - 1) AS id_rank
        FROM ${mart}
      ) AS rank ON rank.id = mart.profile_id
      ORDER BY mart.followers DESC NULLS LAST, profile_id`,
    settings: ARROW_SETTINGS,
  })
}

/** Writes the ids that a version replaces or removes in its base's snapshot. */
export async function exportOverIds(
  clickhouse: ClickHouseClient,
  from: string,
  staging: StagingLocation,
  key: string,
): Promise<void> {
  await writeToStore(clickhouse, staging, key, 'ArrowStream', {
    query: `SELECT ${storableText('profile_id')} AS profile_id FROM ${from}`,
    settings: ARROW_SETTINGS,
  })
}

/** The column as the index holds it, by the names there; none for what it does not hold, which are days. */
function snapshotExpressions({ name, type, search }: ServingColumn, form?: NumberForm): Record<string, string> {
  const column = `mart.${quoteIdentifier(name)}`
  if (search === false) return {}
  if (form) return { [`${name}${form.suffix}`]: form.expression }
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
    default:
      return {}
  }
}

/** Removes the snapshots of all versions but those that are needed, failed ones' too. */
export async function removeOldSnapshots(
  objectStore: ObjectStore,
  bucket: string,
  neededVersions: ReadonlySet<string>,
): Promise<void> {
  for await (const key of objectStore.keys(bucket, PREFIX)) {
    const [version] = key.slice(PREFIX.length).split('/')
    if (version !== undefined && !neededVersions.has(version)) await objectStore.remove(bucket, key)
  }
}
