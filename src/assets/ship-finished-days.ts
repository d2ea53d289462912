import { AppError } from '../core/errors.ts'
import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { copyOut } from '../platform/postgres/copy-out.ts'
import { quoteIdentifier } from '../platform/postgres/identifier.ts'
import type { Pool } from '../platform/postgres/pool.ts'
import { dropFinishedDay, type FinishedDay, listFinishedDays } from './queue/finished-days.ts'

export interface ShippedDay {
  table: string
  tasks: number
  /** False: others held the table; it is tried again next time. */
  dropped: boolean
}

const DAY_MS = 86_400_000
const COLUMNS: [string, ...string[]] = [
  'id',
  'flow',
  'platform',
  'params',
  'status',
  'priority',
  'retry_count',
  'reason',
  'idempotency_key',
  'host',
  'expires_at',
  'created_at',
  'picked_at',
  'finished_at',
]

/** Any constant that no one else locks. */
const ADVISORY_LOCK = 7_203_412

/**
 * Ships the days of finished tasks that are older than `keepDays` to ClickHouse and drops them. A day is dropped only when ClickHouse
 * counts as many of its tasks as PostgreSQL holds; one that was shipped before a crash is shipped again and stands there once.
 * Processes that do it at once: one does it.
 */
export async function shipFinishedDays(
  pool: Pool,
  clickhouse: ClickHouseClient,
  keepDays: number,
  now = new Date(),
): Promise<ShippedDay[]> {
  const lock = await pool.connect()
  try {
    const { rows } = await lock.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [ADVISORY_LOCK])
    if (!rows[0]!.taken) return []
    const oldestKept = (Math.floor(now.getTime() / DAY_MS) - keepDays) * DAY_MS
    const shipped: ShippedDay[] = []
    for (const part of await listFinishedDays(pool)) {
      if (part.day.getTime() >= oldestKept) continue
      const tasks = await shipDay(pool, clickhouse, part)
      shipped.push({ table: part.table, tasks, dropped: await dropFinishedDay(pool, part) })
    }
    return shipped
  } finally {
    lock.release(true) // and with it the lock
  }
}

async function shipDay(pool: Pool, clickhouse: ClickHouseClient, { table, day }: FinishedDay): Promise<number> {
  const { rows } = await pool.query<{ tasks: number }>(`SELECT count(*) AS tasks FROM ${quoteIdentifier(table)}`)
  const { tasks } = rows[0]!
  if (tasks === 0) return 0
  await copyOut(pool, table, COLUMNS, async (values) => {
    await clickhouse.insert({
      table: 'scrape_request_history',
      columns: COLUMNS,
      values,
      format: 'TabSeparated',
      clickhouse_settings: { date_time_input_format: 'best_effort' },
    })
  })
  const [arrived] = await queryRows<{ tasks: number }>(
    clickhouse,
    'SELECT uniqExact(id) AS tasks FROM scrape_request_history WHERE toDate(finished_at) = toDate({day:String})',
    { day: day.toISOString().slice(0, 10) },
  )
  if (arrived?.tasks !== tasks)
    throw new AppError(
      'HISTORY_INCOMPLETE',
      'transient',
      `ClickHouse holds ${arrived?.tasks} of the ${tasks} tasks of ${table}; the day is kept`,
    )
  return tasks
}
