import type { Node } from './graph.ts'

const LARGE = 'large'
/** Such models also take the longest: as long as so many others. */
const LARGE_COUNTS_AS = 4

/** Whether a model has the tag of those that need several GB and two threads: nothing is built beside one. */
export function isLarge({ config }: Pick<Node, 'config'>): boolean {
  return config.tags.includes(LARGE)
}

/**
 * Orders models by what waits for them: the one at the head of the longest chain is built first, so that no chain is left over for
 * the end, when nothing is there to be built beside it. Parents stay before their children, whose chains are shorter.
 * @param nodes parents before children.
 */
export function longestChainFirst<T extends Pick<Node, 'name' | 'parents' | 'config'>>(nodes: readonly T[]): T[] {
  const chains = new Map<string, number>()
  const below = new Map<string, number>()
  for (const node of nodes.toReversed()) {
    const chain = (isLarge(node) ? LARGE_COUNTS_AS : 1) + (below.get(node.name) ?? 0)
    chains.set(node.name, chain)
    for (const parent of node.parents) below.set(parent, Math.max(below.get(parent) ?? 0, chain))
  }
  return nodes.toSorted((a, b) => chains.get(b.name)! - chains.get(a.name)!)
}
