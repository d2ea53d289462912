interface GraphNode {
  name: string
  layer: string
}

interface GraphEdge {
  from: string
  to: string
}

export interface GraphLayout<Node> {
  /** Left to right; those of one layer stand beside each other. In each, nodes from top to bottom. */
  columns: { layer: string; nodes: Node[] }[]
  /** Of each layer, its first column and how many it has. */
  layers: { layer: string; first: number; columns: number }[]
}

const FIRST = ['raw', 'staging', 'intermediate']
const LAST = ['marts', 'serving']
const SWEEPS = 8

/** Layers from left to right: the known ones in their order, any other between intermediate and marts by name. */
export function orderLayers(layers: Iterable<string>): string[] {
  const rank = (layer: string): number => {
    const first = FIRST.indexOf(layer)
    return first >= 0 ? first : FIRST.length + 1 + LAST.indexOf(layer)
  }
  return [...new Set(layers)].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
}

/**
 * Puts a graph without cycles into columns: each layer has as many as its longest chain of nodes that read each other, so
 * that within a layer, too, every edge leads to the right. Nodes stand near what they are joined to (the barycentre
 * heuristic of Sugiyama's layered drawing), which keeps crossings few. The same graph gives the same layout.
 */
export function layoutGraph<Node extends GraphNode>(
  nodes: readonly Node[],
  edges: readonly GraphEdge[],
): GraphLayout<Node> {
  const byName = new Map(nodes.map((node) => [node.name, node]))
  // In one order, so that sums over neighbours come out the same to the last digit.
  const known = edges
    .filter(({ from, to }) => byName.has(from) && byName.has(to))
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
  const depths = depthsInLayer(byName, known)
  const layers: GraphLayout<Node>['layers'] = []
  const columns: GraphLayout<Node>['columns'] = []
  for (const layer of orderLayers(nodes.map((node) => node.layer))) {
    const own = nodes.filter((node) => node.layer === layer).sort((a, b) => a.name.localeCompare(b.name))
    const count = Math.max(...own.map((node) => depths.get(node.name)!)) + 1
    layers.push({ layer, first: columns.length, columns: count })
    for (let depth = 0; depth < count; depth++) {
      columns.push({ layer, nodes: own.filter((node) => depths.get(node.name) === depth) })
    }
  }
  untangle(columns, known)
  return { columns, layers }
}

function depthsInLayer(byName: Map<string, GraphNode>, edges: readonly GraphEdge[]): Map<string, number> {
  const depths = new Map<string, number>()
  const depthOf = (name: string): number => {
    const found = depths.get(name)
    if (found !== undefined) return found
    const layer = byName.get(name)!.layer
    const before = edges.filter(({ from, to }) => to === name && byName.get(from)!.layer === layer)
    const depth = Math.max(-1, ...before.map(({ from }) => depthOf(from))) + 1
    depths.set(name, depth)
    return depth
  }
  for (const name of byName.keys()) depthOf(name)
  return depths
}

/** Sorts each column by the mean height of its nodes' neighbours, to the right and back again. */
function untangle(columns: { nodes: GraphNode[] }[], edges: readonly GraphEdge[]): void {
  const neighbours = new Map<string, string[]>()
  for (const { from, to } of edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to])
    neighbours.set(to, [...(neighbours.get(to) ?? []), from])
  }
  const heights = new Map<string, number>()
  const place = (column: GraphNode[]): void => {
    for (const [index, { name }] of column.entries()) heights.set(name, (index + 0.5) / column.length)
  }
  for (const { nodes } of columns) place(nodes)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const { nodes } of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const wanted = new Map(nodes.map(({ name }) => [name, meanHeight(name)]))
      nodes.sort((a, b) => wanted.get(a.name)! - wanted.get(b.name)! || a.name.localeCompare(b.name))
      place(nodes)
    }
  }

  function meanHeight(name: string): number {
    const around = neighbours.get(name)
    if (!around) return heights.get(name)!
    return around.reduce((sum, one) => sum + heights.get(one)!, 0) / around.length
  }
}

/** All that a node reads and all that reads it, over any distance, itself among them. */
export function relativesOf(name: string, edges: readonly GraphEdge[]): Set<string> {
  const found = new Set([name])
  const follow = (start: string, next: (edge: GraphEdge) => [string, string]): void => {
    for (const edge of edges) {
      const [from, to] = next(edge)
      if (from !== start || found.has(to)) continue
      found.add(to)
      follow(to, next)
    }
  }
  follow(name, ({ from, to }) => [from, to])
  const below = new Set(found)
  found.clear()
  found.add(name)
  follow(name, ({ from, to }) => [to, from])
  return new Set([...below, ...found])
}
