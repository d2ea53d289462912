import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { markText } from './mark-text.ts'

test('the words stand marked within their text', () => {
  assert.deepEqual(markText('A protein shake', [[2, 9]]), [
    { text: 'A ', marked: false },
    { text: 'protein', marked: true },
    { text: ' shake', marked: false },
  ])
})

test('a long text is cut around its first mark and says so', () => {
  const text = `${'a'.repeat(300)}word${'b'.repeat(300)}`
  const pieces = markText(text, [[300, 304]])
  assert.equal(pieces[0]!.text, '…')
  assert.equal(pieces.at(-1)!.text, '…')
  assert.deepEqual(
    pieces.filter(({ marked }) => marked).map(({ text: piece }) => piece),
    ['word'],
  )
})

test('the pieces of a short text are the text, and no letter is ever cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(), (text, at) => {
      const whole = [...text].slice(0, at % 50).join('').length
      const letter = [...text.slice(whole)][0] ?? ''
      const pieces = markText(text, letter === '' ? [] : [[whole, whole + letter.length]])
      for (const { text: piece } of pieces) assert.ok(piece.isWellFormed() || !text.isWellFormed())
      if (text.length <= 160 && whole <= 24) assert.equal(pieces.map(({ text: piece }) => piece).join(''), text)
    }),
  )
})
