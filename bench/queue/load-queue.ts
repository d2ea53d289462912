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

/** Empties the queue and fills it with tasks that look like Instagram's thumbnails, three priorities, links of days. */
export async function loadQueue(pool: Pool, tasks: number): Promise<void> {
  await pool.query('TRUNCATE scrape_request_log')
  await pool.query('TRUNCATE asset_log')
  // A bulk load builds the indexes once, at its end.
  const { rows: indexes } = await pool.query<{ indexname: string; indexdef: string }>(
    "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'scrape_request_pending' AND indexname NOT LIKE '%pkey'",
  )
  for (const { indexname } of indexes) await pool.query(`DROP INDEX ${indexname}`)
  for (let from = 0; from < tasks; from += CHUNK) await fill(pool, from, Math.min(tasks, from + CHUNK))
  for (const { indexdef } of indexes) await pool.query(indexdef)
  await pool.query('VACUUM ANALYZE scrape_request_pending')
  await pool.query('CHECKPOINT') // what was loaded is not written while we measure
}

async function fill(pool: Pool, from: number, to: number): Promise<void> {
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
