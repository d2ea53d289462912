import { type ClickHouseClient, queryRows, quoteIdentifier } from '../platform/clickhouse/client.ts'
import { inLanes } from './in-lanes.ts'
import type { ServingTable } from './serving-table.ts'
import { servingTables } from './serving-tables.ts'

/** Tables that are made or dropped at once: each takes some 10 ms, most of it waiting. */
const AT_ONCE = 4
const NO_MERGES = 'max_bytes_to_merge_at_max_space_in_pool = 1, max_bytes_to_merge_at_min_space_in_pool = 1'

/** A mart as it was when a version was published. */
export function frozenName(table: ServingTable, version: string): string {
  return `${table.mart}__v${version}`
}

/**
 * Runs `work` with a copy of each mart as it is now (`CLONE AS` links the parts' files, so it costs as good as nothing; a
 * view is read once): models may run on meanwhile, and whatever is read of a mart, however often, is of one state. Where
 * `work` succeeds, the account marts' copies stay: searches may be answered from them as long as the version is kept.
 */
export async function withFrozenMarts<T>(
  clickhouse: ClickHouseClient,
  version: string,
  work: () => Promise<T>,
): Promise<T> {
  let passing: readonly ServingTable[] = servingTables
  try {
    const views = await queryRows<{ name: string }>(
      clickhouse,
      "SELECT name FROM system.tables WHERE database = currentDatabase() AND engine = 'View'",
    )
    await inLanes(servingTables, AT_ONCE, (table) => {
      const isView = views.some(({ name }) => name === table.mart)
      return freeze(clickhouse, table, frozenName(table, version), isView)
    })
    const result = await work()
    passing = servingTables.filter(({ platform }) => !platform)
    return result
  } finally {
    await inLanes(passing, AT_ONCE, (table) => dropTable(clickhouse, frozenName(table, version)))
  }
}

/**
 * Drops what publishes keep in ClickHouse for versions that are gone, those of a publisher that was killed among them.
 * @param needed names of the tables that stay.
 */
export async function dropOldCopies(clickhouse: ClickHouseClient, needed: ReadonlySet<string>): Promise<void> {
  const tables = await queryRows<{ name: string }>(
    clickhouse,
    'SELECT name FROM system.tables WHERE database = currentDatabase() AND match(name, {pattern:String})',
    { pattern: `^(${servingTables.map(({ mart }) => mart).join('|')})__(v|hashes_v|over_v|changed_v)[0-9]+$` },
  )
  const unneeded = tables.filter(({ name }) => !needed.has(name))
  await inLanes(unneeded, AT_ONCE, ({ name }) => dropTable(clickhouse, name))
}

async function freeze(
  clickhouse: ClickHouseClient,
  { mart, placeholders }: ServingTable,
  copy: string,
  isView: boolean,
): Promise<void> {
  const how = isView
    ? `ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM ${quoteIdentifier(mart)}`
    : `CLONE AS ${quoteIdentifier(mart)}`
  await clickhouse.command({ query: `CREATE TABLE ${quoteIdentifier(copy)} ${how}` })
  // It is read a few times: to merge its parts, as the mart's own are, takes longer than that.
  await clickhouse.command({ query: `ALTER TABLE ${quoteIdentifier(copy)} MODIFY SETTING ${NO_MERGES}` })
  if (placeholders) await clickhouse.command({ query: `DELETE FROM ${quoteIdentifier(copy)} WHERE ${placeholders}` })
}

async function dropTable(clickhouse: ClickHouseClient, name: string): Promise<void> {
  await clickhouse.command({ query: `DROP TABLE IF EXISTS ${quoteIdentifier(name)}` })
}
