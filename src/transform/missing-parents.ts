import { type ClickHouseClient, queryRows } from '../platform/clickhouse/client.ts'
import type { Graph, Node } from './graph.ts'

/**
 * The models that the selected ones need, themselves or through others, that are not selected and have never been built, or were
 * before they had all the columns that they declare: a schedule of one tag must work on a fresh database and after an upgrade, where the
 * model of another tag has not run yet.
 */
export async function findMissingParents(
  client: ClickHouseClient,
  graph: Graph,
  selected: ReadonlySet<string>,
): Promise<Set<string>> {
  const tables = await queryRows<{ table: string; columns: string[] }>(
    client,
    `SELECT table, groupArray(name) AS columns FROM system.columns WHERE database = currentDatabase() GROUP BY table`,
  )
  const columnsOf = new Map(tables.map(({ table, columns }) => [table, new Set(columns)]))
  const isBuilt = ({ name, model }: Node): boolean => {
    const columns = columnsOf.get(name)
    return columns !== undefined && (model.properties?.columns ?? []).every((declared) => columns.has(declared.name))
  }
  const missing = new Set<string>()
  const visit = (name: string): void => {
    for (const parent of graph.get(name)?.parents ?? []) {
      if (selected.has(parent) || missing.has(parent) || isBuilt(graph.get(parent)!)) continue
      missing.add(parent)
      visit(parent)
    }
  }
  for (const name of selected) visit(name)
  return missing
}
