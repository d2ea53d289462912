import { createHash } from 'node:crypto'
import { DEFAULT_TENANT } from '../../../src/core/tenant.ts'
import type { Pool } from '../../../src/platform/postgres/pool.ts'

/** Of all that the tenant keeps. */
const ID = '01234567-89ab-4cde-8f01-23456789abcd'
const POST = 'abcdefghijk'
const TOKEN = 'a'.repeat(43)
const BRIEF = { keywords: ['food'], from: '2026-01-01', to: '2026-12-31' }

/** Values of parameters that name what `keepThings` makes. */
export const kept = {
  id: [ID],
  shareId: [ID],
  token: [TOKEN],
  profileId: ['UC1'],
  postId: [POST],
  platform: ['YOUTUBE'],
}

/** Makes one of each thing that a tenant keeps, again where a request has taken it away. */
export async function keepThings(pool: Pool): Promise<void> {
  const run = (sql: string, values: unknown[] = []) => pool.query(`${sql} ON CONFLICT DO NOTHING`, values)
  const own = [ID, DEFAULT_TENANT]
  await run("INSERT INTO collection (id, tenant_id, name) VALUES ($1, $2, 'Kept')", own)
  await run(
    `INSERT INTO collection_item (collection_id, tenant_id, platform, profile_id)
     VALUES ($1, $2, 'YOUTUBE', 'UC1'), ($1, $2, 'INSTAGRAM', '9')`,
    own,
  )
  await pool.query('DELETE FROM collection_share') // one that was revoked opens nothing
  await run(
    `INSERT INTO collection_share (id, collection_id, tenant_id, token_hash, expires_at)
     VALUES ($1, $1, $2, $3, now() + interval '1 day')`,
    [...own, createHash('sha256').update(TOKEN).digest()],
  )
  await run("INSERT INTO campaign (id, tenant_id, name, brief) VALUES ($1, $2, 'Kept', $3)", [...own, BRIEF])
  await run(
    "INSERT INTO campaign_creator (campaign_id, tenant_id, platform, profile_id) VALUES ($1, $2, 'YOUTUBE', 'UC1')",
    own,
  )
  await run("INSERT INTO campaign_post (campaign_id, tenant_id, platform, post_id) VALUES ($1, $2, 'YOUTUBE', $3)", [
    ...own,
    POST,
  ])
  await run(
    "INSERT INTO saved_search (id, tenant_id, name, platform, filters, sort_dir) VALUES ($1, $2, 'Kept', 'YOUTUBE', '[]', 'ASC')",
    own,
  )
}
