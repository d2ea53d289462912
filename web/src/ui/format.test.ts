import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { formatChange, formatCount, formatExact, formatRate, initialsOf, parseCount } from './format.ts'

/** Figures are told apart by digits; the no-break space before a unit is written as a plain one here. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('every digit shows up to 9,999, three significant digits above', () => {
  const expected: [number, string][] = [
    [0, '0'],
    [999, '999'],
    [1234, '1,234'],
    [9999, '9,999'],
    [10_000, '10.0 K'],
    [12_345, '12.3 K'],
    [123_456, '123 K'],
    [999_499, '999 K'],
    [999_500, '1.00 M'],
    [4_560_000, '4.56 M'],
    [1_234_567_890, '1.23 B'],
    [2 ** 53, '9,010 T'],
    [-12_345, '−12.3 K'],
  ]
  for (const [value, text] of expected) assert.equal(plain(formatCount(value)), text)
})

test('a small average keeps one decimal and a large one none', () => {
  assert.equal(formatCount(4.25), '4.3')
  assert.equal(formatCount(0.04), '0')
  assert.equal(formatCount(237.4), '237')
  assert.equal(formatCount(9999.6), '10.0\u00a0K')
})

test('a short count is within half a percent of the figure and its unit stands for its size', () => {
  const sizes: Record<string, number> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 }
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: Number.MAX_SAFE_INTEGER }), (value) => {
      const [digits, unit] = plain(formatCount(value)).split(' ')
      const shown = Number(digits!.replaceAll(',', '')) * sizes[unit!]!
      assert.ok(Math.abs(shown - value) / value <= 0.005, `${value} shown as ${digits} ${unit}`)
    }),
  )
})

test('rates have two decimals and a change its sign and arrow', () => {
  assert.equal(formatRate(3.1), '3.10%')
  assert.equal(formatRate(-0.5), '−0.50%')
  assert.deepEqual(formatChange(2.3, formatRate), { direction: 'up', arrow: '▲', text: '+2.30%' })
  assert.deepEqual(formatChange(-7, formatCount), { direction: 'down', arrow: '▼', text: '−7' })
  assert.equal(formatChange(0, formatCount).direction, 'flat')
})

test('a typed number is read with separators and units, and anything else is none', () => {
  const read: [string, number | undefined][] = [
    ['1000', 1000],
    [' 1,000 ', 1000],
    ['12.5k', 12_500],
    ['3M', 3_000_000],
    ['2.5 %', 2.5],
    ['-5', -5],
    ['.5', 0.5],
    ['', undefined],
    ['ten', undefined],
    ['1e5', undefined],
    ['1..2', undefined],
  ]
  for (const [text, value] of read) assert.equal(parseCount(text), value, text)
})

test('what is shown exactly is read back as the same figure', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), (value) => {
      assert.equal(parseCount(formatExact(value)), value)
    }),
  )
})

test('initials come from letters of any script and never break a grapheme', () => {
  assert.equal(initialsOf('Ananya Kitchen'), 'AK')
  assert.equal(initialsOf('प्रिया शर्मा'), 'प्रि')
  assert.equal(initialsOf('🔥 fit with riya'), 'FW')
  assert.equal(initialsOf('محمد العربي'), 'م')
  assert.equal(initialsOf('???'), '?')
  assert.equal(initialsOf(null), '?')
})
