import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearestName } from './nearest-name.ts'

test('a slip of the finger finds the name that was meant, and nonsense finds none', () => {
  const known = ['followers', 'following', 'views', 'avgViews', 'EQ']
  assert.equal(nearestName('folowers', known), 'followers')
  assert.equal(nearestName('FOLLOWERS', known), 'followers')
  assert.equal(nearestName('avgviews', known), 'avgViews')
  assert.equal(nearestName('eq', known), 'EQ')
  assert.equal(nearestName('price', known), undefined)
  assert.equal(nearestName('', known), undefined)
  assert.equal(nearestName('x'.repeat(100_000), known), undefined)
})
