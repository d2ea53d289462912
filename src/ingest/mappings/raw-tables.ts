import { POST_SNAPSHOT_TABLE, postSnapshotColumns } from '../../raw/post-snapshot.ts'
import { PROFILE_SNAPSHOT_TABLE, profileSnapshotColumns } from '../../raw/profile-snapshot.ts'
import type { RawColumns } from '../../raw/raw-column.ts'
import type { RowMapping } from './mapping.ts'

/** The raw tables that a mapping can fill, with their columns. */
export const rawTables: Readonly<Record<RowMapping['table'], RawColumns>> = {
  [PROFILE_SNAPSHOT_TABLE]: profileSnapshotColumns,
  [POST_SNAPSHOT_TABLE]: postSnapshotColumns,
}
