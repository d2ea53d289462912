import { type ClickHouseClient, queryRows } from '../platform/clickhouse/client.ts'
import type { Graph } from './graph.ts'

/**
 * The models that the selected ones need, themselves or through others, that are not selected and have never been built: a
 * schedule of one tag must work on a fresh database, where the model of another tag has not run yet.
 */
export async function findMissingParents(
  client: ClickHouseClient,
  graph: Graph,
  selected: ReadonlySet<string>,
): Promise<Set<string>> {
  const tables = await queryRows<{ name: string }>(
    client,
    'SELECT name FROM system.tables WHERE database = currentDatabase()',
  )
  const built = new Set(tables.map(({ name }) => name))
  const missing = new Set<string>()
  const visit = (name: string): void => {
    for (const parent of graph.get(name)?.parents ?? []) {
      if (selected.has(parent) || built.has(parent) || missing.has(parent)) continue
      missing.add(parent)
      visit(parent)
    }
  }
  for (const name of selected) visit(name)
  return missing
}
