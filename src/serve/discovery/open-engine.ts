import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import type { ServingDatabase } from '../serving-database.ts'
import { indexedEngine } from './indexed-engine.ts'
import type { OpenVersions } from './open-versions.ts'
import { postgresEngine } from './postgres-engine.ts'
import type { SearchEngine } from './search-engine.ts'

/** What answers searches: the indexes where there are some, else PostgreSQL. */
export function openEngine(
  database: ServingDatabase,
  { versions, clickhouse }: { versions?: OpenVersions; clickhouse?: ClickHouseClient },
): SearchEngine {
  const inPostgres = postgresEngine(database)
  return versions ? indexedEngine(versions, { database, clickhouse }, inPostgres) : inPostgres
}
