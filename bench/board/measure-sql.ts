import { type ClickHouseClient, queryRows } from '../../src/platform/clickhouse/client.ts'
import type { Pool } from '../../src/platform/postgres/pool.ts'
import { measure, type Timing } from '../search/measure-http.ts'

const SECONDS = 20

/** A deep page as one would write it over the mart: sorted by rank, and an OFFSET. */
export async function measureSql(
  postgres: Pool,
  clickhouse: ClickHouseClient,
  deep: number,
): Promise<Record<'postgres' | 'clickhouse', Timing>> {
  const { rows } = await postgres.query<{ month: string }>(
    "SELECT DISTINCT to_char(month, 'YYYY-MM-DD') AS month FROM leaderboard_order WHERE platform = 'INSTAGRAM' AND chunk = 0",
  )
  const tasks = rows.flatMap(({ month }) =>
    // Followers won, followers, and views: each the first of four scopes.
    [5, 1, 9].map((place) => ({ month, rank: `ranks[${place}]` })),
  )
  const text = ({ month, rank }: { month: string; rank: string }, table: string) =>
    `SELECT * FROM ${table} WHERE platform = 'INSTAGRAM' AND month = '${month}' AND ${rank} > 0 ORDER BY ${rank}, profile_id LIMIT 20 OFFSET ${deep}`
  return {
    postgres: await measure(tasks, (task) => postgres.query(text(task, 'leaderboard')), SECONDS),
    clickhouse: await measure(
      tasks,
      (task) => queryRows(clickhouse, `${text(task, 'mart_monthly_ranks')} SETTINGS use_query_condition_cache = 0`),
      SECONDS,
    ),
  }
}
