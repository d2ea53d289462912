import { quoteIdentifier } from '../../platform/postgres/identifier.ts'
import { inTransaction, type Pool, type Queryable } from '../../platform/postgres/pool.ts'

/** A day of tasks that ended. */
export interface FinishedDay {
  /** Its first moment, UTC. */
  day: Date
  /** The table that holds it. */
  table: string
}

const PREFIX = 'scrape_request_done_'
const DAY_MS = 86_400_000
/** Made ahead, so that a day without upkeep does no harm; rows of a day without a table of its own go to `…_rest`. */
const DAYS_AHEAD = 3

/** Makes the tables of tasks that end today and in the next days. Processes that do it at once take turns. */
export async function prepareFinishedDays(pool: Pool, now = new Date()): Promise<void> {
  const present = new Set((await listFinishedDays(pool)).map(({ day }) => day.getTime()))
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = new Date((Math.floor(now.getTime() / DAY_MS) + ahead) * DAY_MS)
    if (!present.has(day.getTime())) await prepareDay(pool, day)
  }
}

/** The days that have a table, the oldest first. */
export async function listFinishedDays(db: Queryable): Promise<FinishedDay[]> {
  const { rows } = await db.query<{ table: string }>(
    `SELECT part.relname AS "table" FROM pg_inherits JOIN pg_class part ON part.oid = inhrelid
      WHERE inhparent = 'scrape_request_done'::regclass ORDER BY part.relname`,
  )
  return rows.flatMap(({ table }) => {
    const [, year, month, day] = /(\d{4})(\d{2})(\d{2})$/.exec(table) ?? []
    return year === undefined ? [] : [{ table, day: new Date(`${year}-${month}-${day}T00:00:00Z`) }]
  })
}

/** Drops a day's table with all its rows. @returns false when others use the table for too long; it is to be tried again. */
export async function dropFinishedDay(pool: Pool, { table }: FinishedDay): Promise<boolean> {
  try {
    await inTransaction(pool, async (client) => {
      await client.query("SET LOCAL lock_timeout = '2s'") // while we wait for the lock, all who end tasks wait behind us
      await client.query(`DROP TABLE IF EXISTS ${quoteIdentifier(table)}`)
    })
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '55P03') return false
    throw error
  }
}

/** Made beside and attached, with the rows that ended up in `…_rest` while the day had no table. */
async function prepareDay(pool: Pool, day: Date): Promise<void> {
  const [from, to] = [day, new Date(day.getTime() + DAY_MS)].map((moment) => moment.toISOString())
  const table = quoteIdentifier(`${PREFIX}${from!.slice(0, 10).replaceAll('-', '')}`)
  await inTransaction(pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('scrape_request_done'))")
    const { rows } = await client.query<{ exists: boolean }>('SELECT to_regclass($1) IS NOT NULL AS exists', [table])
    if (rows[0]!.exists) return
    // Who ends a task now waits for us before it chooses a table: a row on its way to the rest would belong here.
    await client.query("SET LOCAL lock_timeout = '2s'")
    await client.query('LOCK TABLE scrape_request_done IN SHARE ROW EXCLUSIVE MODE')
    await client.query(`CREATE TABLE ${table} (LIKE scrape_request_done INCLUDING DEFAULTS)`)
    await client.query(
      `WITH moved AS (DELETE FROM scrape_request_done_rest WHERE finished_at >= $1 AND finished_at < $2 RETURNING *)
       INSERT INTO ${table} SELECT * FROM moved`,
      [from, to],
    )
    await client.query(
      `ALTER TABLE scrape_request_done ATTACH PARTITION ${table} FOR VALUES FROM ('${from}') TO ('${to}')`,
    )
  })
}
