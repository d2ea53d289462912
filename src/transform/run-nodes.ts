import { describeFreshness } from './check-freshness.ts'
import type { Node } from './graph.ts'
import { isLarge, longestChainFirst } from './longest-chain.ts'
import type { Workshop } from './materialise.ts'
import type { RunLock } from './run-lock.ts'
import { runModel } from './run-model.ts'
import type { FreshnessResult, ModelResult, TransformEvent } from './transform-result.ts'

/**
 * Runs nodes as their parents end, `width` at a time, a large one alone, the longest chain first. What needs a model that
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
  const running = new Map<Node, Promise<void>>()
  const takeReady = (): Node | undefined => {
    if (running.size >= width || [...running.keys()].some(isLarge)) return undefined
    const index = waiting.findIndex(
      (node) =>
        node.parents.every((parent) => !names.has(parent) || results.has(parent)) &&
        !(running.size > 0 && isLarge(node)),
    )
    return index < 0 ? undefined : waiting.splice(index, 1)[0]
  }
  while (waiting.length > 0 || running.size > 0) {
    const node = takeReady()
    if (!node) {
      await Promise.race(running.values())
      continue
    }
    const reason = signal?.aborted ? 'the run was ended' : whySkipped(node, results, stale)
    if (reason !== undefined) {
      finish({ name: node.name, status: 'skipped', durationMs: 0, reason, tests: [] })
      continue
    }
    tell({ type: 'started', name: node.name })
    const work = runModel(workshop, lock, node).then((result) => {
      running.delete(node)
      finish(result)
    })
    running.set(node, work)
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
