import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  choiceParam,
  flagParam,
  listParam,
  numberParam,
  parseSearchString,
  readSearch,
  stringifySearch,
  textParam,
} from './search-params.ts'

const shape = {
  name: textParam(100),
  size: numberParam({ min: 0, max: 100 }),
  days: numberParam({ min: 1, integer: true }),
  sort: choiceParam(['followers', 'views']),
  only: flagParam,
  tags: listParam({ items: 3, length: 100 }),
}
const read = (text: string) => readSearch(shape, parseSearchString(text))

test('an address is read into typed params', () => {
  assert.deepEqual(read('?name=%E0%A4%AA&size=2.5&days=7&sort=views&only=true&tags=a&tags=b&tags=a'), {
    name: 'प',
    size: 2.5,
    days: 7,
    sort: 'views',
    only: true,
    tags: ['a', 'b'],
  })
})

test('what is not valid or not known is left out and told', () => {
  assert.deepEqual(read('?size=abc&days=1.5&sort=nope&only=1&tags=1&tags=2&tags=3&tags=4&other=x&name='), {
    ignored: [
      'size=abc',
      'days=1.5',
      'sort=nope',
      'only=1',
      'tags=1',
      'tags=2',
      'tags=3',
      'tags=4',
      'other=x',
      'name=',
    ],
  })
})

test('what was told stays told while the address is read again, and only once', () => {
  const first = read('?size=abc&days=7')
  assert.deepEqual(readSearch(shape, first), first)
  assert.deepEqual(readSearch(shape, { ...first, size: 'abc' }), first)
  assert.deepEqual(read(stringifySearch(first)), first)
})

test('params given twice where one is meant take the first', () => {
  assert.equal(read('?size=1&size=2').size, 1)
})

test('typed params written into an address and read back are the same', () => {
  const texts = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 5 })
    .filter((text) => text.trim() === text && text !== '')
  const search = fc.record(
    {
      name: texts,
      size: fc.integer({ min: 0, max: 100 }),
      sort: fc.constantFrom('followers', 'views'),
      only: fc.constant(true),
      tags: fc.uniqueArray(texts, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  fc.assert(fc.property(search, (value) => assert.deepEqual(read(stringifySearch(value)), value)))
})

test('no address breaks the reader', () => {
  fc.assert(fc.property(fc.webQueryParameters({ size: '-1' }), (text) => void read(`?${text}`)))
  fc.assert(fc.property(fc.string(), (text) => void read(text)))
})
