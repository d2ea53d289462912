import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Comparable, isSimilarCandidate, similarity } from './similarity.ts'

const texts = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
const comparable: fc.Arbitrary<Comparable> = fc.record({
  categories: texts,
  hashtags: texts,
  terms: texts,
  followers: fc.option(fc.nat(2 ** 30)),
  engagementRate: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
})
const runs = { numRuns: process.env.LONG ? 100_000 : 1000 }

test('closeness lies within 0 and 100, is symmetric, and nobody is closer than the creator itself', () => {
  fc.assert(
    fc.property(comparable, comparable, (a, b) => {
      const { closeness } = similarity(a, b)
      assert.equal(closeness, similarity(b, a).closeness)
      if (closeness === null) return
      assert.ok(closeness >= 0 && closeness <= 100)
      assert.equal(similarity(a, a).closeness, 100)
    }),
    runs,
  )
})

test('closeness grows with each part: a further shared text, a follower count or a rate that comes nearer', () => {
  fc.assert(
    fc.property(comparable, comparable, fc.nat(4), (a, b, which) => {
      const nearer = { ...b }
      const texts = (['categories', 'hashtags', 'terms'] as const)[which]
      if (texts !== undefined)
        nearer[texts] = b[texts].length > 0 ? [...new Set([...b[texts], ...a[texts].slice(0, 1)])] : []
      else if (which === 3) nearer.followers = between(a.followers, b.followers)
      else nearer.engagementRate = between(a.engagementRate, b.engagementRate)
      assert.ok((similarity(a, nearer).closeness ?? 0) >= (similarity(a, b).closeness ?? 0))
    }),
    runs,
  )
})

function between(a: number | null, b: number | null): number | null {
  return a === null || b === null ? b : (a + b) / 2
}

test('a closeness tells its reasons, and what is unknown on a side is none of them', () => {
  const given = { categories: ['Beauty'], hashtags: ['skin', 'sun'], terms: [], followers: 1000, engagementRate: 4 }
  const other = { categories: ['Beauty'], hashtags: ['sun'], terms: ['x'], followers: 500, engagementRate: null }
  assert.deepEqual(similarity(given, other), {
    closeness: 73.33,
    reasons: [
      { code: 'SHARED_CATEGORIES', value: ['Beauty'], part: 1 },
      { code: 'SHARED_HASHTAGS', value: ['sun'], part: 0.5 },
      { code: 'FOLLOWER_RATIO', value: 0.5, part: 0.5 },
    ],
  })
})

test('a creator with followers and a category is a candidate to itself', () => {
  fc.assert(
    fc.property(comparable, ({ categories, followers }) => {
      const self = [categories, followers] as const
      assert.equal(isSimilarCandidate(self, self), categories.length > 0 && followers !== null)
    }),
    runs,
  )
})
