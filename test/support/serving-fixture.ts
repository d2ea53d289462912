import type { Pool } from '../../src/platform/postgres/pool.ts'
import { servingTables } from '../../src/publish/serving-tables.ts'

type Row = Record<string, unknown>

/** A row of an account table with every column that must not be NULL, and what the test says. */
export function accountRow(profileId: string, columns: Row = {}): Row {
  return {
    profile_id: profileId,
    categories: [],
    top_hashtags: [],
    top_terms: [],
    content_types: [],
    mentions: [],
    linked_platforms: [],
    audience_country_shares: {},
    audience_city_shares: {},
    audience_language_shares: {},
    audience_age_shares: {},
    audience_gender_shares: {},
    authenticity_coverage: 0,
    engagement_rate: 0,
    posts_30d: 0,
    posts_analysed: 0,
    first_seen_at: '2026-01-01T00:00:00Z',
    snapshot_at: '2026-11-23T18:00:00Z',
    enabled_for_saas: false,
    ...columns,
  }
}

/** Serving tables from their definition, filled with these rows by table name, and a published data set over them. */
export async function publishRows(pool: Pool, rows: Record<string, Row[]>): Promise<void> {
  for (const { name, columns, primaryKey, indexes } of servingTables) {
    const definitions = columns.map((column) => `${column.name} ${column.type}${column.required ? ' NOT NULL' : ''}`)
    await pool.query(`CREATE TABLE ${name} (${definitions.join(', ')}, PRIMARY KEY (${primaryKey.join(', ')}))`)
    for (const index of indexes) await pool.query(`CREATE INDEX ON ${name} ${index}`)
  }
  for (const [table, list] of Object.entries(rows)) await insertRows(pool, table, list)
  await publishVersion(pool)
}

/** Rows into a table, by column name. */
export async function insertRows(pool: Pool, table: string, rows: Row[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ')
  if (rows.length === 0) return
  await pool.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}

/** Puts a new data set in the place of the published one; its tables stay as they are. */
export async function publishVersion(pool: Pool): Promise<void> {
  await pool.query("UPDATE dataset_version SET status = 'REPLACED' WHERE status = 'PUBLISHED'")
  await pool.query(
    "INSERT INTO dataset_version (status, as_of, published_at) VALUES ('PUBLISHED', '2026-11-24T00:00:00Z', '2026-11-24T01:00:00Z')",
  )
}
