import { postSnapshotColumns } from '../../raw/post-snapshot.ts'
import { profileSnapshotColumns } from '../../raw/profile-snapshot.ts'
import type { RawColumnType } from '../../raw/raw-column.ts'
import type { Field, Mapping } from './mapping.ts'

/** Records whose keys are the columns of the raw tables, with `kind` saying which: `profile` or `post`. */
export const nativeNdjson: Mapping = {
  name: 'native-ndjson',
  format: 'json',
  // A first record of a kind that there is not costs itself, not the file; but `youtube#video` is another layout's.
  shape: [{ path: 'kind', is: '[a-z_]+' }],
  rows: [
    {
      when: { column: 'kind', is: 'profile' },
      table: 'raw_profile_snapshot',
      fields: asTheyAre(profileSnapshotColumns),
    },
    { when: { column: 'kind', is: 'post' }, table: 'raw_post_snapshot', fields: asTheyAre(postSnapshotColumns) },
  ],
  // A raw table that was exported whole can be taken back.
  ignored: ['source_file', 'source_line', 'ingested_at', 'content_hash'],
}

function asTheyAre<Column extends string>(
  columns: Readonly<Record<Column, { type: RawColumnType }>>,
): Record<Column, Field> {
  const fields = Object.entries<{ type: RawColumnType }>(columns).map(([name, { type }]) => [
    name,
    { from: name, parse: type },
  ])
  return Object.fromEntries(fields) as Record<Column, Field>
}
