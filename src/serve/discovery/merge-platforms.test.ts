import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitSeen, takeInTurn } from './merge-platforms.ts'

const sides = (first: number, second: number): string[][] => [
  Array.from({ length: first }, (_, index) => `i${index}`),
  Array.from({ length: second }, (_, index) => `y${index}`),
]
const names = (lists: string[][], seen: number, size: number): string[] =>
  takeInTurn(lists, seen, size).map(({ row }) => row)
const small = fc.nat({ max: 30 })

test('sides come in turn, then whoever is left, each in its own order', () => {
  assert.deepEqual(names(sides(2, 4), 0, 10), ['i0', 'y0', 'i1', 'y1', 'y2', 'y3'])
  assert.deepEqual(names(sides(3, 1), 0, 10), ['i0', 'y0', 'i1', 'i2'])
  assert.deepEqual(names(sides(2, 2), 1, 10), ['y0', 'i0', 'y1', 'i1'])
  assert.deepEqual(names([['a', 'b', 'c']], 5, 2), ['a', 'b'])
})

test('starting anywhere gives what starting from the first would give there', () => {
  fc.assert(
    fc.property(small, small, small, fc.integer({ min: 1, max: 20 }), (first, second, seen, size) => {
      const whole = names(sides(first, second), 0, first + second)
      const [ofFirst, ofSecond] = splitSeen(seen, first, second)
      const [i = [], y = []] = sides(first, second)
      assert.deepEqual(names([i.slice(ofFirst), y.slice(ofSecond)], seen, size), whole.slice(seen, seen + size))
    }),
  )
})
