import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Umzug, type UmzugStorage } from 'umzug'
import type { ClickHouseClient } from '../clickhouse/client.ts'
import { queryRows } from '../clickhouse/client.ts'
import type { Pool, PoolClient } from '../postgres/pool.ts'

export interface MigrationResult {
  /** File names, in the order they ran. */
  postgres: string[]
  clickhouse: string[]
}

/** Any constant; both migrators of a product must choose the same. */
const ADVISORY_LOCK = 7_203_411

/**
 * Brings both databases to the newest schema. Processes that start at once take turns on a PostgreSQL advisory lock,
 * so each migration runs once. A PostgreSQL file runs in one transaction with its record; ClickHouse has no
 * transactions, so its files must be safe to run again after a failure in their middle.
 * @param folder holds `postgres/NNNN_name.sql` and `clickhouse/NNNN_name.sql`.
 */
export async function migrate(folder: string, pool: Pool, clickhouse: ClickHouseClient): Promise<MigrationResult> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
    try {
      return {
        postgres: await migratePostgres(join(folder, 'postgres'), client),
        clickhouse: await migrateClickHouse(join(folder, 'clickhouse'), clickhouse),
      }
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK])
    }
  } finally {
    client.release()
  }
}

async function migratePostgres(folder: string, client: PoolClient): Promise<string[]> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
  )
  return run(
    folder,
    {
      // The record is written in the migration's own transaction, below.
      logMigration: async () => {},
      unlogMigration: async () => {},
      executed: async () =>
        (await client.query<{ name: string }>('SELECT name FROM schema_migration ORDER BY name')).rows.map(
          (row) => row.name,
        ),
    },
    async (name, sql) => {
      await client.query('BEGIN')
      try {
        await client.query(sql)
        await client.query('INSERT INTO schema_migration (name) VALUES ($1)', [name])
        await client.query('COMMIT')
      } catch (error) {
        await client.query('ROLLBACK')
        throw error
      }
    },
  )
}

async function migrateClickHouse(folder: string, client: ClickHouseClient): Promise<string[]> {
  await client.command({
    query:
      "CREATE TABLE IF NOT EXISTS schema_migration (name String, applied_at DateTime64(3, 'UTC') DEFAULT now64(3)) ENGINE = MergeTree ORDER BY name",
  })
  return run(
    folder,
    {
      logMigration: async ({ name }) => {
        await client.insert({ table: 'schema_migration', values: [{ name }], format: 'JSONEachRow' })
      },
      unlogMigration: async () => {},
      executed: async () =>
        (await queryRows<{ name: string }>(client, 'SELECT name FROM schema_migration ORDER BY name')).map(
          (row) => row.name,
        ),
    },
    async (_name, sql) => {
      for (const statement of splitStatements(sql)) await client.command({ query: statement })
    },
  )
}

async function run(
  folder: string,
  storage: UmzugStorage,
  apply: (name: string, sql: string) => Promise<void>,
): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort()
  const umzug = new Umzug({
    migrations: names.map((name) => ({
      name,
      up: async () => apply(name, await readFile(join(folder, name), 'utf8')),
    })),
    storage,
    logger: undefined,
  })
  return (await umzug.up()).map((migration) => migration.name)
}

/** Statements of a ClickHouse file: each ends with a semicolon at a line's end; lines that are comments do not count. */
function splitStatements(sql: string): string[] {
  return sql
    .replace(/^[ \t]*--.*$/gm, '')
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
