import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldCase } from './fold-text.ts'
import { compileKeyword, type MatchOptions } from './match-keyword.ts'

const found = (text: string, keyword: string, options?: MatchOptions): string[] =>
  compileKeyword(keyword, options)
    .findIn(text)
    .map(({ start, end }) => text.slice(start, end))

test('a keyword may end a longer word and not begin one', () => {
  assert.deepEqual(found('Protein! #wheyprotein proteins', 'protein'), ['Protein', 'protein'])
  assert.deepEqual(found('proteins', 'protein'), [])
  assert.deepEqual(found('protein_x protein1', 'protein'), [])
})

test('it is found in every script, composed or not', () => {
  for (const [text, keyword] of [
    ['मुझे हिंदी पसंद है', 'हिंदी'],
    ['un Cafe\u0301!', 'café'],
    ['un Café!', 'cafe\u0301'],
    ['STRASSE', 'straße'],
    ['ΟΔΟΣ', 'οδός'.normalize('NFD').replaceAll('\u0301', '')],
    ['#தமிழ்', 'தமிழ்'],
    ['我爱蛋白粉。', '蛋白粉'],
    ['단백질 파우더', '파우더'],
    ['БЕЛОК', 'белок'],
    ['بروتين', 'بروتين'],
    ['โปรตีน', 'โปรตีน'],
    ['go 👩‍💻 go', '👩‍💻'],
  ] as const)
    assert.equal(found(text, keyword).length, 1, `${keyword} in ${text}`)
})

test('a mark after the last letter makes it another letter', () => {
  assert.deepEqual(found('हिंदी', 'हिंद'), [])
  assert.deepEqual(found('cafe\u0301', 'cafe'), [])
})

test('a keyword is text: signs of patterns stand for themselves, phrases keep their spaces', () => {
  assert.deepEqual(found('c++ and a.b', 'c++'), ['c++'])
  assert.deepEqual(found('axb a.b', 'a.b'), ['a.b'])
  assert.deepEqual(found('protein powder, protein  powder', 'protein powder'), ['protein powder'])
})

test('an exact word has no word character before it', () => {
  assert.deepEqual(found('#wheyprotein protein', 'protein', { exactWord: true }), ['protein'])
})

test('with hashtags alone it stands at the end of a hashtag', () => {
  const options = { hashtagOnly: true }
  assert.deepEqual(found('protein #wheyprotein #proteins #protein', 'protein', options), ['protein', 'protein'])
  assert.deepEqual(found('whey #protein #wheyprotein', 'protein', { ...options, exactWord: true }), ['protein'])
  assert.deepEqual(found('#protein powder', 'protein powder', options), [])
  assert.deepEqual(found('a#protein', '#protein', options), ['#protein'])
})

test('the places are those of the text as it was written, also where folding changes lengths', () => {
  assert.deepEqual(found('İSTANBUL Straße ﬁt cafe\u0301 x', 'fit'), ['ﬁt'])
  assert.deepEqual(found('İİ Straße', 'strasse'), ['Straße'])
  assert.deepEqual(found('e\u0301e\u0301 hi', 'hi'), ['hi'])
})

test('nothing to look for is an error', () => {
  assert.throws(() => compileKeyword('  \n'), RangeError)
})

const SCRIPTS = [
  'aAzé',
  'ßẞſsS',
  'हिंदीक़',
  'தமிழ்',
  'بروت',
  'โปรตีน',
  '蛋白粉',
  '단백질\u1100\u1161',
  'БЕЛОКй',
  'ΟΔΌΣσς',
  '👩‍💻❤️',
  ' .,#_1\u0301\u200d',
]
const letters = fc.constantFrom(...SCRIPTS).chain((letters) => fc.constantFrom(...letters))
const written = (maxLength: number) =>
  fc
    .tuple(fc.array(letters, { minLength: 1, maxLength }), fc.constantFrom('NFC', 'NFD', undefined))
    .map(([all, form]) => (form ? all.join('').normalize(form) : all.join('')))
    .map((text) => text.toWellFormed())

test('law: folding a text twice, or in another normal form, changes nothing', () => {
  fc.assert(
    fc.property(written(40), (text) => {
      assert.equal(foldCase(foldCase(text)), foldCase(text))
      assert.equal(foldCase(text.normalize('NFD')), foldCase(text))
    }),
  )
})

test('law: what is found, folded, begins or ends with the keyword, and no place is missed', () => {
  fc.assert(
    fc.property(written(60), written(3), (text, keyword) => {
      fc.pre(keyword.trim() !== '')
      const { folded, findIn, occursIn } = compileKeyword(keyword)
      const places = findIn(text)
      // The definition, the long way: every code point of the folded text is tried.
      const all = foldCase(text)
      const word = /^[\p{L}\p{M}\p{N}_]/u
      const last = [...folded].at(-1)!
      let expected = 0
      for (let i = 0; i < all.length; ) {
        const stands = all.startsWith(folded, i) && !(word.test(last) && word.test(all.slice(i + folded.length)))
        expected += Number(stands)
        i += stands ? folded.length : 1
      }
      assert.equal(places.length, expected)
      assert.equal(occursIn(text), expected > 0)
      for (const { start, end } of places) {
        assert.ok(start < end && end <= text.length)
        assert.ok(foldCase(text.slice(start, end)).includes(folded), `${text.slice(start, end)} holds ${keyword}`)
      }
    }),
    { numRuns: process.env.LONG ? 200_000 : 2_000 },
  )
})
