import assert from 'node:assert/strict'
import test from 'node:test'
import { bestOf } from './compared-figures.ts'

test('the highest figure of a row is the best, ties share it, and what is unknown takes no part', () => {
  assert.deepEqual(bestOf('followers', [5, 9, null]), [1])
  assert.deepEqual(bestOf('followers', [9, 9, 3]), [0, 1])
  assert.deepEqual(bestOf('lastPostAt', ['2026-11-02T00:00:00Z', '2026-11-20T00:00:00Z']), [1])
})

test('nothing is the best where there is nothing to compare, or more is not better', () => {
  assert.deepEqual(bestOf('followers', [5, null, null]), [])
  assert.deepEqual(bestOf('followers', [5, 5]), [])
  assert.deepEqual(bestOf('sponsoredShare', [5, 50]), [])
  assert.deepEqual(bestOf('category', ['Food', 'Art']), [])
})
