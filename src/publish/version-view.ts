import { quoteIdentifier } from '../platform/postgres/identifier.ts'
import type { ServingTable } from './serving-table.ts'
import { overName, rowsName } from './table-names.ts'

/** Where the rows of a table of one version stand. */
export interface TablePart {
  /** The version whose table holds the rows that this one did not bring: itself, when it brought all. */
  base: string
  /** Rows that this version brought. */
  shipped: number
  /** Rows of the base that it removed. */
  removed: number
}

/**
 * The query that shows one version of a table: all rows of its base but those that it replaces or removes, and its own. As
 * `tableoid` every row carries the oid of the table that the version brought, so that a reader knows the version of each.
 *
 * What is replaced is asked in a form that PostgreSQL does not turn into a join: it stays a condition of the scan, so that
 * both sides are read by their indexes and in their order, and it is looked up or hashed as the number of rows suggests.
 */
export function versionQuery(table: ServingTable, version: string, { base }: TablePart, oid: number): string {
  const columns = table.columns.map(({ name }) => quoteIdentifier(name)).join(', ')
  const own = quoteIdentifier(rowsName(table, version))
  const identity = `${Number(oid)}::oid AS tableoid`
  if (base === version) return `SELECT ${columns}, ${identity} FROM ${own}`
  const isSame = table.primaryKey.map((name) => `replaced.${quoteIdentifier(name)} = part.${quoteIdentifier(name)}`)
  return `SELECT ${columns}, ${identity} FROM (
      SELECT ${columns}, true AS of_base FROM ${quoteIdentifier(rowsName(table, base))}
      UNION ALL
      SELECT ${columns}, false AS of_base FROM ${own}
    ) AS part
    WHERE (of_base AND EXISTS (
      SELECT FROM ${quoteIdentifier(overName(table, version))} AS replaced WHERE ${isSame.join(' AND ')}
    )) IS NOT TRUE`
}
