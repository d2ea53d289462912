import { randomUUID } from 'node:crypto'
import { describeError } from '../core/errors.ts'
import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { checkFreshness } from './check-freshness.ts'
import type { Node } from './graph.ts'
import { renderManifest } from './manifest.ts'
import type { Workshop } from './materialise.ts'
import { findMissingParents } from './missing-parents.ts'
import { type OpenProject, openProject, type ProjectOptions } from './open-project.ts'
import { type RunRecord, recordRun } from './record-run.ts'
import { takeRunLock } from './run-lock.ts'
import { runNodes } from './run-nodes.ts'
import { selectModels } from './select-models.ts'
import { type SourceTable, sourceName } from './sources.ts'
import type { FreshnessResult, TransformEvent, TransformResult } from './transform-result.ts'

export interface TransformOptions extends ProjectOptions {
  clickhouse: ClickHouseClient
  /** dbt's selection syntax; absent or empty: every model. What they need and was never built is built too. */
  select?: readonly string[]
  /** Builds incremental models anew. */
  fullRefresh?: boolean
  /** Models that are built at once; default 2. */
  width?: number
  /** How long to wait for another run on the database to end, in milliseconds; default 30,000, more than a dead run's lease. */
  lockWaitMs?: number
  /** Of this product, for the record of the run. */
  codeVersion?: string
  onProgress?: (event: TransformEvent) => void
  /** Begins no more models once it aborts: those under way end, the others are skipped. */
  signal?: AbortSignal
}

type Outcome = Pick<TransformResult, 'models' | 'freshness'>

/**
 * Runs the dbt project: each selected model is built beside, tested there and swapped in. A model that fails, in itself
 * or in a test, leaves its last good table serving and keeps all that needs it from being built; so does a source whose
 * newest row is older than its `error_after`. What the run did is recorded in the `transform_*` tables, also when it fails;
 * a record that cannot be written is a warning.
 * @returns what became of each model; failures of models are told there, not thrown.
 * @throws AppError user for a project or a selection that cannot be understood, transient when another run is active.
 */
export async function runTransform(options: TransformOptions): Promise<TransformResult> {
  const clock = performance.now()
  const record: RunRecord = {
    runId: randomUUID(),
    startedAt: new Date(),
    selection: options.select ?? [],
    fullRefresh: options.fullRefresh ?? false,
    codeVersion: options.codeVersion ?? '',
  }
  const warnings: string[] = []
  const tell = options.onProgress ?? (() => {})
  try {
    Object.assign(record, await runProject(options, record, tell))
  } catch (error) {
    record.error = describeError(error)
    throw error
  } finally {
    await recordRun(options.clickhouse, record).catch((error: unknown) => {
      const message = `the run's results are not recorded: ${describeError(error)}`
      warnings.push(message)
      tell({ type: 'warning', message })
    })
  }
  const { models = [], freshness = [] } = record
  const ok = models.every((model) => model.status === 'built')
  return { runId: record.runId, ok, durationMs: Math.round(performance.now() - clock), models, freshness, warnings }
}

async function runProject(
  options: TransformOptions,
  record: RunRecord,
  tell: (event: TransformEvent) => void,
): Promise<Outcome> {
  const open = openProject(options)
  record.manifest = JSON.stringify(renderManifest(open, options))
  const selected = selectModels(open.graph, options.select ?? [])
  const missing = await findMissingParents(options.clickhouse, open.graph, selected)
  const nodes = [...open.graph.values()].filter(({ name }) => selected.has(name) || missing.has(name))
  const lock = await takeRunLock(options.clickhouse, options.lockWaitMs ?? 30_000, options.signal)
  try {
    const freshness = await checkSources(open, nodes, options.clickhouse)
    for (const result of freshness) tell({ type: 'freshness', result })
    const workshop: Workshop = {
      client: options.clickhouse,
      database: options.database,
      renderer: open.renderer,
      fullRefresh: record.fullRefresh,
    }
    const { width = 2, signal } = options
    return { freshness, models: await runNodes(nodes, freshness, workshop, lock, { width, tell, signal }) }
  } finally {
    await lock.release()
  }
}

/** The freshness of every source that one of these nodes reads and that has a rule. */
function checkSources(
  { project, renderer }: OpenProject,
  nodes: readonly Node[],
  client: ClickHouseClient,
): Promise<FreshnessResult[]> {
  const read = new Set(nodes.flatMap((node) => node.sources))
  const ruled = project.sources.filter(
    (table): table is SourceTable & { freshness: NonNullable<SourceTable['freshness']> } =>
      table.freshness !== undefined && read.has(sourceName(table)),
  )
  return Promise.all(ruled.map((table) => checkFreshness(client, table, renderer)))
}
