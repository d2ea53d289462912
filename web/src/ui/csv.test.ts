import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { toCsvText } from './csv.ts'

const lineOf = (...cells: unknown[]) => toCsvText([cells]).replace('\ufeff', '')

test('figures are exact, unknown is empty, and a set is joined', () => {
  assert.equal(
    lineOf('Riya', null, 1_234_567, 3.1, ['Food', 'Travel'], true),
    'Riya,,1234567,3.1,Food; Travel,true\r\n',
  )
})

test('quotes, commas and line breaks stay within their field', () => {
  assert.equal(lineOf('a "b", c\nd', 1), '"a ""b"", c\nd",1\r\n')
})

test('no text begins as a formula, and a negative figure stays a number', () => {
  assert.equal(lineOf(-5), '-5\r\n')
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =')
  fc.assert(fc.property(start, fc.string(), (sign, rest) => assert.match(lineOf(sign + rest), /^"?'/)))
})
