import { type ClickHouseClient, quoteIdentifier } from '../platform/clickhouse/client.ts'
import type { ServingTable } from './serving-tables.ts'

/** What a publish reads in the place of a mart. */
export function frozenName(table: ServingTable): string {
  return `${table.mart}__publish`
}

/**
 * Runs `work` with a copy of each mart as it is now (`CLONE AS` links the parts' files, so it costs as good as nothing):
 * models may run on meanwhile, and whatever is read of a mart, however often, is of one state.
 */
export async function withFrozenMarts<T>(
  clickhouse: ClickHouseClient,
  tables: readonly ServingTable[],
  work: () => Promise<T>,
): Promise<T> {
  const run = (query: string): Promise<unknown> => clickhouse.command({ query })
  const drop = async (): Promise<void> => {
    for (const table of tables) await run(`DROP TABLE IF EXISTS ${quoteIdentifier(frozenName(table))}`)
  }
  await drop()
  try {
    for (const table of tables)
      await run(`CREATE TABLE ${quoteIdentifier(frozenName(table))} CLONE AS ${quoteIdentifier(table.mart)}`)
    return await work()
  } finally {
    await drop()
  }
}
