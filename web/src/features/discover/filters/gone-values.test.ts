import assert from 'node:assert/strict'
import test from 'node:test'
import type { FilterOptions } from '../../../api/creator.ts'
import { withoutGone } from './gone-values.ts'

const A = '01234567-89ab-4cde-8f01-23456789abcd'
const B = '11111111-89ab-4cde-8f01-23456789abcd'
const options: FilterOptions = {
  category: [{ value: 'Food', count: 3 }],
  language: [],
  country: [],
  city: [],
  tier: [],
  gender: [],
}

test('a list that was deleted is left out and told of; the others stay', () => {
  const search = { collection: [A, B], notCollection: [B], followersMin: 5 }
  assert.deepEqual(withoutGone(search, new Set([A]), undefined), {
    search: { collection: [A], notCollection: undefined, followersMin: 5 },
    gone: ['a collection that was deleted', 'a collection that was deleted'],
  })
})

test('a value that no creator has any more is told of and stays in the search', () => {
  const { search, gone } = withoutGone({ category: ['food', 'Travel'] }, undefined, options)
  assert.deepEqual(search, { category: ['food', 'Travel'] })
  assert.deepEqual(gone, ['category Travel, which no creator has now'])
})

test('as long as neither lists nor values are known nothing is called gone', () => {
  const search = { collection: [A], category: ['Travel'] }
  assert.deepEqual(withoutGone(search, undefined, undefined), { search, gone: [] })
})
