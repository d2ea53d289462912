import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Level, Location } from './location.ts'
import { LocationIndex } from './location-index.ts'

const place = (level: Level, parts: [string | null, string?, string?], creators: number): Location => {
  const [country, state = null, city = null] = parts
  return {
    location_id: parts.map((part) => part ?? '').join('/'),
    level,
    country,
    state: state === '' ? null : state,
    city,
    instagram_creators: creators,
    youtube_creators: 0,
  }
}
const locations = [
  place('COUNTRY', ['IN'], 900),
  place('COUNTRY', ['DE'], 50),
  place('STATE', ['IN', 'Maharashtra'], 500),
  place('STATE', ['IN', 'Delhi'], 70),
  place('CITY', ['IN', 'Maharashtra', 'Mumbai'], 300),
  place('CITY', ['IN', 'Delhi', 'New Delhi'], 60),
  place('CITY', ['IN', 'Delhi', 'Delhi'], 10),
  place('CITY', ['IN', 'Bihar', 'Mungaon'], 1),
  place('CITY', ['BR', 'São Paulo', 'São Paulo'], 40),
]
const index = new LocationIndex(locations)
const find = (text: string) =>
  index
    .find(
      text,
      10,
      (location) => location.instagram_creators,
      () => true,
    )
    .map(({ location }) => location.location_id)

test('a place is found by the beginning of its name in English or in a script of its own, whatever case and accents', () => {
  assert.deepEqual(find('mum'), ['IN/Maharashtra/Mumbai'])
  assert.deepEqual(find('मुं'), ['IN/Maharashtra/Mumbai'])
  assert.deepEqual(find('bomb'), ['IN/Maharashtra/Mumbai'])
  assert.deepEqual(find('महाराष्ट्र'), ['IN/Maharashtra'])
  assert.deepEqual(find('भारत'), ['IN'])
  assert.deepEqual(find('deutsch'), ['DE'])
  assert.deepEqual(find('SAO p'), ['BR/São Paulo/São Paulo'])
})

test('whole names come first, then beginnings, then later words, the largest of each first', () => {
  assert.deepEqual(find('delhi'), ['IN/Delhi', 'IN/Delhi/Delhi', 'IN/Delhi/New Delhi'])
  assert.deepEqual(find('mu').slice(0, 2), ['IN/Maharashtra/Mumbai', 'IN/Bihar/Mungaon'])
})

test('a slip in a longer text is forgiven where nothing begins with it, in a short one not', () => {
  assert.deepEqual(find('mumbia'), ['IN/Maharashtra/Mumbai'])
  assert.deepEqual(find('maharastr'), ['IN/Maharashtra'])
  assert.deepEqual(find('mub'), [])
  assert.deepEqual(find('qqqqqqqq'), [])
})

test('without a text the largest places are given', () => {
  assert.deepEqual(find('').slice(0, 3), ['IN', 'IN/Maharashtra', 'IN/Maharashtra/Mumbai'])
})

test('every beginning of every name finds its place, and no text fails', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...locations.filter(({ city }) => city)),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      (each, part) => {
        const name = each.city ?? ''
        assert.ok(find(name.slice(0, Math.ceil(name.length * part))).includes(each.location_id))
      },
    ),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      assert.ok(find(text).length <= locations.length)
    }),
  )
})
