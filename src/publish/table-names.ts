import type { ServingTable } from './serving-tables.ts'

/** The version that is being built. */
export function newName(table: ServingTable): string {
  return `${table.name}__new`
}

/** The version before the served one, kept for a rollback. */
export function backupName(table: ServingTable): string {
  return `${table.name}_old_bkp`
}
