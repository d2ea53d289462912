import type { Static } from 'typebox'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import { askClickHouse } from './ask-clickhouse.ts'
import type { Run } from './runs.schema.ts'

/** The last runs of the models, the newest first. @throws AppError `CLICKHOUSE_UNAVAILABLE`. */
export function readRuns(client: ClickHouseClient, limit: number): Promise<Static<typeof Run>[]> {
  return askClickHouse(
    client,
    `SELECT run_id AS runId, 'transform' AS kind, status, nullIf(error, '') AS error, started_at AS startedAt, ended_at AS endedAt,
       selection, full_refresh AS fullRefresh, code_version AS codeVersion, models_built AS modelsBuilt,
       models_failed AS modelsFailed, models_skipped AS modelsSkipped, tests, tests_failed AS testsFailed,
       tests_warned AS testsWarned
     FROM transform_run ORDER BY started_at DESC LIMIT {limit:UInt16}`,
    { limit },
  )
}
