import { audienceSnapshotColumns } from './audience-snapshot.ts'
import { captionCategoryColumns } from './caption-category.ts'
import { followerRelationshipColumns } from './follower-relationship.ts'
import { linkedProfileColumns } from './linked-profile.ts'
import { derivedPostColumns, POST_SNAPSHOT_TABLE, postSnapshotColumns } from './post-snapshot.ts'
import { derivedProfileColumns, PROFILE_SNAPSHOT_TABLE, profileSnapshotColumns } from './profile-snapshot.ts'
import type { RawColumns } from './raw-column.ts'

/** Every raw table that rows are read into, with its columns. */
export const rawTables = {
  [PROFILE_SNAPSHOT_TABLE]: profileSnapshotColumns,
  [POST_SNAPSHOT_TABLE]: postSnapshotColumns,
  raw_audience_snapshot: audienceSnapshotColumns,
  raw_follower_relationship: followerRelationshipColumns,
  raw_caption_category: captionCategoryColumns,
  raw_linked_profile: linkedProfileColumns,
} as const satisfies Record<string, RawColumns>

export type RawTable = keyof typeof rawTables

/** The columns that are worked out from the others of a row: a source that is such a table may hold them, none gives them. */
export const derivedColumns: Readonly<Partial<Record<RawTable, RawColumns>>> = {
  [PROFILE_SNAPSHOT_TABLE]: derivedProfileColumns,
  [POST_SNAPSHOT_TABLE]: derivedPostColumns,
}

/** A number of rows for each raw table. */
export type RowsByTable = Record<RawTable, number>

/** The rows that a function counts for each raw table. */
export function countByTable(count: (table: RawTable) => number): RowsByTable {
  return Object.fromEntries(
    Object.keys(rawTables).map((table) => [table, count(table as RawTable)]),
  ) as unknown as RowsByTable
}

/** Rows of all raw tables together. */
export function sumRows(rows: RowsByTable): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0)
}
