import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import type { Fields } from './fields.ts'
import { buildGraph, type Node } from './graph.ts'
import type { Workshop } from './materialise.ts'
import { readProject } from './project.ts'
import { openRenderer } from './render.ts'
import { type RunLock, takeRunLock } from './run-lock.ts'
import { runModel } from './run-model.ts'
import { RunStartedAt } from './run-started-at.ts'
import { selectModels } from './select-models.ts'
import type { ModelResult, TransformEvent, TransformResult } from './transform-result.ts'

export interface TransformOptions {
  /** The folder of dbt_project.yml. */
  projectDir: string
  clickhouse: ClickHouseClient
  /** Where sources stand and models are built. */
  database: string
  /** dbt's selection syntax; absent or empty: every model. */
  select?: readonly string[]
  /** Builds incremental models anew. */
  fullRefresh?: boolean
  /** Laid over the vars of dbt_project.yml. */
  vars?: Fields
  /** Models that are built at once; default 2. */
  width?: number
  /** How long to wait for another run on the database to end, in milliseconds; default 30,000, more than a dead run's lease. */
  lockWaitMs?: number
  onProgress?: (event: TransformEvent) => void
}

/**
 * Runs the dbt project: each selected model is built beside, tested there and swapped in. A model that fails, in itself
 * or in a test, leaves its last good table serving and keeps all that needs it from being built.
 * @returns what became of each model; failures of models are told there, not thrown.
 * @throws AppError user for a project or a selection that cannot be understood, transient when another run is active.
 */
export async function runTransform(options: TransformOptions): Promise<TransformResult> {
  const started = performance.now()
  const project = readProject(options.projectDir)
  const renderer = openRenderer(project, {
    database: options.database,
    vars: options.vars ?? {},
    runStartedAt: new RunStartedAt(new Date()),
  })
  const graph = buildGraph(project, renderer)
  const selected = selectModels(graph, options.select ?? [])
  const lock = await takeRunLock(options.clickhouse, options.lockWaitMs ?? 30_000)
  try {
    const workshop: Workshop = {
      client: options.clickhouse,
      database: options.database,
      renderer,
      fullRefresh: options.fullRefresh ?? false,
    }
    const nodes = [...graph.values()].filter((node) => selected.has(node.name))
    const models = await runNodes(nodes, workshop, lock, options)
    const ok = models.every((model) => model.status === 'built')
    return { ok, durationMs: Math.round(performance.now() - started), models }
  } finally {
    await lock.release()
  }
}

/** Runs nodes as their parents end, `width` at a time. `nodes` has parents before children. */
async function runNodes(
  nodes: Node[],
  workshop: Workshop,
  lock: RunLock,
  { width = 2, onProgress = () => {} }: TransformOptions,
): Promise<ModelResult[]> {
  const names = new Set(nodes.map((node) => node.name))
  const waiting = [...nodes]
  const results = new Map<string, ModelResult>()
  const finish = (result: ModelResult): void => {
    results.set(result.name, result)
    onProgress({ type: 'finished', result })
  }
  const takeReady = (): Node | undefined => {
    const index = waiting.findIndex((node) => node.parents.every((parent) => !names.has(parent) || results.has(parent)))
    return index < 0 ? undefined : waiting.splice(index, 1)[0]
  }
  const running = new Set<Promise<void>>()
  while (waiting.length > 0 || running.size > 0) {
    const node = running.size < width ? takeReady() : undefined
    if (!node) {
      await Promise.race(running)
      continue
    }
    const broken = node.parents.find((parent) => results.has(parent) && results.get(parent)?.status !== 'built')
    if (broken !== undefined) {
      const reason = `${broken} ${results.get(broken)?.status === 'failed' ? 'failed' : 'was skipped'}`
      finish({ name: node.name, status: 'skipped', durationMs: 0, reason, tests: [] })
      continue
    }
    onProgress({ type: 'started', name: node.name })
    const work = runModel(workshop, lock, node).then(finish)
    running.add(work)
    void work.finally(() => running.delete(work))
  }
  return nodes.map((node) => results.get(node.name)!)
}
