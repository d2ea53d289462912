import type { ServingTable } from './serving-tables.ts'

/** Versions that are kept, the served one among them: so far back a cursor can go on. */
export const KEPT_VERSIONS = 3

/** The version that is being built. */
export function newName(table: ServingTable): string {
  return `${table.name}__new`
}

/** The served version and those before it, the newest first. */
export function keptNames(table: ServingTable): [served: string, backup: string, older: string] {
  return [table.name, `${table.name}_old_bkp`, `${table.name}_older_bkp`]
}
