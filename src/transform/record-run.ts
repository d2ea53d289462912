import { createHash } from 'node:crypto'
import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import type { FreshnessResult, ModelResult } from './transform-result.ts'

/** What is known of a run; of one that was refused, less. */
export interface RunRecord {
  runId: string
  startedAt: Date
  selection: readonly string[]
  fullRefresh: boolean
  codeVersion: string
  /** Why nothing was built. */
  error?: string
  models?: ModelResult[]
  freshness?: FreshnessResult[]
  /** The project as dbt's manifest, JSON. */
  manifest?: string
}

/**
 * Writes a run's results to the `transform_*` tables (migrations/clickhouse/0005). The row of the run comes last, so that a run
 * that stands there is whole.
 */
export async function recordRun(client: ClickHouseClient, record: RunRecord): Promise<void> {
  const { runId, startedAt, models = [], freshness = [], manifest } = record
  const run = { run_id: runId, started_at: startedAt.toISOString() }
  const hash = manifest === undefined ? '' : createHash('sha256').update(manifest).digest('hex')
  const now = new Date().toISOString()
  const manifests = manifest === undefined ? [] : [{ hash, used_at: now, manifest }]
  const tests = models.flatMap(({ name, tests }) =>
    tests.map(({ name: test, kind, column = '', severity, status, failures, sample }) => {
      const rows = sample.map((row) => JSON.stringify(row))
      return { ...run, model: name, test, kind, column, severity, status, failures, sample: rows }
    }),
  )
  const ofModels = models.map(({ name, status, reason = '', rows = null, durationMs }) => {
    return { ...run, model: name, status, reason, rows, duration_ms: durationMs }
  })
  await Promise.all([
    insert(client, 'transform_manifest', manifests),
    insert(
      client,
      'transform_freshness',
      freshness.map((result) => freshnessRow(result, runId, now)),
    ),
    insert(client, 'transform_test_result', tests),
    insert(client, 'transform_model_run', ofModels),
  ])
  await insert(client, 'transform_run', [{ ...run, ended_at: now, ...sumOf(record), manifest_hash: hash }])
}

function sumOf({ models, error, selection, fullRefresh, codeVersion }: RunRecord): Record<string, unknown> {
  const count = (status: ModelResult['status']): number =>
    models?.filter((model) => model.status === status).length ?? 0
  const tests = models?.flatMap((model) => model.tests) ?? []
  const ok = count('failed') + count('skipped') === 0
  return {
    status: models === undefined ? 'refused' : ok ? 'succeeded' : 'failed',
    error: error ?? '',
    selection,
    full_refresh: fullRefresh,
    code_version: codeVersion,
    models_built: count('built'),
    models_failed: count('failed'),
    models_skipped: count('skipped'),
    tests: tests.length,
    tests_failed: tests.filter((test) => test.status === 'failed').length,
    tests_warned: tests.filter((test) => test.status === 'warned').length,
  }
}

function freshnessRow(result: FreshnessResult, runId: string, now: string): Record<string, unknown> {
  return {
    run_id: runId,
    checked_at: now,
    source: result.source,
    status: result.status,
    reason: result.reason ?? '',
    newest_at: result.newestAt?.toISOString() ?? null,
    age_s: result.ageS ?? null,
    warn_after_s: result.warnAfterS ?? null,
    error_after_s: result.errorAfterS ?? null,
  }
}

async function insert(client: ClickHouseClient, table: string, values: Record<string, unknown>[]): Promise<void> {
  if (values.length === 0) return
  await client.insert({
    table,
    values,
    format: 'JSONEachRow',
    clickhouse_settings: { date_time_input_format: 'best_effort' },
  })
}
