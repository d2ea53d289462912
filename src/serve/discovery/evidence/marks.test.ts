import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marksOf, marksOfQuery, marksOfTag } from './marks.ts'

test('every place where a part stands is marked, and nothing else', () => {
  const letters = fc.array(fc.constantFrom('a', 'B', 'ह', ' ', '👩'), { maxLength: 30 }).map((list) => list.join(''))
  fc.assert(
    fc.property(letters, fc.constantFrom('a', 'ab', 'BA', 'ह', 'a👩'), (text, part) => {
      const marks = marksOf(text, part)
      for (const [from, to] of marks) assert.equal(text.slice(from, to).toLowerCase(), part.toLowerCase())
      assert.equal(marks.length, text.toLowerCase().split(part.toLowerCase()).length - 1)
    }),
  )
})

test('a hashtag is marked where it stands whole, in any script', () => {
  assert.deepEqual(marksOfTag('#glow #glowing #GLOW! glow', '#', 'glow'), [
    [0, 5],
    [15, 20],
  ])
  assert.deepEqual(marksOfTag('#हिंदी #हिंद', '#', 'हिंद'), [[7, 12]])
})

test('a word of the query is marked where the text comes nearest to it, typos and all', () => {
  const text = 'The real MrBeast!'
  assert.deepEqual(
    marksOfQuery(text, 'mrbeest reel').map(([from, to]) => text.slice(from, to)),
    ['MrBeast'],
  )
  assert.deepEqual(marksOfQuery(text, 'nobody'), [])
})
