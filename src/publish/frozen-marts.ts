import { type ClickHouseClient, queryRows, quoteIdentifier } from '../platform/clickhouse/client.ts'
import { type ServingTable, servingTables } from './serving-tables.ts'

/** A mart as it was when a version was published. */
export function frozenName(table: ServingTable, version: string): string {
  return `${table.mart}__v${version}`
}

/**
 * Runs `work` with a copy of each mart as it is now (`CLONE AS` links the parts' files, so it costs as good as nothing):
 * models may run on meanwhile, and whatever is read of a mart, however often, is of one state. Where `work` succeeds, the
 * account marts' copies stay: searches may be answered from them as long as the version is kept.
 */
export async function withFrozenMarts<T>(
  clickhouse: ClickHouseClient,
  version: string,
  work: () => Promise<T>,
): Promise<T> {
  let passing: readonly ServingTable[] = servingTables
  try {
    for (const table of servingTables) {
      const copy = quoteIdentifier(frozenName(table, version))
      await clickhouse.command({ query: `CREATE TABLE ${copy} CLONE AS ${quoteIdentifier(table.mart)}` })
    }
    const result = await work()
    passing = servingTables.filter(({ platform }) => !platform)
    return result
  } finally {
    for (const table of passing) await dropTable(clickhouse, frozenName(table, version))
  }
}

/** Drops the copies of all versions but those that are kept: older ones', and those of a publisher that was killed. */
export async function dropOldCopies(clickhouse: ClickHouseClient, keptVersions: readonly string[]): Promise<void> {
  const kept = new Set(servingTables.flatMap((table) => keptVersions.map((version) => frozenName(table, version))))
  const tables = await queryRows<{ name: string }>(
    clickhouse,
    'SELECT name FROM system.tables WHERE database = currentDatabase() AND match(name, {pattern:String})',
    { pattern: `^(${servingTables.map(({ mart }) => mart).join('|')})__v[0-9]+$` },
  )
  for (const { name } of tables) if (!kept.has(name)) await dropTable(clickhouse, name)
}

async function dropTable(clickhouse: ClickHouseClient, name: string): Promise<void> {
  await clickhouse.command({ query: `DROP TABLE IF EXISTS ${quoteIdentifier(name)}` })
}
