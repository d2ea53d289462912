import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { layoutGraph, orderLayers, relativesOf } from './layout-graph.ts'

const node = (name: string, layer: string) => ({ name, layer })
const edge = (from: string, to: string) => ({ from, to })
const names = (layout: ReturnType<typeof layoutGraph>) =>
  layout.columns.map((column) => column.nodes.map(({ name }) => name))

test('layers stand in the order of the pipeline, folders of other names before the marts', () => {
  assert.deepEqual(orderLayers(['serving', 'marts', 'bench', 'raw', 'authenticity', 'staging', 'intermediate']), [
    'raw',
    'staging',
    'intermediate',
    'authenticity',
    'bench',
    'marts',
    'serving',
  ])
})

test('a layer whose models read each other has a column for each step', () => {
  const layout = layoutGraph(
    [node('c', 'intermediate'), node('b', 'intermediate'), node('a', 'staging'), node('d', 'intermediate')],
    [edge('a', 'b'), edge('b', 'c'), edge('a', 'c'), edge('gone', 'c')],
  )
  assert.deepEqual(names(layout), [['a'], ['b', 'd'], ['c']])
  assert.deepEqual(layout.layers, [
    { layer: 'staging', first: 0, columns: 1 },
    { layer: 'intermediate', first: 1, columns: 2 },
  ])
})

test('nodes stand by what they are joined to, so that lines need not cross', () => {
  const layout = layoutGraph(
    ['a', 'b', 'c'].flatMap((name) => [node(name, 'raw'), node(`of_${name}`, 'staging')]).concat(node('x', 'marts')),
    [edge('a', 'of_c'), edge('b', 'of_b'), edge('c', 'of_a'), edge('of_c', 'x')],
  )
  const [raw, staging] = names(layout)
  assert.deepEqual(
    raw!.map((name) => ({ a: 'of_c', b: 'of_b', c: 'of_a' })[name]),
    staging,
  )
})

test('in any graph each node has one place, edges within a layer or to a later one lead right, and the order of input is nothing', () => {
  const graphs = fc.integer({ min: 1, max: 14 }).chain((count) =>
    fc.record({
      nodes: fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          fc.constantFrom('raw', 'staging', 'other', 'marts').map((layer) => node(`n${index}`, layer)),
        ),
      ),
      edges: fc.array(
        fc
          .tuple(fc.nat(count - 1), fc.nat(count - 1))
          .filter(([a, b]) => a < b)
          .map(([a, b]) => edge(`n${a}`, `n${b}`)),
        { maxLength: count > 1 ? 24 : 0 },
      ),
    }),
  )
  fc.assert(
    fc.property(graphs, ({ nodes, edges }) => {
      const layout = layoutGraph(nodes, edges)
      const columnOf = new Map(layout.columns.flatMap(({ nodes: own }, index) => own.map(({ name }) => [name, index])))
      assert.equal(layout.columns.flatMap((column) => column.nodes).length, nodes.length)
      assert.equal(columnOf.size, nodes.length)
      const order = orderLayers(nodes.map(({ layer }) => layer))
      const layerOf = new Map(nodes.map(({ name, layer }) => [name, order.indexOf(layer)]))
      for (const { from, to } of edges) {
        if (layerOf.get(from)! <= layerOf.get(to)!)
          assert.ok(columnOf.get(from)! < columnOf.get(to)!, `${from} -> ${to}`)
      }
      assert.deepEqual(names(layoutGraph(nodes.toReversed(), edges.toReversed())), names(layout))
    }),
    { numRuns: process.env.LONG ? 5_000 : 200 },
  )
})

test("a model's relatives are what it is made of and what is made of it, not its siblings", () => {
  const edges = [edge('raw', 'a'), edge('raw', 'b'), edge('a', 'm'), edge('b', 'm'), edge('m', 's')]
  assert.deepEqual([...relativesOf('a', edges)].sort(), ['a', 'm', 'raw', 's'])
})
