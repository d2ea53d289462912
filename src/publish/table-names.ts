import type { ServingTable } from './serving-table.ts'

/** Versions that are kept, the served one among them: so far back a cursor can go on. */
export const KEPT_VERSIONS = 3

/** The views that show a table's versions: the served one and those before it, the newest first. */
export function keptNames(table: ServingTable): [served: string, backup: string, older: string] {
  return [table.name, `${table.name}_old_bkp`, `${table.name}_older_bkp`]
}

/** The rows that a version brought: all of the table, or those that differ from the version that it lies on. */
export function rowsName(table: ServingTable, version: string): string {
  return `${table.name}__v${version}`
}

/** The keys of the rows of its base that a version replaces or removes. */
export function overName(table: ServingTable, version: string): string {
  return `${table.name}__v${version}_over`
}

/** Matches the names of both of any version of these tables. */
export function versionPattern(tables: readonly ServingTable[]): string {
  return `^(${tables.map(({ name }) => name).join('|')})__v[0-9]+(_over)?$`
}

/** What begins the keys of the files that carry rows to PostgreSQL; they go as soon as they are loaded. */
export const STAGING_PREFIX = 'publish/'
