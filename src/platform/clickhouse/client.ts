import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client'

export type { ClickHouseClient }

/** A client for one database. Values are bound as `{name:Type}` parameters, never pasted into SQL. Long requests are kept alive. */
export function openClickHouse(url: string, database: string): ClickHouseClient {
  return createClient({
    url,
    database,
    application: 'creatorscope',
    request_timeout: 3_600_000,
    max_open_connections: 16,
    log: { level: ClickHouseLogLevel.OFF }, // every error is thrown; who catches it decides what is logged
    clickhouse_settings: {
      // Counts are far below 2^53: numbers as numbers, not as text.
      output_format_json_quote_64bit_integers: 0,
      date_time_output_format: 'iso',
    },
  })
}

/** All rows of a query, as objects. */
export async function queryRows<Row>(
  client: ClickHouseClient,
  query: string,
  params: Record<string, unknown> = {},
): Promise<Row[]> {
  const result = await client.query({ query, query_params: params, format: 'JSONEachRow' })
  return result.json<Row>()
}

/** An identifier quoted for ClickHouse; the one way a name enters SQL. */
export function quoteIdentifier(name: string): string {
  return `\`${name.replace(/[`\\]/g, '\\$&')}\``
}

/** Creates the database unless it exists. */
export async function ensureDatabase(url: string, database: string): Promise<void> {
  const client = openClickHouse(url, 'default')
  try {
    await client.command({ query: `CREATE DATABASE IF NOT EXISTS ${quoteIdentifier(database)}` })
  } finally {
    await client.close()
  }
}
