import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markMatches } from './mark-matches.ts'

const shown = (text: string, ...places: Array<[number, number]>): string =>
  markMatches(
    text,
    places.map(([start, end]) => ({ start, end })),
  )
    .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
    .join('')

test('every place is marked once, also where places overlap or stand in any order, and no letter is lost', () => {
  assert.equal(shown('whey protein bar', [13, 16], [5, 12]), 'whey [protein] [bar]')
  assert.equal(shown('whey protein', [0, 12], [5, 12]), '[whey protein]')
  assert.equal(shown('aabb', [0, 3], [2, 4]), '[aabb]')
  assert.equal(shown('plain'), 'plain')
  assert.equal(shown('short', [2, 99]), 'sh[ort]')
})
