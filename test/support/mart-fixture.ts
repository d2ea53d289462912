import { type ClickHouseClient, quoteIdentifier } from '../../src/platform/clickhouse/client.ts'
import type { ServingTable } from '../../src/publish/serving-table.ts'
import { servingTables } from '../../src/publish/serving-tables.ts'

const CLICKHOUSE_TYPES: Record<ServingTable['columns'][number]['type'], string> = {
  text: 'Nullable(String)',
  'text[]': 'Array(String)',
  'integer[]': 'Array(UInt32)',
  boolean: 'Nullable(Bool)',
  bigint: 'Nullable(Int64)',
  'double precision': 'Nullable(Float64)',
  date: 'Date',
  timestamptz: "Nullable(DateTime64(3, 'UTC'))",
  jsonb: 'Map(String, Float64)',
}

/** Makes empty marts with the columns that publish reads. */
export async function createMarts(client: ClickHouseClient): Promise<void> {
  for (const { mart, columns } of servingTables) {
    const list = columns.map(({ name, type }) => `${quoteIdentifier(name)} ${CLICKHOUSE_TYPES[type]}`)
    await client.command({
      query: `CREATE OR REPLACE TABLE ${quoteIdentifier(mart)} (${list.join(', ')}) ENGINE = MergeTree ORDER BY tuple()`,
    })
  }
}

/** An account mart's row with every required column; `changes` overrides. */
export function accountRow(profileId: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    profile_id: profileId,
    name: `Creator ${profileId}`,
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
    engagement_rate: 1.5,
    followers: 1_000,
    posts_30d: 0,
    posts_analysed: 0,
    first_seen_at: '2026-01-01 00:00:00.000',
    snapshot_at: '2026-01-02 00:00:00.000',
    enabled_for_saas: false,
    ...changes,
  }
}

export async function insertRows(
  client: ClickHouseClient,
  mart: string,
  rows: Array<Record<string, unknown>>,
): Promise<void> {
  await client.insert({ table: mart, values: rows, format: 'JSONEachRow' })
}
