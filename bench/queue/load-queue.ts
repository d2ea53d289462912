import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from '../../src/platform/postgres/pool.ts'

const MIGRATIONS = join(import.meta.dirname, '../../migrations/postgres')
const CHUNK = 250_000

/** The product's tables, as its migrations make them. */
export async function migrateQueue(pool: Pool): Promise<void> {
  for (const name of readdirSync(MIGRATIONS).sort())
    if (name.endsWith('.sql')) await pool.query(readFileSync(join(MIGRATIONS, name), 'utf8'))
}

/** Numbers of tasks begin here: no key comes twice. */
let next = 0

/**
 * Leaves `depth` tasks that look like Instagram's thumbnails, three priorities, links of days, and nothing that was held or has ended.
 * What waits already stays: to load ten million anew for each measurement took an hour.
 */
export async function loadQueue(pool: Pool, depth: number): Promise<void> {
  const waiting = await countWaiting(pool)
  const present = waiting > depth ? 0 : waiting
  const emptied = ['scrape_request_processing', 'scrape_request_done', 'scrape_request_tally', 'asset_log']
  if (present === 0) emptied.push('scrape_request_pending')
  await pool.query(`TRUNCATE ${emptied.join(', ')}`)
  // Counters and bells are not measured here.
  await pool.query('ALTER TABLE scrape_request_pending DISABLE TRIGGER USER')
  await (depth - present > present ? fillAnew(pool, depth - present) : fill(pool, depth - present))
  await pool.query('ALTER TABLE scrape_request_pending ENABLE TRIGGER USER')
  await pool.query('VACUUM (ANALYZE, INDEX_CLEANUP ON) scrape_request_pending')
  await pool.query('CHECKPOINT') // what was loaded is not written while we measure
}

/** Fills it up to `depth` and changes no table's definition or statistics: plans that were made stay. */
export async function refillQueue(pool: Pool, depth: number): Promise<void> {
  await fill(pool, depth - (await countWaiting(pool)))
  await pool.query('CHECKPOINT')
}

async function countWaiting(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ tasks: number }>('SELECT count(*) AS tasks FROM scrape_request_pending')
  return rows[0]!.tasks
}

/** A bulk load builds the indexes once, at its end. */
async function fillAnew(pool: Pool, tasks: number): Promise<void> {
  const { rows: indexes } = await pool.query<{ indexname: string; indexdef: string }>(
    "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'scrape_request_pending' AND indexname NOT LIKE '%pkey'",
  )
  for (const { indexname } of indexes) await pool.query(`DROP INDEX ${indexname}`)
  await fill(pool, tasks)
  for (const { indexdef } of indexes) await pool.query(indexdef)
}

async function fill(pool: Pool, tasks: number): Promise<void> {
  for (const end = next + tasks; next < end; next = Math.min(end, next + CHUNK))
    await insert(pool, next, Math.min(end, next + CHUNK))
}

async function insert(pool: Pool, from: number, to: number): Promise<void> {
  await pool.query(
    `INSERT INTO scrape_request_pending (flow, platform, params, idempotency_key, priority, host, expires_at)
     SELECT 'asset_upload_flow', 'INSTAGRAM',
            jsonb_build_object('entityType', 'post', 'entityId', key, 'platform', 'INSTAGRAM', 'assetType', 'thumbnail', 'url',
              'https://scontent.cdninstagram.com/v/t51.2885-15/' || key || '_n.jpg?stp=dst-jpg_s640x640&_nc_ht=x&oe=6955AAAA&oh=00_Af' || key),
            'post:INSTAGRAM:' || key || ':thumbnail', i % 3, 'scontent.cdninstagram.com', now() + interval '2 days' + random() * interval '3 days'
       FROM generate_series($1::integer, $2::integer - 1) AS i, LATERAL (SELECT substr(md5(i::text), 1, 19) AS key) AS keys`,
    [from, to],
  )
}
