import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import {
  type FreshnessRow,
  type LatestModelRunRow,
  type ModelRunRow,
  readDefinitions,
  readLatestFreshness,
  readLatestModelRuns,
  readLatestTests,
  readTables,
  type TestResultRow,
} from './models.query.ts'
import type { PipelineNode } from './models.schema.ts'
import type { NodeDefinition } from './read-manifest.ts'

export interface Graph {
  definitions: NodeDefinition[]
  nodes: PipelineNode[]
  edges: { from: string; to: string }[]
}

/** Everything known of a node beside its definition. */
interface Known {
  run: LatestModelRunRow | undefined
  tests: Map<string, TestResultRow>
  freshness: FreshnessRow | undefined
  table: Awaited<ReturnType<typeof readTables>>[number] | undefined
}

/** The graph of the newest run's project, each node with what was last found of it. @throws AppError `CLICKHOUSE_UNAVAILABLE`. */
export async function readGraph(client: ClickHouseClient): Promise<Graph> {
  const [definitions, runs, tests, freshness, tables] = await Promise.all([
    readDefinitions(client),
    readLatestModelRuns(client),
    readLatestTests(client),
    readLatestFreshness(client),
    readTables(client),
  ])
  const runOf = new Map(runs.map((row) => [row.model, row]))
  const testsOf = Map.groupBy(tests, (row) => row.model)
  const freshnessOf = new Map(freshness.map((row) => [row.source, row]))
  const tableOf = new Map(tables.map((row) => [row.name, row]))
  return {
    definitions,
    nodes: definitions.map((node) => {
      const isModel = node.kind === 'model'
      return describeNode(node, {
        run: isModel ? runOf.get(node.name) : undefined,
        tests: new Map((isModel ? (testsOf.get(node.name) ?? []) : []).map((row) => [row.test, row])),
        freshness: node.sourceName === null ? undefined : freshnessOf.get(node.sourceName),
        // An exposure may have the name of a table that stands elsewhere.
        table: node.kind === 'exposure' ? undefined : tableOf.get(node.name),
      })
    }),
    edges: definitions.flatMap(({ name, parents }) => parents.map((parent) => ({ from: parent, to: name }))),
  }
}

function describeNode(node: NodeDefinition, known: Known): PipelineNode {
  const { run, freshness, table } = known
  const types = new Map(table?.columns ?? [])
  const described = new Map(node.columns.map((column) => [column.name, column.description]))
  // The table's own columns, in their order; before it stands, those that are documented.
  const columns = table ? table.columns.map(([name]) => name) : node.columns.map((column) => column.name)
  const tests = node.tests.map((test) => {
    const result = known.tests.get(test.name)
    return {
      ...test,
      status: result?.status ?? null,
      failures: result?.failures ?? null,
      sample: result?.sample ?? [],
      ranAt: result?.started_at ?? null,
    }
  })
  return {
    name: node.name,
    kind: node.kind,
    layer: node.layer,
    status: statusOf(node, known),
    description: node.description,
    materialized: node.materialized,
    tags: node.tags,
    rows: node.kind === 'source' ? (table?.rows ?? null) : (run?.serving_rows ?? null),
    columns: columns.map((name) => ({ name, type: types.get(name) ?? null, description: described.get(name) ?? '' })),
    tests,
    lastRun: run ? describeModelRun(run) : null,
    freshness: freshness
      ? {
          status: freshness.status,
          checkedAt: freshness.checked_at,
          reason: freshness.reason || null,
          newestAt: freshness.newest_at,
          ageSeconds: freshness.age_s,
          warnAfterSeconds: freshness.warn_after_s,
          errorAfterSeconds: freshness.error_after_s,
        }
      : null,
  }
}

/** A model's part in a run, as the API tells it. */
export function describeModelRun(run: ModelRunRow): NonNullable<PipelineNode['lastRun']> {
  return {
    runId: run.run_id,
    startedAt: run.started_at,
    status: run.status,
    reason: run.reason || null,
    rows: run.rows,
    durationMs: run.duration_ms,
  }
}

function statusOf(node: NodeDefinition, { run, tests, freshness }: Known): PipelineNode['status'] {
  if (freshness) return ({ pass: 'ok', warn: 'warning', error: 'failed' } as const)[freshness.status]
  if (!run) return 'unknown'
  if (run.status !== 'built') return run.status
  const warned = node.tests.some((test) => tests.get(test.name)?.status === 'warned')
  return warned ? 'warning' : 'ok'
}
