import type { RawColumnType } from '../../raw/raw-column.ts'
import { derivedColumns, type RawTable, rawTables } from '../../raw/raw-tables.ts'
import type { Field, Mapping, RowMapping } from './mapping.ts'

const derivedNames = Object.values(derivedColumns).flatMap((columns) => Object.keys(columns))

/** The raw table of each kind of record. */
export const tableOfKind = {
  profile: 'raw_profile_snapshot',
  post: 'raw_post_snapshot',
  audience: 'raw_audience_snapshot',
  relationship: 'raw_follower_relationship',
  category: 'raw_caption_category',
  link: 'raw_linked_profile',
} as const satisfies Record<string, RawTable>

export type RecordKind = keyof typeof tableOfKind

/** Records whose keys are the columns of the raw tables, with `kind` saying which. */
export const nativeNdjson: Mapping = {
  name: 'native-ndjson',
  format: 'json',
  // A first record of a kind that there is not costs itself, not the file; but `youtube#video` is another layout's.
  shape: [{ path: 'kind', is: '[a-z_]+' }],
  rows: Object.entries(tableOfKind).map(
    ([kind, table]) =>
      ({ when: { column: 'kind', is: kind }, table, fields: asTheyAre(rawTables[table]) }) as RowMapping,
  ),
  // A raw table that was exported whole can be taken back; what was derived is derived anew.
  ignored: ['source_file', 'source_line', 'ingested_at', 'content_hash', ...derivedNames],
}

function asTheyAre(columns: Readonly<Record<string, { type: RawColumnType }>>): Record<string, Field> {
  return Object.fromEntries(Object.entries(columns).map(([name, { type }]) => [name, { from: name, parse: type }]))
}
