import { describeFreshness } from './check-freshness.ts'
import type { Node } from './graph.ts'
import { isLarge, longestChainFirst } from './longest-chain.ts'
import type { Workshop } from './materialise.ts'
import type { RunLock } from './run-lock.ts'
import { runModel } from './run-model.ts'
import type { FreshnessResult, ModelResult, TransformEvent } from './transform-result.ts'

/**
 * Runs nodes as their parents end, `width` at a time, no two large ones at once, the longest chain first. What needs a model that
 * failed, or a source that is too old, is skipped.
 * @param nodes parents before children.
 * @param options.signal once it aborts, what has not begun is skipped.
 */
export async function runNodes(
  nodes: readonly Node[],
  freshness: readonly FreshnessResult[],
  workshop: Workshop,
  lock: RunLock,
  { width, tell, signal }: { width: number; tell: (event: TransformEvent) => void; signal?: AbortSignal | undefined },
): Promise<ModelResult[]> {
  const names = new Set(nodes.map((node) => node.name))
  const stale = new Map(freshness.filter(({ status }) => status === 'error').map((result) => [result.source, result]))
  const waiting = longestChainFirst(nodes)
  const results = new Map<string, ModelResult>()
  const finish = (result: ModelResult): void => {
    results.set(result.name, result)
    tell({ type: 'finished', result })
  }
  const running = new Set<Promise<void>>()
  let large: Node | undefined
  const takeReady = (): Node | undefined => {
    const index = waiting.findIndex(
      (node) => node.parents.every((parent) => !names.has(parent) || results.has(parent)) && !(large && isLarge(node)),
    )
    return index < 0 ? undefined : waiting.splice(index, 1)[0]
  }
  while (waiting.length > 0 || running.size > 0) {
    const node = running.size < width ? takeReady() : undefined
    if (!node) {
      await Promise.race(running)
      continue
    }
    const reason = signal?.aborted ? 'the run was ended' : whySkipped(node, results, stale)
    if (reason !== undefined) {
      finish({ name: node.name, status: 'skipped', durationMs: 0, reason, tests: [] })
      continue
    }
    tell({ type: 'started', name: node.name })
    if (isLarge(node)) large = node
    const work = runModel(workshop, lock, node).then((result) => {
      if (large === node) large = undefined
      finish(result)
    })
    running.add(work)
    void work.finally(() => running.delete(work))
  }
  return nodes.map((node) => results.get(node.name)!)
}

function whySkipped(
  node: Node,
  results: ReadonlyMap<string, ModelResult>,
  stale: ReadonlyMap<string, FreshnessResult>,
): string | undefined {
  const source = node.sources.find((name) => stale.has(name))
  if (source !== undefined) return `source ${source}: ${describeFreshness(stale.get(source)!)}`
  for (const parent of node.parents) {
    const status = results.get(parent)?.status
    if (status === 'failed') return `${parent} failed`
    if (status === 'skipped') return `${parent} was skipped`
  }
  return undefined
}
