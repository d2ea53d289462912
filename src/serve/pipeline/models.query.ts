import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import { askClickHouse } from './ask-clickhouse.ts'
import { type Manifest, type NodeDefinition, readManifest } from './read-manifest.ts'

export interface ModelRunRow {
  model: string
  run_id: string
  /** Of the run. */
  started_at: string
  status: 'built' | 'failed' | 'skipped'
  reason: string
  rows: number | null
  duration_ms: number
}

/** A model's last run, and the rows of the last one that built it. */
export type LatestModelRunRow = ModelRunRow & { serving_rows: number | null }

export interface TestResultRow {
  model: string
  test: string
  started_at: string
  status: 'passed' | 'failed' | 'warned'
  failures: number
  /** Rows as JSON. */
  sample: string[]
}

export interface FreshnessRow {
  source: string
  checked_at: string
  status: 'pass' | 'warn' | 'error'
  reason: string
  newest_at: string | null
  age_s: number | null
  warn_after_s: number | null
  error_after_s: number | null
}

/** The project as the newest run knew it; no nodes before the first run. */
export async function readDefinitions(client: ClickHouseClient): Promise<NodeDefinition[]> {
  const [row] = await askClickHouse<{ manifest: string }>(
    client,
    'SELECT manifest FROM transform_manifest ORDER BY used_at DESC LIMIT 1',
  )
  return row ? readManifest(JSON.parse(row.manifest) as Manifest) : []
}

/** What became of each model when it was last run. */
export function readLatestModelRuns(client: ClickHouseClient): Promise<LatestModelRunRow[]> {
  return askClickHouse(
    client,
    `SELECT model, run_id, started_at, status, reason, rows, duration_ms,
       argMaxIf(tuple(rows), started_at, status = 'built') OVER (PARTITION BY model).1 AS serving_rows
     FROM transform_model_run ORDER BY started_at DESC LIMIT 1 BY model`,
  )
}

/** When the run began that last built each model, ISO 8601. */
export async function readLastBuilds(client: ClickHouseClient): Promise<Map<string, string>> {
  const rows = await askClickHouse<{ model: string; at: string }>(
    client,
    "SELECT model, max(started_at) AS at FROM transform_model_run WHERE status = 'built' GROUP BY model",
  )
  return new Map(rows.map(({ model, at }) => [model, at]))
}

/** What became of each test when it last ran: a model that is skipped keeps what is known of it. */
export function readLatestTests(client: ClickHouseClient): Promise<TestResultRow[]> {
  return askClickHouse(
    client,
    `SELECT model, test, started_at, status, failures, sample
     FROM transform_test_result ORDER BY started_at DESC LIMIT 1 BY model, test`,
  )
}

/** How fresh each source was when it was last checked. */
export function readLatestFreshness(client: ClickHouseClient): Promise<FreshnessRow[]> {
  return askClickHouse(
    client,
    `SELECT source, checked_at, status, reason, newest_at, age_s, warn_after_s, error_after_s
     FROM transform_freshness ORDER BY checked_at DESC LIMIT 1 BY source`,
  )
}

/** The columns of every table and view that stands now, and the rows of those that count them. */
export function readTables(
  client: ClickHouseClient,
): Promise<{ name: string; rows: number | null; columns: [name: string, type: string][] }[]> {
  return askClickHouse(
    client,
    `SELECT t.name AS name, any(t.total_rows) AS rows,
       arrayMap(c -> (c.2, c.3), arraySort(groupArray((c.position, c.name, c.type)))) AS columns
     FROM system.tables AS t JOIN system.columns AS c ON c.database = t.database AND c.table = t.name
     WHERE t.database = currentDatabase() AND c.database = currentDatabase() GROUP BY name`,
  )
}

/** A model's last runs, the newest first. */
export function readModelHistory(client: ClickHouseClient, model: string, limit: number): Promise<ModelRunRow[]> {
  return askClickHouse(
    client,
    `SELECT model, run_id, started_at, status, reason, rows, duration_ms
     FROM transform_model_run WHERE model = {model:String} ORDER BY started_at DESC LIMIT {limit:UInt16}`,
    { model, limit },
  )
}
