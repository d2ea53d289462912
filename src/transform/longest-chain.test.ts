import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { longestChainFirst } from './longest-chain.ts'

const node = (name: string, parents: string[] = [], tags: string[] = []) => ({
  name,
  parents,
  config: { tags } as never,
})
const names = (nodes: Array<{ name: string }>): string => nodes.map(({ name }) => name).join(' ')

test('what the longest chain waits for is built first, and a large model is as long as four others', () => {
  const small = [node('alone'), node('head'), node('middle', ['head']), node('end', ['middle'])]
  assert.equal(names(longestChainFirst(small)), 'head middle alone end')
  assert.equal(names(longestChainFirst([...small, node('huge', [], ['large'])])), 'huge head middle alone end')
  assert.equal(
    names(longestChainFirst([...small, node('late', ['alone'], ['large'])])),
    'alone late head middle end',
    'a chain counts as a whole',
  )
})

test('parents stay before their children, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(30), { maxLength: 4 }), { maxLength: 30 }), (parents) => {
      const nodes = parents.map((of, i) =>
        node(
          `n${i}`,
          of.filter((parent) => parent < i).map((parent) => `n${parent}`),
        ),
      )
      const ordered = longestChainFirst(nodes)
      assert.deepEqual(new Set(ordered), new Set(nodes))
      for (const [i, { parents: before }] of ordered.entries())
        for (const parent of before) assert.ok(ordered.findIndex(({ name }) => name === parent) < i)
    }),
  )
})
